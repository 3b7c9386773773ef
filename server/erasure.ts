import type { Log } from "./log.ts";
import type { Deps } from "./usecases/deps.ts";
import { eraseIdentifiers } from "./usecases/erase-identifiers.ts";

const EVERY_MS = 6 * 60 * 60 * 1000;

/** Erases what is due now and four times a day; what fails is logged and tried again. Gives the end of it. */
export function keepErasing(deps: Deps, log: Log): () => void {
  const erase = (): void => {
    eraseIdentifiers(deps).catch((error: unknown) => log.error("erasure.failed", error));
  };
  erase();
  const timer = setInterval(erase, EVERY_MS).unref();
  return () => clearInterval(timer);
}
