import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";

test("without any variable everything has its default", () => {
  const env = parseEnv({});
  expect(env).toMatchObject({ PORT: 3000, HOST: "0.0.0.0", LOG_LEVEL: "info", PAGES: "on" });
  expect("DATA_DIR" in env && isAbsolute(env.DATA_DIR)).toBe(true);
});

test("an empty variable is one that is not set", () => {
  expect(parseEnv({ PORT: "", PUBLIC_URL: "", ORGANISER_PASSWORD: "", TLS_CERT: "", TLS_KEY: "" })).toMatchObject({
    PORT: 3000,
  });
});

test("an address keeps no slash at its end", () => {
  expect(parseEnv({ PUBLIC_URL: "https://example.org/" })).toMatchObject({ PUBLIC_URL: "https://example.org" });
});

test.each([
  ["PORT", { PORT: "80000" }],
  ["PORT", { PORT: "3000x" }],
  ["PUBLIC_URL", { PUBLIC_URL: "ftp://example.org" }],
  ["ORGANISER_PASSWORD", { ORGANISER_PASSWORD: "short" }],
  ["TLS_KEY", { TLS_CERT: "cert.pem" }],
  ["REDIS_URL", { REDIS_URL: "redis://127.0.0.1" }],
  ["DATABASE_URL", { DATABASE_URL: "file:data.db" }],
])("L2: a wrong %s is named in both languages, and its value is not repeated", (name, raw) => {
  const { problem } = parseEnv(raw) as { problem: { pl: string; en: string } };
  expect(problem.pl).toContain(`Zmienna ${name} `);
  expect(problem.en).toContain(`variable ${name} `);
  expect(problem.en).not.toContain("short");
});

test("every variable is explained once in .env.example", () => {
  const example = readFileSync(".env.example", "utf8");
  for (const name of Object.keys({
    ...parseEnv({}),
    PUBLIC_URL: 1,
    ORGANISER_PASSWORD: 1,
    TLS_CERT: 1,
    TLS_KEY: 1,
    DATABASE_URL: 1,
    REDIS_URL: 1,
  }))
    expect([name, example.match(new RegExp(`^#? ?${name}=`, "gm"))?.length]).toEqual([name, 1]);
});
