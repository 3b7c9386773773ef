/** The thread in which the printed kit is made. */
import { parentPort, workerData } from "node:worker_threads";
import type { KitJob } from "./kit-file.ts";
import { renderKit, renderSlips } from "./render-kit.ts";

const render = (job: KitJob): Promise<Buffer> =>
  job.kind === "slips" ? renderSlips(job.data) : renderKit(job.kit, job.parts);

// `kitFile` alone starts this thread, with exactly this.
// A copy of its own, so that it can be handed over whole.
const file = Uint8Array.from(await render(workerData as KitJob));
parentPort?.postMessage(file, [file.buffer]);
