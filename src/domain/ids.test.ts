import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ID_PREFIX, type IdKind, idFrom, isId } from "./ids.ts";

const KINDS = Object.keys(ID_PREFIX).filter((kind): kind is IdKind => kind in ID_PREFIX);

test("an id of one kind never passes as another", () => {
  for (const kind of KINDS)
    for (const other of KINDS) expect(isId(other, idFrom(kind, "0123456789abcdef"))).toBe(kind === other);
});

test("what is no text, has no prefix, or holds other characters is no id", () => {
  const odd = [
    null,
    undefined,
    7,
    {},
    ["idea_aaaaaaaa"],
    "",
    "idea_",
    "idea_short",
    "aaaaaaaa",
    "idea-aaaaaaaa",
    "IDEA_aaaaaaaa",
    "idea_AAAAAAAA",
    "idea_aaaaaaaą",
    "idea_aaaaaaaa\n",
    " idea_aaaaaaaa",
    "idea_../../etc",
    `idea_${"a".repeat(41)}`,
  ];
  expect(odd.filter((value) => value !== "idea_short" && isId("idea", value))).toEqual([]);
  expect(isId("idea", "idea_short")).toBe(false);
});

test("the random part has 8 to 40 letters and digits; anything else is a bug and throws", () => {
  expect(idFrom("table", "a".repeat(8))).toBe("tbl_aaaaaaaa");
  expect(idFrom("table", "z".repeat(40))).toHaveLength(44);
  for (const odd of ["", "a".repeat(7), "a".repeat(41), "AAAAAAAA", "aaaa aaaa"])
    expect(() => idFrom("table", odd)).toThrow("not the random part");
});

test("no text that is not an id is taken for one", () => {
  fc.assert(fc.property(fc.string(), (text) => !isId("idea", text) || /^idea_[0-9a-z]{8,40}$/.test(text)));
});
