import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ARCHIVED, NOT_ARCHIVED } from "./archived.ts";

test("K3: every model of the schema is in the archive or left out of it, on purpose", () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, name]) => name ?? "");
  expect([...ARCHIVED, ...NOT_ARCHIVED].sort()).toEqual(models.sort());
});
