/** Where figures were measured: they mean little without it. */
import { cpus, totalmem, type } from "node:os";

/** Cores, memory and Node of this machine, in one line. */
export function machine(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cores.length} × ${cores[0]?.model.trim() ?? "CPU"}, ${gigabytes} GB, ${type()}, Node ${process.version}`;
}
