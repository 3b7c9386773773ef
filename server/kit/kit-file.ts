import type { KitPart } from "../../src/domain/kit.ts";
import { inThread } from "../report/in-thread.ts";
import type { SlipsData } from "../usecases/print-slips.ts";
import type { KitData } from "../usecases/read-kit.ts";

/** What the thread is told. */
export type KitJob =
  | { readonly kind: "kit"; readonly kit: KitData; readonly parts: readonly KitPart[] }
  | { readonly kind: "slips"; readonly data: SlipsData };

/** Parts of the printed kit, or claim slips, as a PDF. */
export const kitFile = (job: KitJob): Promise<Buffer> => inThread(new URL("./kit-thread.mjs", import.meta.url), job);
