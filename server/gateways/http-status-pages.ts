/** What a balancer and a dashboard ask: alive, ready, and how it goes. */

import type { ServerResponse } from "node:http";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import type { Log } from "../log.ts";
import { send } from "./http-io.ts";

/** A figure with a name as Prometheus wants it. */
export interface Metric {
  readonly name: string;
  readonly kind: "counter" | "gauge";
  readonly help: string;
  readonly value: number;
}

export interface Status {
  /** Answers when the record can be read and written. */
  ready(): Promise<boolean>;
  metrics(): readonly Metric[];
}

const TEXT = { "content-type": "text/plain; charset=utf-8" };
const PROMETHEUS = { "content-type": "text/plain; version=0.0.4; charset=utf-8" };

/** Answers `/healthz`, `/readyz` and `/metrics`; false: not one of them. */
export async function answerStatus(status: Status, path: string, response: ServerResponse): Promise<boolean> {
  switch (path) {
    case "/healthz":
      send(response, 200, "ok\n", TEXT);
      return true;
    case "/readyz": {
      const ready = await status.ready();
      send(response, ready ? 200 : 503, ready ? "ready\n" : "not ready\n", TEXT);
      return true;
    }
    case "/metrics":
      send(response, 200, status.metrics().map(printed).join(""), PROMETHEUS);
      return true;
    default:
      return false;
  }
}

const printed = ({ name, kind, help, value }: Metric): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`;

const PING_PATIENCE_MS = 2000;

/** Asks the database, but not for long. */
export async function isReady(ping: () => Promise<void>, log: Log): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, PING_PATIENCE_MS, false).unref();
  });
  const answered = ping().then(
    () => true,
    (error: unknown) => {
      log.error("store.ping_failed", error);
      return false;
    },
  );
  return Promise.race([answered, late]);
}

/** Figures of the process itself. */
export function processMetrics(): { read(): readonly Metric[]; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    read: () => [...memory(), ...loop(delay)],
    stop: () => delay.disable(),
  };
}

function memory(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    { name: "process_resident_memory_bytes", kind: "gauge", help: "Resident memory.", value: rss },
    { name: "nodejs_heap_used_bytes", kind: "gauge", help: "Heap in use.", value: heapUsed },
    { name: "process_cpu_seconds_total", kind: "counter", help: "CPU time used.", value: (user + system) / 1e6 },
    { name: "process_uptime_seconds", kind: "gauge", help: "Time since the start.", value: process.uptime() },
  ];
}

const NANOSECONDS = 1e9;

function loop(delay: IntervalHistogram): Metric[] {
  const at = (percentile: number): number => delay.percentile(percentile) / NANOSECONDS || 0;
  const found: Metric[] = [
    { name: "nodejs_eventloop_delay_p50_seconds", kind: "gauge", help: "Median delay.", value: at(50) },
    { name: "nodejs_eventloop_delay_p99_seconds", kind: "gauge", help: "Delay, 99th percentile.", value: at(99) },
    {
      name: "nodejs_eventloop_delay_max_seconds",
      kind: "gauge",
      help: "Longest delay.",
      value: delay.max / NANOSECONDS,
    },
  ];
  // Each reading covers the time since the one before.
  delay.reset();
  return found;
}
