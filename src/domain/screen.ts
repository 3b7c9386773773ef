import type { IdeaId, TableId } from "./ids.ts";

/** What the hall sees. Stored, so a restarted projector finds its place. */
export type Slide =
  | { readonly kind: "join" }
  | { readonly kind: "timer" }
  | { readonly kind: "board"; readonly tableId: TableId; readonly page: number }
  /** One idea; a long one is read page by page (0 when absent). */
  | { readonly kind: "idea"; readonly tableId: TableId; readonly ideaId: IdeaId; readonly page?: number | undefined }
  /** The result of a table's vote, once it is closed. */
  | { readonly kind: "ranking"; readonly tableId: TableId; readonly page: number }
  | { readonly kind: "blank" };

/** The slide a hall starts with. */
export const FIRST_SLIDE: Slide = { kind: "join" };
