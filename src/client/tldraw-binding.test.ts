import {
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  PageRecordType,
  type TLAnyShapeUtilConstructor,
  type TLPageId,
  type TLShape,
  type TLStore,
} from "tldraw";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../board/board-doc.ts";
import { BoardHistory } from "./board-history.ts";
import { DrawingBinding } from "./tldraw-binding.ts";

const PAGE = "page:page" as TLPageId;
// tldraw's own types do not hold under exactOptionalPropertyTypes.
const SHAPES = defaultShapeUtils as unknown as readonly TLAnyShapeUtilConstructor[];

function tablet(doc = new Y.Doc()) {
  const store = createTLStore({ shapeUtils: SHAPES, bindingUtils: defaultBindingUtils });
  store.put([PageRecordType.create({ id: PAGE, name: "", index: "a1" as never })]);
  const history = new BoardHistory(doc, () => {});
  const state = { busy: false, quarantine: 0, looks: [] as (() => void)[] };
  const binding = new DrawingBinding({
    store,
    doc,
    edit: (change) => history.edit("drawn", change),
    isBusy: () => state.busy,
    onQuarantine: (count) => {
      state.quarantine = count;
    },
    soon: (look) => state.looks.push(look),
  });
  return { doc, store, history, state, binding };
}

function twoTablets() {
  const [a, b] = [tablet(), tablet()];
  for (const [from, to] of [
    [a.doc, b.doc],
    [b.doc, a.doc],
  ] as const) {
    from.on("update", (update: Uint8Array, origin: unknown) => origin !== "sync" && Y.applyUpdate(to, update, "sync"));
  }
  return { a, b };
}

/** A drawn box, as the editor would make it. */
function box(store: TLStore, name: string, x = 10): TLShape {
  const util = defaultShapeUtils.find(({ type }) => type === "geo");
  if (!util) throw new Error("no geo shapes");
  const props = { ...new util({} as never).getDefaultProps(), w: 100, h: 50 };
  const shape = store.schema.types.shape.create({
    id: createShapeId(name),
    type: "geo",
    x,
    y: 20,
    props,
    parentId: PAGE,
    index: "a1" as never,
  });
  return shape as TLShape;
}

const xOf = (store: TLStore, name: string): number | undefined => store.get(createShapeId(name))?.x;

describe("the drawing of a board", () => {
  it("goes to the other tablet when the gesture is over, not before", () => {
    const { a, b } = twoTablets();
    a.state.busy = true;
    a.store.put([box(a.store, "one")]);
    a.binding.flush();
    expect(rootsOf(a.doc).drawing.size).toBe(0);
    a.state.busy = false;
    a.binding.flush();
    expect(xOf(b.store, "one")).toBe(10);
  });

  it("commits a gesture as one update", () => {
    const { a } = twoTablets();
    let updates = 0;
    a.store.put([box(a.store, "one")]);
    a.binding.flush();
    a.doc.on("update", () => {
      updates += 1;
    });
    for (const x of [20, 30, 40]) a.store.update(createShapeId("one"), (shape) => ({ ...shape, x }));
    a.binding.flush();
    expect(updates).toBe(1);
    a.binding.flush();
    expect(updates).toBe(1);
  });

  it("keeps both changes when two people change different things of one shape", () => {
    const { a, b } = twoTablets();
    a.store.put([box(a.store, "one")]);
    a.binding.flush();
    a.store.update(createShapeId("one"), (shape) => ({ ...shape, x: 77 }));
    b.store.update(createShapeId("one"), (shape) => ({ ...shape, props: { ...shape.props, color: "red" } }));
    a.binding.flush();
    b.binding.flush();
    for (const { store } of [a, b])
      expect(store.get(createShapeId("one"))).toMatchObject({ x: 77, props: { color: "red" } });
  });

  it("does not pull a shape out of the hand that holds it", () => {
    const { a, b } = twoTablets();
    a.store.put([box(a.store, "one")]);
    a.binding.flush();
    a.state.busy = true;
    a.store.update(createShapeId("one"), (shape) => ({ ...shape, x: 300 }));
    b.store.update(createShapeId("one"), (shape) => ({ ...shape, x: 5 }));
    b.binding.flush();
    expect(xOf(a.store, "one")).toBe(300);
    a.state.busy = false;
    a.binding.flush();
    expect([xOf(a.store, "one"), xOf(b.store, "one")]).toEqual([300, 300]);
  });

  it("does not bring back what the other tablet erased meanwhile", () => {
    const { a, b } = twoTablets();
    a.store.put([box(a.store, "one")]);
    a.binding.flush();
    a.state.busy = true;
    a.store.update(createShapeId("one"), (shape) => ({ ...shape, x: 300 }));
    b.store.remove([createShapeId("one")]);
    b.binding.flush();
    a.state.busy = false;
    a.binding.flush();
    expect([xOf(a.store, "one"), rootsOf(a.doc).drawing.size]).toEqual([undefined, 0]);
  });

  it("sets a bad record aside and shows all others", () => {
    const { a, b } = twoTablets();
    const { drawing } = rootsOf(a.doc);
    a.store.put([box(a.store, "good")]);
    a.binding.flush();
    a.doc.transact(() => {
      drawing.set(
        "shape:bad",
        new Y.Map<unknown>([
          ["typeName", "shape"],
          ["type", "geo"],
          ["pos", ["x", 1]],
        ]),
      );
      drawing.set(
        "shape:future",
        new Y.Map<unknown>([
          ["typeName", "shape"],
          ["type", "hologram"],
          ["pos", [1, 1]],
        ]),
      );
      drawing.set("nonsense", new Y.Map());
    });
    expect(xOf(b.store, "good")).toBe(10);
    expect([a.state.quarantine, b.state.quarantine]).toEqual([2, 2]);
    a.doc.transact(() => drawing.delete("shape:bad"));
    expect(b.state.quarantine).toBe(1);
    b.store.update(createShapeId("good"), (shape) => ({ ...shape, x: 50 }));
    b.binding.flush();
    expect(xOf(a.store, "good")).toBe(50);
  });

  it("never writes cards, pictures, bookmarks or embeds as drawings", () => {
    const { a } = twoTablets();
    const shape = a.store.schema.types.shape.create({
      id: createShapeId("e"),
      type: "embed",
      x: 0,
      y: 0,
      props: { url: "https://example.org", w: 10, h: 10 },
      parentId: PAGE,
      index: "a1" as never,
    });
    a.store.put([shape]);
    a.binding.flush();
    expect(rootsOf(a.doc).drawing.size).toBe(0);
  });

  it("is taken back by its own tablet only", () => {
    const { a, b } = twoTablets();
    a.store.put([box(a.store, "mine")]);
    a.binding.flush();
    b.store.put([box(b.store, "theirs")]);
    b.binding.flush();
    a.history.undo();
    for (const { store } of [a, b]) expect([xOf(store, "mine"), xOf(store, "theirs")]).toEqual([undefined, 10]);
    a.history.redo();
    for (const { store } of [a, b]) expect(xOf(store, "mine")).toBe(10);
  });

  it("writes what is unfinished when the canvas is left", () => {
    const { a, b } = twoTablets();
    a.state.busy = true;
    a.store.put([box(a.store, "one")]);
    a.binding.stop();
    expect(xOf(b.store, "one")).toBe(10);
  });
});
