import type { KeptPicture, PictureStore } from "../usecases/picture-ports.ts";
import type { Memory } from "./memory.ts";

/** Pictures of frozen boards of the memory store. */
export function memoryPictures({ onWipe }: Pick<Memory, "onWipe">): PictureStore {
  const all = new Map<string, { readonly picture: KeptPicture; readonly svg: string }>();
  onWipe.push(() => all.clear());
  return {
    putBoardPicture: async (picture, svg) => void all.set(`${picture.tableId} ${picture.seq}`, { picture, svg }),
    boardPictures: async () =>
      [...all.values()].map(({ picture }) => picture).sort((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq),
    boardPicture: async (tableId, seq) => all.get(`${tableId} ${seq}`)?.svg ?? null,
  };
}
