/** The end of a play, also before its time: from then on nobody on the stage asks for anything, and things are put back. */
import type { Door } from "./devices/door.ts";

export interface Curtain {
  /** The same door for somebody on the stage: once the curtain has fallen it answers nothing. */
  onStage(door: Door): Door;
  /** Something that must not stay behind, and how it is put back. */
  afterwards(putBack: () => Promise<unknown>): void;
  /** Ends the play: what is under way is answered first, then everything is put back, the last thing first. */
  fall(): Promise<void>;
}

export function createCurtain(): Curtain {
  const [asking, behind]: [Set<Promise<unknown>>, (() => Promise<unknown>)[]] = [new Set(), []];
  let isDown = false;
  return {
    onStage: (door) => ({
      ...door,
      call: async (...command) => {
        if (isDown) return { kind: "unreachable" };
        const answer = door.call(...command);
        asking.add(answer);
        return answer.finally(() => asking.delete(answer));
      },
    }),
    afterwards: (putBack) => void behind.push(putBack),
    fall: async () => {
      isDown = true;
      await Promise.all(asking);
      for (const putBack of behind.splice(0).reverse()) await putBack();
    },
  };
}
