/** Pictures of frozen boards. Part of `Store`. */
import type { TableId } from "../../src/domain/ids.ts";

export interface KeptPicture {
  readonly tableId: TableId;
  /** Of the kept state that it shows. */
  readonly seq: number;
  /** SHA-256 of that state, in hex. */
  readonly sha256: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface PictureStore {
  /** The picture of that state; a later one takes its place. */
  putBoardPicture(picture: KeptPicture, svg: string): Promise<void>;
  /** The newest first. */
  boardPictures(): Promise<readonly KeptPicture[]>;
  boardPicture(tableId: TableId, seq: number): Promise<string | null>;
}
