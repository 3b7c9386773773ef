import { defineConfig } from "vitest/config";

/** Seconds a test may take at most: generous, because two busy cores are slow; nothing waits on purpose. */
const seconds = (n: number) => ({ testTimeout: n * 1000, hookTimeout: n * 1000 });

/** On CI a browser or several servers on two busy cores may miss a beat; what fails twice is broken. */
const retry = process.env.CI ? 1 : 0;

/**
 * `unit` beside the code; `contracts` one suite over every store; `boards` the engine with hostile,
 * random and killed peers; `flows` whole ways through real sockets; `e2e` a real browser on a real
 * build; `chaos` the long random ones.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "src/**/*.test.{ts,tsx}",
            "server/**/*.test.ts",
            "rehearsal/**/*.test.ts",
            "scripts/**/*.test.ts",
            "tests/architecture/**/*.test.ts",
          ],
          ...seconds(20),
        },
      },
      {
        test: { name: "contracts", include: ["tests/contracts/**/*.test.ts"], ...seconds(60), fileParallelism: false },
      },
      {
        test: { name: "boards", include: ["tests/boards/**/*.test.ts"], ...seconds(60), retry, fileParallelism: false },
      },
      { test: { name: "flows", include: ["tests/flows/**/*.test.ts"], ...seconds(60), retry, fileParallelism: false } },
      { test: { name: "e2e", include: ["tests/e2e/**/*.test.ts"], ...seconds(120), retry, fileParallelism: false } },
      { test: { name: "chaos", include: ["tests/chaos/**/*.test.ts"], ...seconds(1800), fileParallelism: false } },
    ],
  },
});
