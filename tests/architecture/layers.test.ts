import { expect, test } from "vitest";
import { breachesIn, breachesOf, sourceFiles } from "./layers.ts";

const root = process.cwd();

test("A1: every import points the way the layers point", () => {
  const files = sourceFiles(root);
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => breachesOf(root, file))).toEqual([]);
});

test.each([
  ["src/domain/idea.ts", 'import { z } from "zod";'],
  ["src/domain/idea.ts", 'import { API } from "../contract/http.ts";'],
  ["src/contract/http.ts", 'import type * as Y from "yjs";'],
  ["src/features/phone/page.tsx", 'import { List } from "../tablet/list.tsx";'],
  ["src/features/phone/page.tsx", 'const tablet = await import("../../../server/app.ts");'],
  ["src/client/api.ts", 'import { createApp } from "../../server/app.ts";'],
  ["rehearsal/phone.ts", 'import { createApp } from "../server/app.ts";'],
  ["server/usecases/post-idea.ts", 'import { Button } from "../../src/ui/button.tsx";'],
])("A1: a planted breach in %s is caught: %s", (file, source) => {
  expect(breachesIn(file, source)).toHaveLength(1);
});
