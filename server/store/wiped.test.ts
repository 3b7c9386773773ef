import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KEPT, WIPED } from "./wiped.ts";

test("X2: every model of the schema is either removed by a new beginning or kept, on purpose", () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, name]) => name ?? "");
  expect([...WIPED, ...KEPT].sort()).toEqual(models.sort());
});
