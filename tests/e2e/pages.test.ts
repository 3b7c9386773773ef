/** Every page of the product as a stranger asks for it. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useStage } from "./use-stage.ts";

const { stage, table } = useStage();

/** The addresses of all pages, from the files that make them. */
const addresses = (): string[] =>
  readdirSync("src/app", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .map((path) => `/${path.replace(/\/?page\.tsx$/, "")}`)
    .map((path) => path.replace("[code]", table("KUL").code).replace("[number]", "KUL-01"));

const ask = (path: string, init: RequestInit = {}) => fetch(`${stage().base}${path}`, { redirect: "manual", ...init });

describe("pages", () => {
  it("are kept by nobody, framed by nobody, and load nothing from elsewhere (R10)", async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(20);
    for (const path of all) {
      const { status, headers } = await ask(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect([path, status < 400, headers.get("cache-control")]).toEqual([
        path,
        true,
        expect.stringMatching(/^private,.*no-store/),
      ]);
      expect([path, headers.get("x-frame-options"), headers.get("x-content-type-options")]).toEqual([
        path,
        "DENY",
        "nosniff",
      ]);
      for (const part of ["default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"])
        expect([path, policy]).toEqual([path, expect.stringContaining(part)]);
      expect([path, /script-src[^;]*'unsafe-inline'/.test(policy)]).toEqual([path, false]);
    }
  });

  it("take no commands: the framework's own are refused like any other (R10)", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"])
      for (const headers of [{}, { "next-action": "a".repeat(40), "content-type": "text/plain" }]) {
        const response = await ask("/", { method, headers, body: "[]" });
        expect([method, response.status, response.headers.get("allow")]).toEqual([method, 405, "GET"]);
      }
  });

  it("an address that cannot be read is a page that is not there, and leads nowhere else (R10)", async () => {
    for (const path of [
      "/s/%ff",
      "/%c0%ae%c0%ae/etc/passwd",
      "/wyniki/%E0%A4%A",
      "/_next/static/%2e%2e/%2e%2e/package.json",
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    for (const path of ["//evil.example/x", "/s//evil.example", "/%2f%2fevil.example/", "/%5cevil.example"]) {
      const to = (await ask(path)).headers.get("location") ?? "/";
      expect([path, new URL(to, stage().base).origin]).toEqual([path, stage().base]);
    }
  });

  it("nobody has the server fetch a picture from elsewhere (R10)", async () => {
    for (const url of ["http://127.0.0.1/", "//127.0.0.1/", "/sign.svg", "/api/results.json"])
      expect((await ask(`/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)).status).toBeGreaterThanOrEqual(400);
  });

  it("show what stands in an address as text", async () => {
    const odd = encodeURIComponent('"><script>alert(1)</script>');
    for (const path of [
      `/s/${odd}`,
      `/wyniki?q=${odd}`,
      `/organizator?token=${odd}&problem=${odd}`,
      `/zgloszenie?problem=${odd}`,
      `/moje?kod=${odd}`,
    ])
      expect([path, (await (await ask(path)).text()).includes("<script>alert(1)")]).toEqual([path, false]);
  });
});
