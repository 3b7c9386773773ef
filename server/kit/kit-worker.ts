/** The thread in which the printed kit is made. */
import { parentPort, workerData } from "node:worker_threads";
import type { KitJob } from "./kit-file.ts";
import { renderKit } from "./render-kit.ts";

// `kitFile` alone starts this thread, with exactly this.
const { kit, parts } = workerData as KitJob;
// A copy of its own, so that it can be handed over whole.
const file = Uint8Array.from(await renderKit(kit, parts));
parentPort?.postMessage(file, [file.buffer]);
