import { Worker } from "node:worker_threads";
import type { ReportData } from "../usecases/report-data.ts";
import type { ReportFormat } from "./render-report.ts";

/** What the thread is told. */
export interface ReportJob {
  readonly format: ReportFormat;
  readonly data: ReportData;
}

/** Memory of the thread: five times what a thousand ideas need. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 } as const;

/**
 * Makes a file of the report in a thread of its own: a large meeting takes seconds, and boards and
 * phones must not wait for them. Rejects when the thread fails.
 */
export function reportFile(format: ReportFormat, data: ReportData): Promise<Buffer> {
  const job: ReportJob = { format, data };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./report-thread.mjs", import.meta.url), {
      workerData: job,
      execArgv: [],
      resourceLimits: LIMITS,
    });
    worker.once("message", (file: Uint8Array) => resolve(Buffer.from(file.buffer)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the report was not made: the thread ended with ${code}`)));
  });
}
