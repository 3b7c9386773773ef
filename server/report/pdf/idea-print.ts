/** An idea in an annex: its number and notes, its words, its sketch as vectors or its photo. */
import { SHEET, type Sketch } from "../../../src/domain/idea.ts";
import type { IdeaBlock } from "../../../src/domain/report-shape.ts";
import { typeset } from "../../../src/domain/typography.ts";
import { PEN_COLOUR, strokePath } from "../../../src/sketch/stroke-path.ts";
import type { PhotoFile } from "../../usecases/ports.ts";
import { lineHeight, type Paper, type Tag } from "./paper.ts";
import { print, STYLE } from "./paragraphs.ts";

/** Width of a printed sketch, in points. */
const SKETCH_WIDTH = 300;
const NOTE_INK = "#5c554a";

/** Longest side of a printed photo, in points. */
const PHOTO_SIDE = 330;

interface Pictures {
  readonly sketch: Sketch | null;
  readonly photo: PhotoFile | null;
}

/** Lines of words that move to the next page with their picture rather than stay behind it. */
const SHORT = 8;

export function printIdea(paper: Paper, idea: IdeaBlock, { sketch, photo }: Pictures): void {
  const part = paper.tag("Div");
  print(paper, idea.number, STYLE.strong, {
    tag: "P",
    parent: part,
    before: 4,
    after: 0,
    keep: 2 * lineHeight(STYLE.body) + pictureKept(paper, idea, { sketch, photo }),
  });
  print(paper, idea.notes.join(" · "), STYLE.small, { tag: "P", parent: part, after: 2, colour: NOTE_INK });
  if (idea.text.trim() !== "") print(paper, idea.text, STYLE.body, { tag: "P", parent: part, after: 4 });
  if (sketch && idea.sketch) printSketch(paper, sketch, idea.sketch.description, part);
  if (photo && idea.photo) printPhoto(paper, photo, idea.photo.description, part);
  part.end();
  paper.y += 4;
}

/** Room for the words and their picture, where the words are short. */
function pictureKept(paper: Paper, { text }: IdeaBlock, pictures: Pictures): number {
  const height = pictureHeight(pictures);
  const lines = paper.lines(typeset(text), STYLE.body, paper.width).length;
  if (height === 0 || lines > SHORT) return 0;
  return height + lines * lineHeight(STYLE.body) + 2 * lineHeight(STYLE.small);
}

function pictureHeight({ sketch, photo }: Pictures): number {
  if (sketch) return (SHEET.height * SKETCH_WIDTH) / SHEET.width;
  return photo ? photo.height * photoScale(photo) : 0;
}

const photoScale = ({ width, height }: PhotoFile): number => PHOTO_SIDE / Math.max(width, height);

function printSketch(paper: Paper, sketch: Sketch, description: string, parent: Tag): void {
  const scale = SKETCH_WIDTH / SHEET.width;
  const height = SHEET.height * scale;
  paper.need(height + 8);
  const { left: x, y } = paper;
  const figure = paper.tag("Figure", parent, { alt: typeset(description), bbox: [x, y, x + SKETCH_WIDTH, y + height] });
  figure.add(() => draw(paper, sketch, x, y, scale));
  figure.end();
  paper.y += height + 8;
}

function printPhoto(paper: Paper, photo: PhotoFile, description: string, parent: Tag): void {
  const scale = photoScale(photo);
  const [width, height] = [photo.width * scale, photo.height * scale];
  paper.need(height + 8);
  const { left: x, y } = paper;
  const figure = paper.tag("Figure", parent, { alt: typeset(description), bbox: [x, y, x + width, y + height] });
  figure.add(() => void paper.doc.image(Buffer.from(photo.bytes), x, y, { width, height }));
  figure.end();
  paper.y += height + 8;
}

function draw(paper: Paper, sketch: Sketch, x: number, y: number, scale: number): void {
  const { doc } = paper;
  doc.save().translate(x, y).scale(scale);
  doc.rect(0, 0, SHEET.width, SHEET.height).clip();
  for (const stroke of sketch.strokes) {
    const path = strokePath(stroke);
    if (path !== "") doc.path(path).fill(PEN_COLOUR[stroke.pen]);
  }
  for (const { x, y, text, size } of sketch.labels ?? []) {
    const style = { weight: "regular", size } as const;
    const [line] = paper.lines(text.replace(/\s+/g, " "), style, Number.POSITIVE_INFINITY);
    // Labels are placed by their baseline; lines by their upper edge.
    if (line) paper.line(line, style, x, y - size * 0.98, PEN_COLOUR.black);
  }
  doc.restore();
  doc
    .lineWidth(0.5)
    .rect(x, y, SHEET.width * scale, SHEET.height * scale)
    .stroke("#b9b2a6");
}
