import { refused } from "../../src/domain/result.ts";
import { createGate } from "../gate.ts";
import type { Log } from "../log.ts";
import type { Photos } from "../usecases/ports.ts";
import { encodePhoto } from "./encode-photo.ts";

/** Photos made at the same time: a whole table may send at once, and boards must not wait for it. */
const AT_ONCE = 2;

/** Makes photos, a few at a time, in the order they came. */
export function createPhotos(log: Log): Photos {
  const gate = createGate(AT_ONCE);
  return {
    take: (file) =>
      gate(() => encodePhoto(file)).catch((error: unknown) => {
        log.error("photo.failed", error, { bytes: file.length });
        return refused("photo-unreadable");
      }),
  };
}
