import { describe, expect, it } from "vitest";
import { tokenIn } from "../../rehearsal/links.ts";
import { usageIn } from "../../rehearsal/usage.ts";
import { parseOptions } from "./options.ts";

describe("the command line of a rehearsal", () => {
  it("has defaults for everything", () => {
    expect(parseOptions([])).toMatchObject({ phones: 70, minutes: 1, json: false });
  });

  it("reads numbers and addresses", () => {
    const args = ["--phones", "280", "--minutes", "3", "--url", "http://10.0.0.5:3000", "--organiser", "secret-word"];
    expect(parseOptions(args)).toMatchObject({ phones: 280, minutes: 3, url: "http://10.0.0.5:3000" });
  });

  it("does not play on a running server without the organiser's key", () => {
    expect(parseOptions(["--url", "http://10.0.0.5:3000"])).toContain("--organiser");
  });

  it("says what is wrong with an unknown option or a number that is none", () => {
    expect(parseOptions(["--telefony", "3"])).toContain("--telefony");
    expect(parseOptions(["--phones", "wiele"])).toContain("phones");
  });
});

it("finds the secret in every kind of link", () => {
  expect(tokenIn("http://sala.local:3000/m/abc-DEF_123")).toBe("abc-DEF_123");
  expect(tokenIn("http://sala.local:3000/o/kx1.abc")).toBe("kx1.abc");
  expect(tokenIn("http://sala.local:3000/organizator?token=kx1.abc")).toBe("kx1.abc");
  expect(tokenIn("kx1.abc")).toBe("kx1.abc");
});

it("reads a server's figures, or says that there are none", () => {
  const text = "# TYPE a gauge\nprocess_cpu_seconds_total 12.5\nprocess_resident_memory_bytes 104857600\n";
  expect(usageIn(text)).toEqual({ cpuMs: 12_500, residentBytes: 104_857_600, peakBytes: 104_857_600 });
  expect(usageIn("nothing here")).toBeNull();
});
