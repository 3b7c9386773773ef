import type { ReportData } from "../usecases/report-data.ts";
import { inThread } from "./in-thread.ts";
import type { ReportFormat } from "./render-report.ts";

/** What the thread is told. */
export interface ReportJob {
  readonly format: ReportFormat;
  readonly data: ReportData;
}

/** A file of the report. */
export const reportFile = (format: ReportFormat, data: ReportData): Promise<Buffer> =>
  inThread(new URL("./report-thread.mjs", import.meta.url), { format, data } satisfies ReportJob);
