import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byOrder, isOrderKey, keyBetween, keysToInsert } from "./order.ts";

const digit = fc.constantFrom(..."0123456789abcdefghijklmnopqrstuvwxyz");
const key = fc
  .array(digit, { minLength: 1, maxLength: 12 })
  .map((digits) => digits.join(""))
  .filter(isOrderKey);

describe("a key between two keys", () => {
  test("lies strictly between them and never ends in 0", () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = a < b ? [a, b] : [b, a];
        const between = keyBetween(low, high);
        expect(low < between && between < high && isOrderKey(between)).toBe(true);
      }),
    );
  });

  test("lies below the first and above the last, where one end is open", () => {
    fc.assert(
      fc.property(key, (one) => {
        const [below, above] = [keyBetween(null, one), keyBetween(one, null)];
        expect(below < one && one < above && isOrderKey(below) && isOrderKey(above)).toBe(true);
      }),
    );
  });

  test("of neighbours in the wrong order lies just above the first", () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const [low, high] = a < b ? [b, a] : [a, b];
        const above = keyBetween(low, high);
        expect(above > low && above.startsWith(low) && isOrderKey(above)).toBe(true);
      }),
    );
  });

  test("takes what is no key as an open end", () => {
    for (const odd of ["", "0", "A", "ą", "1 ", "undefined!", "1".repeat(201)]) {
      expect(isOrderKey(keyBetween(odd, null))).toBe(true);
      expect(isOrderKey(keyBetween(null, odd))).toBe(true);
    }
    expect(isOrderKey(keyBetween(null, null))).toBe(true);
  });

  test("stays short when things are added at the end all evening", () => {
    let last = keyBetween(null, null);
    for (let i = 0; i < 20_000; i += 1) {
      const next = keyBetween(last, null);
      expect(next > last).toBe(true);
      last = next;
    }
    expect(last.length).toBeLessThanOrEqual(4);
  });

  test("stays within its limit when one thing is put first six hundred times", () => {
    let first = keyBetween(null, null);
    for (let i = 0; i < 600; i += 1) first = keyBetween(null, first);
    expect(isOrderKey(first)).toBe(true);
  });
});

describe("inserting among siblings", () => {
  const item = (id: string, order: string | null) => ({ id, order });
  const orderAfter = (items: readonly { id: string; order: string | null }[], keys: ReadonlyMap<string, string>) =>
    [...new Set([...items.map(({ id }) => id), ...keys.keys()])]
      .map((id) => ({ id, order: keys.get(id) ?? items.find((one) => one.id === id)?.order ?? "" }))
      .sort(byOrder)
      .map(({ id }) => id)
      .join("");

  test("changes only the one that moves", () => {
    const items = [item("a", "1"), item("b", "2"), item("c", "3")];
    const keys = keysToInsert("x", items, 1);
    expect([...keys.keys()]).toEqual(["x"]);
    expect(orderAfter(items, keys)).toBe("axbc");
    expect(orderAfter(items, keysToInsert("x", items, 0))).toBe("xabc");
    expect(orderAfter(items, keysToInsert("x", items, 9))).toBe("abcx");
  });

  test("gives all new keys when the neighbours share one, so the move is seen", () => {
    const items = [item("a", "5"), item("b", "5"), item("c", "7")];
    expect(orderAfter(items, keysToInsert("x", items, 1))).toBe("axbc");
  });

  test("is possible anywhere, also after records that cannot be read", () => {
    fc.assert(
      fc.property(fc.array(fc.option(key), { maxLength: 8 }), fc.nat(9), (orders, index) => {
        const keys = keysToInsert(
          "x",
          orders.map((order, i) => item(String(i), order)),
          index,
        );
        expect([...keys.values()].every(isOrderKey) && keys.has("x")).toBe(true);
      }),
    );
  });
});

test("order is that of plain text, never of a language", () => {
  const sorted = ["b", "a", "z1", "a1", "10"].map((order) => ({ order })).sort(byOrder);
  expect(sorted.map(({ order }) => order)).toEqual(["10", "a", "a1", "b", "z1"]);
});
