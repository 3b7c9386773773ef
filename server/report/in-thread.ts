import { Worker } from "node:worker_threads";

/** Memory of the thread: five times what a thousand ideas need. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 } as const;

/**
 * Makes a file in a thread of its own: it takes up to seconds, and boards and phones must not wait for
 * them. `script` gets the job as its data and answers with the bytes. Rejects when the thread fails.
 * Beside the sources it is a file that reads TypeScript first; beside the compiled server the build puts
 * the compiled thread under the same name.
 */
export function inThread(script: URL, job: object): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job, execArgv: [], resourceLimits: LIMITS });
    worker.once("message", (file: Uint8Array) => resolve(Buffer.from(file.buffer)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the file was not made: the thread ended with ${code}`)));
  });
}
