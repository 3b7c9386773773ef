import { createHash } from "node:crypto";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { Sketch } from "../../src/domain/idea.ts";
import type { PhotoFile } from "../usecases/ports.ts";
import type { ReportData } from "../usecases/report-data.ts";
import { registerCsv } from "./register-csv.ts";
import { registerJson } from "./register-json.ts";
import { renderDocx } from "./render-docx.ts";
import { renderPdf } from "./render-pdf.ts";
import { sketchSvg } from "./sketch-svg.ts";

interface Part {
  readonly path: string;
  readonly type: string;
  readonly about: string;
  readonly bytes: Uint8Array;
}

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const JPEG = "image/jpeg";
/** Already compressed inside. */
const PACKED: ReadonlySet<string> = new Set([PDF, DOCX, JPEG]);

/** The whole set: the report, the register, every sketch and photo, and a manifest with checksums and what is left out. */
export async function renderZip(data: ReportData): Promise<Uint8Array> {
  const { report } = data;
  const parts = [...(await documents(data)), ...tables(data), ...sketches(data), ...photos(data), ...boards(data)];
  const manifest = strToU8(`${JSON.stringify(manifestOf(data, parts), null, 2)}\n`);
  const mtime = new Date(report.madeAt);
  const files = [...parts, { path: "manifest.json", type: "application/json", bytes: manifest }].map(
    ({ path, type, bytes }): [string, Zippable[string]] => [path, [bytes, { mtime, level: PACKED.has(type) ? 0 : 6 }]],
  );
  return zipSync(Object.fromEntries(files));
}

async function documents(data: ReportData): Promise<Part[]> {
  const name = `sprawozdanie-${data.report.date}`;
  return [
    { path: `${name}.pdf`, type: PDF, about: "Sprawozdanie do publikacji", bytes: await renderPdf(data) },
    { path: `${name}.docx`, type: DOCX, about: "Sprawozdanie do edycji", bytes: await renderDocx(data) },
  ];
}

function tables({ report, meeting, rows, results }: ReportData): Part[] {
  const name = `rejestr-${report.date}`;
  return [
    {
      path: `${name}.csv`,
      type: "text/csv; charset=utf-8",
      about: "Propozycje i pomysły z tablic do arkusza kalkulacyjnego",
      bytes: strToU8(registerCsv(rows, meeting.sections)),
    },
    {
      path: `${name}.json`,
      type: "application/json",
      about: "Propozycje i pomysły z tablic dla programów",
      bytes: strToU8(registerJson(meeting, rows, results, report.madeAt)),
    },
  ];
}

function sketches({ rows, sketches }: ReportData): Part[] {
  const byId: ReadonlyMap<string, Sketch> = sketches;
  return rows.flatMap(({ id, number, text }) => {
    const sketch = byId.get(id);
    if (!sketch) return [];
    const about = text === "" ? number : `${number}: ${text}`;
    return [{ path: `szkice/${number}.svg`, type: "image/svg+xml", about, bytes: strToU8(sketchSvg(sketch, about)) }];
  });
}

function photos({ rows, photos }: ReportData): Part[] {
  const byId: ReadonlyMap<string, PhotoFile> = photos;
  return rows.flatMap(({ id, number, text }) => {
    const photo = byId.get(id);
    const about = text === "" ? number : `${number}: ${text}`;
    return photo ? [{ path: `zdjecia/${number}.jpg`, type: JPEG, about, bytes: photo.bytes }] : [];
  });
}

function boards({ boards }: ReportData): Part[] {
  return boards.map(({ mark, name, svg, sha256 }) => ({
    path: `tablice/${mark}.svg`,
    type: "image/svg+xml",
    about: `Tablica stolika ${name}; suma kontrolna zachowanego stanu: ${sha256}`,
    bytes: strToU8(svg),
  }));
}

/** What somebody needs to check the set without this product. */
function manifestOf({ report }: ReportData, parts: readonly Part[]): object {
  return {
    format: "wspolnie-report",
    version: 1,
    title: report.title,
    subject: report.subtitle,
    organiser: report.organiser,
    date: report.date,
    madeAt: report.madeAt,
    counts: report.counts,
    leftOut: report.leftOut,
    files: parts.map(({ path, type, about, bytes }) => ({
      path,
      type,
      about,
      bytes: bytes.byteLength,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
  };
}
