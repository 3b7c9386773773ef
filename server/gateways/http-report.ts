/** Downloads of the report: PDF, DOCX, and a ZIP of the whole set. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { FILES } from "../../src/contract/routes.ts";
import type { ReportFormat } from "../report/render-report.ts";
import { reportFile } from "../report/report-file.ts";
import { readReportWithPhotos } from "../usecases/read-report-photos.ts";
import type { HttpDoor } from "./http-call.ts";
import { send, sendJson, sendRefusal } from "./http-io.ts";

const FORMATS = new Map<string, ReportFormat>([
  [FILES.reportPdf, "pdf"],
  [FILES.reportDocx, "docx"],
  [FILES.reportZip, "zip"],
]);

const TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
};

/** Answers a request for `path` if it is a file of the report; false: not ours. */
export async function answerReport(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const format = FORMATS.get(path);
  if (format === undefined) return false;
  if (request.method === "GET") await sendReport(door, format, request, response);
  else sendJson(response, 405, { refusal: "bad-request" }, { allow: "GET", connection: "close" });
  return true;
}

async function sendReport(
  { auth, deps }: HttpDoor,
  format: ReportFormat,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  // One after another: each needs a thread and memory of its own.
  const file = await deps.turns.inTurn("report", async () => {
    const data = await readReportWithPhotos(deps, actor);
    return data.ok ? { ...data, value: { data: data.value, bytes: await reportFile(format, data.value) } } : data;
  });
  if (!file.ok) return sendRefusal(response, file.refusal);
  const name = `sprawozdanie-${file.value.data.report.date}.${format}`;
  send(response, 200, file.value.bytes, {
    "content-type": TYPES[format],
    "content-disposition": `attachment; filename="${name}"`,
  });
}
