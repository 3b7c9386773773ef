/** The paper a report is printed on: pages, a place that moves down, tagged parts and untagged decoration. */
import { type FontName, fontFile } from "./font-book.ts";
import { GatheredPdf } from "./gathered-pdf.ts";
import { type Line, linesOf, type Measure, type TextStyle } from "./text-lines.ts";

export type Tag = PDFKit.PDFStructureElement;

const MARGIN = { side: 56, wideSide: 40, top: 56, bottom: 62 } as const;
/** Line height and the height of the baseline in it, for one point of type. */
const LEADING = 1.32;
const BASELINE = 0.98;
export const INK = "#1f1b14";

export interface TagOptions {
  readonly alt?: string;
  readonly lang?: string;
  readonly bbox?: readonly [number, number, number, number];
  /** Of a table's head. */
  readonly scope?: "Row" | "Column";
}

export interface Facts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly madeAt: Date;
}

/** Where the next thing goes. Distances are points, from the upper left corner. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly #root: Tag;
  readonly #widths = new Map<string, number>();
  #pages = 0;
  y = 0;

  constructor({ title, author, subject, madeAt }: Facts) {
    this.doc = new GatheredPdf({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: "1.7",
      tagged: true,
      lang: "pl",
      displayTitle: true,
      margin: 0,
      // Set before anything is written, or a font that is not embedded would be the default.
      font: fontFile("regular"),
      info: { Title: title, Author: author, Subject: subject, Creator: "Wspólnie o programie", CreationDate: madeAt },
    });
    this.#root = this.doc.struct("Document");
    this.doc.addStructure(this.#root);
  }

  get left(): number {
    return this.#isWide ? MARGIN.wideSide : MARGIN.side;
  }
  get width(): number {
    return this.doc.page.width - 2 * this.left;
  }
  get room(): number {
    return this.doc.page.height - MARGIN.bottom - this.y;
  }
  get #isWide(): boolean {
    return this.doc.page.width > this.doc.page.height;
  }
  /** Number of the current page, from 1. */
  get page(): number {
    return this.#pages;
  }

  addPage(wide: boolean): void {
    this.doc.addPage({ size: "A4", layout: wide ? "landscape" : "portrait", margin: 0 });
    this.#pages += 1;
    this.y = MARGIN.top;
  }

  /** Goes on to a page like this one when there is less room than `height`. True: a new page began. */
  need(height: number): boolean {
    if (this.room >= height) return false;
    this.addPage(this.#isWide);
    return true;
  }

  /** A tagged part; what is added to it is drawn at once. End it when it is complete. */
  tag(type: string, parent: Tag | null = null, options: TagOptions = {}): Tag {
    // The types of pdfkit do not know `scope` and `bbox`, which pdfkit writes.
    const tag = this.doc.struct(type, options);
    (parent ?? this.#root).add(tag);
    return tag;
  }

  /** Draws what is not part of the text: lines, colours, numbers of pages. */
  decorate(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }

  readonly measure: Measure = (text, font, size) => {
    const key = `${font}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * size;
    this.use(font, 100);
    const width = this.doc.widthOfString(text, { lineBreak: false }) / 100;
    // Words repeat; a report of a thousand ideas has some ten thousand different ones.
    if (this.#widths.size < 50_000) this.#widths.set(key, width);
    return width * size;
  };

  use(font: FontName, size: number): void {
    this.doc.font(fontFile(font)).fontSize(size);
  }

  lines(text: string, style: TextStyle, width: number): Line[] {
    return linesOf(text, style, width, this.measure);
  }

  /** Draws one line with its upper left corner at (x, y); with `right` its upper right one. */
  line({ runs }: Line, style: TextStyle, x: number, y: number, colour = INK, right = false): void {
    const widths = runs.map(({ text, font }) => this.measure(text, font, style.size));
    let at = right ? x - widths.reduce((sum, width) => sum + width, 0) : x;
    runs.forEach(({ text, font }, i) => {
      this.use(font, style.size);
      this.doc
        .fillColor(colour)
        .text(text, at, y + style.size * BASELINE, { lineBreak: false, baseline: "alphabetic" });
      at += widths[i] ?? 0;
    });
  }

  /** Ends the document; gives its bytes. */
  async end(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise<void>((resolve, reject) => this.doc.once("end", resolve).once("error", reject));
    this.#root.end();
    this.doc.end();
    await done;
    return Buffer.concat(chunks);
  }
}

/** Height of one line of this style, in points. */
export const lineHeight = ({ size }: TextStyle): number => size * LEADING;
