/** The report of a very large meeting: how long each file takes and how much memory its process needs. */
import { spawnSync } from "node:child_process";
import { z } from "zod";
import type { ReportFormat } from "../../server/report/render-report.ts";
import { REPORT_SIZE } from "../support/sample-report.ts";
import { SERVER_ENV } from "../support/server-command.ts";
import { compiled } from "./compiled.ts";
import { kilobytes, megabytes, ms, type Results } from "./table.ts";

const FORMATS: readonly ReportFormat[] = ["pdf", "docx", "zip"];

const figures = z.object({ wall: z.number(), cpu: z.number(), bytes: z.number(), added: z.number() });

/** Each file in a fresh process, so that its peak of memory is its own; nothing else runs in it. */
export async function runReportBench(): Promise<Results> {
  const program = await compiled("report-once");
  return {
    title: `The report of ${REPORT_SIZE.ideas} ideas and ${REPORT_SIZE.sketches} sketches`,
    how: "The sample meeting's words and drawings repeated, half of the items answered; each file by the server's own thread, in a fresh process. Memory is what the thread added to that process at its peak.",
    columns: ["file", "time", "CPU", "size", "memory at most"],
    rows: FORMATS.map((format) => {
      const { wall, cpu, bytes, added } = measured(program, format);
      return [format.toUpperCase(), ms(wall), ms(cpu), kilobytes(bytes), megabytes(added)];
    }),
  };
}

function measured(program: string, format: ReportFormat): z.infer<typeof figures> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, format], {
    encoding: "utf8",
    env: { ...process.env, ...SERVER_ENV },
  });
  if (status !== 0) throw new Error(`the report was not made: ${stderr.slice(-2000)}`);
  return figures.parse(JSON.parse(stdout));
}
