import { expect, it } from "vitest";
import { percentiles } from "./latency.ts";

it("gives nearest-rank percentiles, whatever the order", () => {
  const durations = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentiles(durations)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 });
});

it("says nothing about nothing", () => {
  expect(percentiles([])).toBeNull();
});
