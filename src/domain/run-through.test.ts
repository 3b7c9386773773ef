import { describe, expect, it } from "vitest";
import { idFrom } from "./ids.ts";
import { askToStop, isPlaying, NO_PROGRESS, newRun, runAfter, runNow, SILENT_MS } from "./run-through.ts";

const ID = idFrom("command", "aaaaaaaa");
const OTHER = idFrom("command", "bbbbbbbb");
const START = 1_000_000;
const run = newRun({ id: ID, size: { phonesPerTable: 5, seconds: 30 }, tables: 7, startedAt: START });
const progress = { ...NO_PROGRESS, passed: 0.5, sent: 12 };

describe("X5: a run-through", () => {
  it("plays from its start, says how far it is, and ends once", () => {
    const halfway = runAfter(run, ID, { kind: "progress", progress }, START + 2000);
    expect(halfway).toMatchObject({ state: "playing", progress, heardAt: START + 2000 });
    const stopped = runAfter(halfway, ID, { kind: "stopped" }, START + 3000);
    expect(stopped).toEqual({ id: ID, size: run.size, tables: 7, startedAt: START, state: "stopped" });
    expect(runAfter(stopped, ID, { kind: "failed" }, START + 4000)).toBe(stopped);
  });

  it("hears only its own players", () => {
    expect(runAfter(run, OTHER, { kind: "stopped" }, START)).toBe(run);
    expect(runAfter(null, ID, { kind: "stopped" }, START)).toBeNull();
  });

  it("remembers that it was asked to stop, also when its players speak meanwhile", () => {
    const asked = askToStop(run);
    expect(runAfter(asked, ID, { kind: "progress", progress }, START)).toMatchObject({ stopAsked: true });
    expect(askToStop(null)).toBeNull();
  });

  it("has failed when its players are silent for long", () => {
    expect(isPlaying(run, START + SILENT_MS)).toBe(true);
    expect(isPlaying(run, START + SILENT_MS + 1)).toBe(false);
    expect(runNow(run, START + SILENT_MS + 1)).toMatchObject({ state: "failed", id: ID });
    expect(isPlaying(null, START)).toBe(false);
  });
});
