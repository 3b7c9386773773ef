import {
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type Editor,
  PageRecordType,
  type TLAnyShapeUtilConstructor,
  type TLPageId,
  type TLShapeId,
} from "tldraw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Gesture, writeGesture } from "../../board/gesture.ts";
import { OthersGestures } from "./canvas-others-gestures.ts";

const PAGE = "page:page" as TLPageId;
// tldraw's own types do not hold under exactOptionalPropertyTypes.
const SHAPES = defaultShapeUtils as unknown as readonly TLAnyShapeUtilConstructor[];

/** A canvas without a screen: a store, and what is asked of an editor. */
function canvas() {
  const store = createTLStore({ shapeUtils: SHAPES, bindingUtils: defaultBindingUtils });
  store.put([PageRecordType.create({ id: PAGE, name: "", index: "a1" as never })]);
  const onBoard = new Set<string>();
  const editor = {
    store,
    getShape: (id: TLShapeId) => store.get(id),
    getCurrentPageId: () => PAGE,
    getHighestIndexForParent: () => "a1",
    getShapeUtil: (type: string) => {
      const Util = SHAPES.find((one) => one.type === type);
      return Util && new Util({ options: {} } as never);
    },
  };
  const others = new OthersGestures({
    editor: editor as unknown as Editor,
    isOnBoard: (id) => onBoard.has(id),
  });
  return {
    store,
    others,
    onBoard,
    shapes: () => store.allRecords().filter(({ typeName }) => typeName === "shape"),
    /** The drawing itself comes, as the binding puts it. */
    arrives: (name: string) => {
      const id = createShapeId(name);
      onBoard.add(id);
      const before = store.get(id);
      if (before?.typeName === "shape") store.put([{ ...before, isLocked: false }]);
    },
  };
}

const line = (id: string, change: Partial<Gesture> = {}): string => {
  const points = [
    { x: 10, y: 20 },
    { x: 30, y: 50 },
  ];
  const text = writeGesture({ kind: "draw", colour: "blue", size: "l", id, from: 0, points, ...change });
  if (text === null) throw new Error("not a gesture");
  return text;
};
const by = (client: number, text: string): ReadonlyMap<number, string> => new Map([[client, text]]);
const NOBODY: ReadonlyMap<number, string> = new Map();

let at: ReturnType<typeof canvas>;
beforeEach(() => {
  vi.useFakeTimers();
  at = canvas();
});
afterEach(() => {
  at.others.stop();
  vi.useRealTimers();
});

describe("what others draw", () => {
  it.each([
    ["draw", "draw"],
    ["pen", "draw"],
    ["highlight", "highlight"],
    ["arrow", "arrow"],
    ["line", "line"],
    ["frame", "frame"],
    ["cloud", "geo"],
  ] as const)("LG1: a %s stands there as the shape it will be, and cannot be taken", (kind, type) => {
    at.others.hear(by(1, line("a", { kind })));
    expect(at.shapes()).toMatchObject([{ id: "shape:a", type, x: 10, y: 20, isLocked: true }]);
  });

  it("LG2: gives its place to the drawing, and does not come back when a late line does", () => {
    at.others.hear(by(1, line("a")));
    at.arrives("a");
    at.others.hear(by(1, line("a")));
    at.others.hear(NOBODY);
    vi.advanceTimersByTime(5000);
    expect(at.shapes()).toMatchObject([{ id: "shape:a", isLocked: false }]);
  });

  it("LG2: waits a moment for the drawing after its hand let go, and goes when none comes", () => {
    at.others.hear(by(1, line("a")));
    at.others.hear(NOBODY);
    vi.advanceTimersByTime(900);
    expect(at.shapes()).toHaveLength(1);
    vi.advanceTimersByTime(900);
    expect(at.shapes()).toHaveLength(0);
  });

  it("LG2: stays when its tablet was away for a moment only", () => {
    at.others.hear(by(1, line("a")));
    at.others.hear(NOBODY);
    vi.advanceTimersByTime(500);
    at.others.hear(by(1, line("a")));
    vi.advanceTimersByTime(5000);
    expect(at.shapes()).toHaveLength(1);
  });

  it("LG1: is seen stroke after stroke, those before too until they are on the board, and never without bound", () => {
    for (let n = 0; n < 30; n += 1) at.others.hear(by(1, line(`s${n}`)));
    expect(at.shapes()).toHaveLength(30);
    for (let n = 0; n < 29; n += 1) at.arrives(`s${n}`);
    for (let n = 30; n < 50; n += 1) at.others.hear(by(1, line(`s${n}`)));
    expect(at.shapes()).toHaveLength(50);
    const flood = canvas();
    for (let n = 0; n < 500; n += 1) flood.others.hear(by(1, line(`s${n}`)));
    expect(flood.shapes()).toHaveLength(40);
    flood.others.stop();
    expect(flood.shapes()).toHaveLength(0);
  });

  it("LG3: not allowed: another's drawing, what is on the board, what is no gesture", () => {
    at.others.hear(by(1, line("a")));
    at.others.hear(new Map([...by(1, line("a")), ...by(2, line("a", { colour: "red" }))]));
    expect(at.shapes()).toMatchObject([{ props: { color: "blue" } }]);
    const own = { ...at.shapes()[0], id: createShapeId("mine"), isLocked: false };
    at.store.put([own as never]);
    at.others.hear(by(3, line("mine", { colour: "red" })));
    at.others.hear(by(4, "draw red m page 0 AAAA"));
    at.others.hear(by(5, "nonsense"));
    expect(at.store.get(createShapeId("mine"))).toMatchObject({ isLocked: false, props: { color: "blue" } });
  });
});
