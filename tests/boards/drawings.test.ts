/**
 * The guard's idea of a drawing against tldraw's own schema, which tablets validate with: what the
 * guard lets through every canvas can show, and what a canvas makes the guard lets through.
 */
import fc from "fast-check";
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  StyleProp,
  type TLAnyShapeUtilConstructor,
  type TLRecord,
  toRichText,
} from "tldraw";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { judgeDrawing } from "../../server/boards/drawing-guard.ts";
import { DRAWN_SHAPES, rootsOf } from "../../src/board/board-doc.ts";
import { COLOURS } from "../../src/board/picture/drawing-read.ts";
import { recordOf } from "../../src/client/tldraw-records.ts";

// tldraw's own types do not hold under exactOptionalPropertyTypes.
const SHAPES = defaultShapeUtils as unknown as readonly TLAnyShapeUtilConstructor[];
const store = createTLStore({ shapeUtils: SHAPES, bindingUtils: defaultBindingUtils });

type Props = Readonly<Record<string, unknown>>;
interface Util {
  readonly defaults: Props;
  readonly validators: Props;
}

const UTILS = new Map<string, Util>(
  SHAPES.filter(({ type }) => DRAWN_SHAPES.some((one) => one === type)).map((Shape) => [
    Shape.type,
    { defaults: new Shape({ options: {} } as never).getDefaultProps() as Props, validators: Shape.props ?? {} },
  ]),
);
const BINDING: Props = {
  terminal: "start",
  normalizedAnchor: { x: 0.5, y: 0.5 },
  isExact: false,
  isPrecise: true,
  snap: "none",
};

interface Drawn {
  readonly key: string;
  readonly fields: Props;
}

const shapeOf = (type: string, props: Props, fields: Props = {}): Drawn => ({
  key: "shape:a",
  fields: {
    typeName: "shape",
    type,
    pos: [0, 0],
    rotation: 0,
    index: "a1",
    parent: "page:page",
    opacity: 1,
    ...Object.fromEntries(Object.entries(props).map(([name, value]) => [`p:${name}`, value])),
    ...fields,
  },
});
const bindingOf = (props: Props): Drawn => ({
  key: "binding:a",
  fields: {
    typeName: "binding",
    type: "arrow",
    fromId: "shape:a",
    toId: "shape:b",
    ...Object.fromEntries(Object.entries(props).map(([name, value]) => [`p:${name}`, value])),
  },
});

/** As it comes over the wire. */
function inDocument<T>({ key, fields }: Drawn, look: (record: Y.Map<unknown>, doc: Y.Doc) => T): T {
  const [tablet, server] = [new Y.Doc(), new Y.Doc()];
  rootsOf(tablet).drawing.set(key, new Y.Map(Object.entries(structuredClone(fields))));
  Y.applyUpdate(server, Y.encodeStateAsUpdate(tablet));
  return look(rootsOf(server).drawing.get(key) as Y.Map<unknown>, server);
}

const guarded = (drawn: Drawn) =>
  inDocument(drawn, (record, doc) => judgeDrawing(drawn.key, record, rootsOf(doc).drawing));

function isShown(drawn: Drawn): boolean {
  const record = inDocument(drawn, (map) => recordOf(drawn.key, map));
  try {
    store.schema.validateRecord(store, record as TLRecord, "createRecord", null);
    return true;
  } catch {
    return false;
  }
}

/** What tools put into props beyond their defaults. */
const POINT = fc.record(
  { x: fc.double({ min: -1e6, max: 1e6, noNaN: true }), y: fc.integer({ min: -999, max: 999 }), z: fc.constant(0.5) },
  { requiredKeys: ["x", "y"] },
);
const INDEX = fc.constantFrom("a1", "a0V", "Zz", "b00", "a1G3kP", "Yzz1");
const WORDS = fc.constantFrom("", "Więcej drzew", "dwa\nwiersze").map(toRichText);
const MADE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  segments: fc.array(fc.record({ type: fc.constantFrom("free", "straight"), points: fc.array(POINT) })),
  richText: WORDS,
  points: fc.dictionary(
    fc.constantFrom("a1", "a2"),
    fc.record({ id: INDEX, index: INDEX, x: POINT.map((p) => p.x), y: fc.integer({ min: -9, max: 9 }) }),
  ),
  start: POINT,
  end: POINT,
  normalizedAnchor: POINT,
  name: fc.string(),
  text: fc.string(),
  terminal: fc.constantFrom("start", "end"),
  snap: fc.constantFrom("center", "edge-point", "edge", "none"),
  color: fc.constantFrom(...COLOURS),
};
const POSITIVE = fc.double({ min: 0.01, max: 1e6, noNaN: true });

function made(name: string, value: unknown, validator: unknown): fc.Arbitrary<unknown> {
  const own = MADE[name];
  if (own !== undefined) return own;
  if (validator instanceof StyleProp && "values" in validator)
    return fc.constantFrom(...(validator.values as unknown[]));
  if (typeof value === "boolean") return fc.boolean();
  return typeof value === "number" ? POSITIVE : fc.constant(value);
}

const anyProps = ({ defaults, validators }: Util): fc.Arbitrary<Props> =>
  fc.record(
    Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, made(name, value, validators[name])])),
  );

const VALID: fc.Arbitrary<Drawn> = fc.oneof(
  ...[...UTILS].map(([type, util]) =>
    fc.tuple(anyProps(util), INDEX).map(([props, index]) => shapeOf(type, props, { index })),
  ),
  anyProps({ defaults: BINDING, validators: {} }).map(bindingOf),
);

test("G10: whatever the tools of the canvas make passes the guard", () => {
  expect(UTILS.size).toBe(DRAWN_SHAPES.length);
  fc.assert(
    fc.property(VALID, (drawn) => {
      expect(isShown(drawn), "tldraw itself takes it").toBe(true);
      expect(guarded(drawn)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

/** Values that do not belong where they are put, most of them. */
const ODD = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    "a1",
    "z",
    "zz",
    "A0",
    "a",
    "c0",
    "blue",
    "page:page",
    "middle",
    true,
    0,
    -1,
    1e7,
    Number.NaN,
  ),
  fc.constantFrom<unknown>([], {}, [{}], { x: 1 }, { x: 1, y: 2, w: 3 }, { type: "doc" }, { type: "doc", content: [] }),
  fc.constantFrom<unknown>({ a1: { id: "a1", index: "0", x: 0, y: 0 } }, [{ type: "free", points: [{ x: 1 }] }]),
  fc.jsonValue({ maxDepth: 3 }),
);

test("G10: whatever the guard lets through tldraw's schema takes: no canvas sets it aside", () => {
  let [refused, passed] = [0, 0];
  fc.assert(
    fc.property(VALID, fc.nat(), ODD, fc.constantFrom("change", "remove", "add"), (drawn, at, odd, how) => {
      const names = Object.keys(drawn.fields);
      const name = how === "add" ? "p:extra" : (names[at % names.length] ?? "");
      const { [name]: _taken, ...rest } = drawn.fields;
      const bent = { key: drawn.key, fields: how === "remove" ? rest : { ...rest, [name]: odd } };
      const verdict = guarded(bent);
      if (verdict === null) passed += 1;
      else refused += 1;
      if (verdict === null) expect(isShown(bent), JSON.stringify(bent)).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(refused).toBeGreaterThan(1000);
  expect(passed).toBeGreaterThan(20);
});
