import type { KitPart } from "../../src/domain/kit.ts";
import { inThread } from "../report/in-thread.ts";
import type { KitData } from "../usecases/read-kit.ts";

/** What the thread is told. */
export interface KitJob {
  readonly kit: KitData;
  readonly parts: readonly KitPart[];
}

/** Parts of the printed kit as a PDF. */
export const kitFile = (job: KitJob): Promise<Buffer> => inThread(new URL("./kit-thread.mjs", import.meta.url), job);
