import type { ReportData } from "../usecases/report-data.ts";
import { renderDocx } from "./render-docx.ts";
import { renderPdf } from "./render-pdf.ts";
import { renderZip } from "./render-zip.ts";

export type ReportFormat = "pdf" | "docx" | "zip";

const RENDERERS: Readonly<Record<ReportFormat, (data: ReportData) => Promise<Uint8Array>>> = {
  pdf: (data) => renderPdf(data),
  docx: (data) => renderDocx(data),
  zip: (data) => renderZip(data),
};

/** One file of the report. Busy for seconds when the meeting was large: a server calls `reportFile`. */
export const renderReport = (format: ReportFormat, data: ReportData): Promise<Uint8Array> => RENDERERS[format](data);
