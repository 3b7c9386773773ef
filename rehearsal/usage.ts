/** CPU and memory of a server somewhere else, from its `/metrics` when that may be read. */
export interface Usage {
  /** CPU time used so far, user and system, in milliseconds. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  readonly peakBytes: number;
}

/** Null when the server does not tell. */
export async function remoteUsage(base: string): Promise<Usage | null> {
  const response = await fetch(`${base}/metrics`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  return response?.ok ? usageIn(await response.text()) : null;
}

/** Reads Prometheus text. The peak is not told there: the present size stands for it. */
export function usageIn(text: string): Usage | null {
  const value = (name: string): number | null => {
    const found = new RegExp(`^${name}(?:\\{[^}]*\\})? ([0-9.e+]+)`, "m").exec(text)?.[1];
    return found === undefined ? null : Number(found);
  };
  const seconds = value("process_cpu_seconds_total");
  const bytes = value("process_resident_memory_bytes");
  return seconds === null || bytes === null ? null : { cpuMs: seconds * 1000, residentBytes: bytes, peakBytes: bytes };
}
