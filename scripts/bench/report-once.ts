/** Makes one file of a large report as the server does and prints what it took, as JSON. Started by `report.ts`. */
import { performance } from "node:perf_hooks";
import type { ReportFormat } from "../../server/report/render-report.ts";
import { reportFile } from "../../server/report/report-file.ts";
import { REPORT_SIZE, sampleReport } from "../support/sample-report.ts";

const isFormat = (text: string | undefined): text is ReportFormat =>
  text === "pdf" || text === "docx" || text === "zip";

const format = process.argv[2];
if (!isFormat(format)) throw new Error("which file: pdf, docx or zip?");
const data = sampleReport(REPORT_SIZE);
const before = process.memoryUsage.rss();
const [from, used] = [performance.now(), process.cpuUsage()];
const file = await reportFile(format, data);
const { user, system } = process.cpuUsage(used);
const wall = performance.now() - from;
const added = process.resourceUsage().maxRSS * 1024 - before;
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000, bytes: file.byteLength, added }));
