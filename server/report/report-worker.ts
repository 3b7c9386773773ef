/** The thread in which a file of the report is made. */
import { parentPort, workerData } from "node:worker_threads";
import { renderReport } from "./render-report.ts";
import type { ReportJob } from "./report-file.ts";

// `reportFile` alone starts this thread, with exactly this.
const { format, data } = workerData as ReportJob;
const bytes = await renderReport(format, data);
// A copy of its own, so that it can be handed over whole.
const file = Uint8Array.from(bytes);
parentPort?.postMessage(file, [file.buffer]);
