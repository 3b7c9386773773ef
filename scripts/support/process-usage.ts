/** CPU and memory of another process of this machine, from Linux' /proc. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Usage } from "../../rehearsal/usage.ts";

let ticks: number | null = null;

/** Clock ticks a second; 100 where the system does not say. */
function ticksPerSecond(): number {
  try {
    ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  } catch {
    ticks = 100;
  }
  return ticks;
}

/** What a process has used; null where the system does not tell (not Linux, or it has ended). */
export function usageOf(pid: number): Usage | null {
  try {
    // Fields 14 and 15 of /proc/<pid>/stat; the name before them is in brackets and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    return {
      cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond(),
      residentBytes: kilobytes("VmRSS") * 1024,
      peakBytes: kilobytes("VmHWM") * 1024,
    };
  } catch {
    return null;
  }
}
