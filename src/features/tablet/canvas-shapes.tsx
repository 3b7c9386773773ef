"use client";
/** Cards and trays as tldraw shapes: drawn by us, moved by tldraw, changed by nobody but the board. */
import {
  HTMLContainer,
  type RecordProps,
  Rectangle2d,
  ShapeUtil,
  T,
  type TLBaseShape,
  type TLDragShapesOutInfo,
  type TLShape,
  useEditor,
  useValue,
} from "tldraw";
import { CanvasCard, CanvasTray } from "./canvas-card.tsx";

export const CARD_TYPE = "wsp-idea";
export const TRAY_TYPE = "wsp-tray";

/** Who holds it now, or nobody (""). */
const held = T.literalEnum("", "government", "ngo");

export interface CardProps {
  readonly w: number;
  readonly h: number;
  readonly idea: string;
  readonly n: number;
  readonly text: string;
  readonly hasSketch: boolean;
  readonly hasPhoto: boolean;
  readonly source: "phone" | "spoken" | "paper";
  readonly mergedN: number;
  readonly held: "" | "government" | "ngo";
}
export interface TrayProps {
  readonly w: number;
  readonly h: number;
  readonly title: string;
  readonly count: number;
  readonly held: "" | "government" | "ngo";
}
export type CardShape = TLBaseShape<typeof CARD_TYPE, CardProps>;
export type TrayShape = TLBaseShape<typeof TRAY_TYPE, TrayProps>;

/** What both have in common: a box that can be moved and pointed at by arrows, and nothing else. */
abstract class PaperUtil<Shape extends CardShape | TrayShape> extends ShapeUtil<Shape> {
  override getGeometry(shape: Shape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true });
  }
  override canResize(): boolean {
    return false;
  }
  override canEdit(): boolean {
    return false;
  }
  override hideResizeHandles(): boolean {
    return true;
  }
  override hideRotateHandle(): boolean {
    return true;
  }
  override hideSelectionBoundsBg(): boolean {
    return true;
  }
  override canSnap(): boolean {
    return false;
  }
  override indicator(shape: Shape) {
    return <rect width={shape.props.w} height={shape.props.h} rx={8} />;
  }
}

export class CardUtil extends PaperUtil<CardShape> {
  static override type = CARD_TYPE;
  static override props: RecordProps<CardShape> = {
    w: T.number,
    h: T.number,
    idea: T.string,
    n: T.number,
    text: T.string,
    hasSketch: T.boolean,
    hasPhoto: T.boolean,
    source: T.literalEnum("phone", "spoken", "paper"),
    mergedN: T.number,
    held,
  };
  override getDefaultProps(): CardProps {
    return {
      w: 1,
      h: 1,
      idea: "",
      n: 0,
      text: "",
      hasSketch: false,
      hasPhoto: false,
      source: "phone",
      mergedN: 0,
      held: "",
    };
  }
  override component(shape: CardShape) {
    return <CardInSight shape={shape} />;
  }
}

/** A card that is out of sight has no inside: a full board is drawn as fast as what is seen of it. */
function CardInSight({ shape }: { readonly shape: CardShape }) {
  const editor = useEditor();
  const isAway = useValue("is away", () => editor.getCulledShapes().has(shape.id), [editor, shape.id]);
  return <HTMLContainer>{!isAway && <CanvasCard {...shape.props} />}</HTMLContainer>;
}

export class TrayUtil extends PaperUtil<TrayShape> {
  static override type = TRAY_TYPE;
  static override props: RecordProps<TrayShape> = { w: T.number, h: T.number, title: T.string, count: T.number, held };
  override getDefaultProps(): TrayProps {
    return { w: 1, h: 1, title: "", count: 0, held: "" };
  }
  override component(shape: TrayShape) {
    return (
      <HTMLContainer>
        <CanvasTray {...shape.props} />
      </HTMLContainer>
    );
  }
  /** A card over a tray belongs to it; other things stay on the desk. */
  override onDragShapesIn(shape: TrayShape, shapes: TLShape[]): void {
    const cards = shapes.filter(({ type, parentId }) => type === CARD_TYPE && parentId !== shape.id);
    if (cards.length > 0) this.editor.reparentShapes(cards, shape.id);
  }
  override onDragShapesOut(shape: TrayShape, shapes: TLShape[], info: TLDragShapesOutInfo): void {
    if (info.nextDraggingOverShapeId) return;
    const cards = shapes.filter(({ parentId }) => parentId === shape.id);
    if (cards.length > 0) this.editor.reparentShapes(cards, this.editor.getCurrentPageId());
  }
}
