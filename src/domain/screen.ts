import type { GroupId, IdeaId, LinkId, TableId } from "./ids.ts";

/** What the hall sees. Stored, so a restarted projector finds its place. Pages count from 0. */
export type Slide =
  /** Title of the meeting, how to join, what happens with the data. */
  | { readonly kind: "title" }
  | { readonly kind: "join" }
  /** The agenda with the phase that is on. */
  | { readonly kind: "agenda" }
  /** The chapters of the programme. */
  | { readonly kind: "sections"; readonly page: number }
  | { readonly kind: "timer" }
  | { readonly kind: "board"; readonly tableId: TableId; readonly page: number }
  /** One group of a board, large. */
  | { readonly kind: "group"; readonly tableId: TableId; readonly groupId: GroupId; readonly page: number }
  /** One idea; a long one is read page by page (0 when absent). */
  | { readonly kind: "idea"; readonly tableId: TableId; readonly ideaId: IdeaId; readonly page?: number | undefined }
  /** The result of a table's vote, once it is closed. */
  | { readonly kind: "ranking"; readonly tableId: TableId; readonly page: number }
  /** What a table proposes for the programme. */
  | { readonly kind: "proposals"; readonly tableId: TableId; readonly page: number }
  /** A walk through all boards, page after page; it goes on by itself unless it is paused. */
  | { readonly kind: "gallery"; readonly tableId: TableId; readonly page: number; readonly paused: boolean }
  /** Thanks, and where the answers will be. */
  | { readonly kind: "thanks" }
  | { readonly kind: "blank" };

/** The slide a hall starts with. */
export const FIRST_SLIDE: Slide = { kind: "join" };

/** The table that a slide is about; null: none. */
export const tableOfSlide = (slide: Slide): TableId | null => ("tableId" in slide ? slide.tableId : null);

/** Sizes of what is read on the screen, from the organiser. */
export const TEXT_SIZES = ["normal", "large", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How much larger than normal; the number of words on a page shrinks with it. */
export const TEXT_FACTOR: Readonly<Record<TextSize, number>> = { normal: 1, large: 1.15, largest: 1.3 };

export const SCREEN_THEMES = ["light", "dark"] as const;

/** How every screen of the meeting looks. */
export interface ScreenLook {
  readonly theme: (typeof SCREEN_THEMES)[number];
  readonly text: TextSize;
}

/** What is known of one screen beside its link. A screen that is not listed has no name and follows the hall. */
export interface ScreenSetting {
  readonly linkId: LinkId;
  readonly name: string;
  /** A slide of its own; null: what the whole hall sees. */
  readonly slide: Slide | null;
}

/** The show: how screens look, who leads it, and what single screens have of their own. */
export interface Show {
  readonly look: ScreenLook;
  /** The table that leads the common screen from its tablet; null: the organiser. */
  readonly floor: TableId | null;
  readonly screens: readonly ScreenSetting[];
}

export const FIRST_SHOW: Show = { look: { theme: "light", text: "normal" }, floor: null, screens: [] };

/** What a screen shows: its own slide, or the common one. */
export const slideOn = (show: Show, common: Slide, linkId: LinkId): Slide =>
  show.screens.find((screen) => screen.linkId === linkId)?.slide ?? common;

/** A slide with what its words need, so that nobody has to open a board to name it. */
export interface SlideWords {
  readonly slide: Slide;
  /** Short name of the table it is about. */
  readonly table: string | null;
  /** `KUL-07`, of one idea. */
  readonly number: string | null;
  /** Title of a group. */
  readonly group: string | null;
  /** From 1, when there are several pages. */
  readonly page: number | null;
  readonly pages: number;
}
