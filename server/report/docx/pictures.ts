/** Sketches of a DOCX: vectors for newer programs, and the same as PNG for those that show no SVG. */
import { ImageRun, LineRuleType, Paragraph } from "docx";
import { SHEET, type Sketch } from "../../../src/domain/idea.ts";
import type { IdeaId } from "../../../src/domain/ids.ts";
import type { IdeaBlock } from "../../../src/domain/report-shape.ts";
import { typeset } from "../../../src/domain/typography.ts";
import type { PhotoFile } from "../../usecases/ports.ts";
import { sketchSvg } from "../sketch-svg.ts";

/** Pixels at 96 to the inch. */
const WIDTH = 400;
const HEIGHT = (WIDTH * SHEET.height) / SHEET.width;

/** A white dot: where no picture can be made, newer programs still show the vectors. */
const BLANK = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsIEwMwAAAABJRU5ErkJggg==",
  "base64",
);

interface Picture {
  readonly svg: Buffer;
  readonly png: Buffer;
}

interface Drawn {
  readonly sketches: ReadonlyMap<IdeaId, Sketch>;
  readonly photos: ReadonlyMap<IdeaId, PhotoFile>;
}

export interface Pictures {
  readonly sketches: ReadonlyMap<IdeaId, Picture>;
  readonly photos: ReadonlyMap<IdeaId, PhotoFile>;
}

/** Every sketch as a picture, one at a time, so that memory stays small; photos are pictures already. */
export async function picturesOf({ sketches, photos }: Drawn): Promise<Pictures> {
  const toPng = sketches.size === 0 ? null : await painter();
  const pictures = new Map<IdeaId, Picture>();
  for (const [id, sketch] of sketches) {
    const svg = Buffer.from(sketchSvg(sketch, ""));
    pictures.set(id, { svg, png: toPng ? await toPng(svg) : BLANK });
  }
  return { sketches: pictures, photos };
}

/** Null on a machine for which there is no image library. */
async function painter(): Promise<((svg: Buffer) => Promise<Buffer>) | null> {
  const loaded = await import("sharp").catch(() => null);
  if (!loaded) return null;
  loaded.default.cache(false);
  loaded.default.concurrency(1);
  // Drawn at the size it is kept in, with few colours and little effort: it is only a stand-in.
  return (svg) => loaded.default(sized(svg)).png({ palette: true, colours: 16, effort: 1, dither: 0 }).toBuffer();
}

/** The same picture with half as many pixels again as it has on a page. */
const sized = (svg: Buffer): Buffer =>
  Buffer.from(
    svg
      .toString("utf8")
      .replace(`width="${SHEET.width}" height="${SHEET.height}">`, `width="${WIDTH * 1.5}" height="${HEIGHT * 1.5}">`),
  );

/** Longest side of a photo, in pixels at 96 to the inch. */
const PHOTO_SIDE = 440;

/** The photo of an idea with its description for screen readers. */
export function docxPhoto({ number, photo }: IdeaBlock, { width, height, bytes }: PhotoFile): Paragraph {
  const scale = PHOTO_SIDE / Math.max(width, height);
  const image = new ImageRun({
    type: "jpg",
    data: Buffer.from(bytes),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: {
      name: `Zdjęcie ${number}`,
      title: `Zdjęcie ${number}`,
      description: typeset(photo?.description ?? ""),
    },
  });
  return new Paragraph({ children: [image], spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } });
}

/** The sketch of an idea with its description for screen readers. */
export function docxPicture({ number, sketch }: IdeaBlock, { svg, png }: Picture): Paragraph {
  const transformation = { width: WIDTH, height: HEIGHT };
  const altText = {
    name: `Szkic ${number}`,
    title: `Szkic ${number}`,
    description: typeset(sketch?.description ?? ""),
  };
  const fallback = { type: "png", data: png, transformation } as const;
  const image = new ImageRun({ type: "svg", data: svg, fallback, transformation, altText });
  return new Paragraph({ children: [image], spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } });
}
