import type { HelperKind } from "../domain/helper.ts";
import type { LinkId } from "../domain/ids.ts";

export interface HelperLink {
  readonly linkId: LinkId;
  readonly kind: HelperKind;
  readonly name: string;
  readonly url: string;
}

/** Addresses that lead people in; made by `npm run links` and shown in the control room. */
export interface LinksView {
  readonly organiser: string;
  readonly screen: string;
  /** Every screen's link that works, the oldest first. */
  readonly screens: readonly { readonly linkId: LinkId; readonly name: string; readonly url: string }[];
  /** People by name who run the meeting too or only look, the oldest first. Null for who came in by such a link. */
  readonly helpers: readonly HelperLink[] | null;
  readonly tables: readonly {
    readonly tableId: string;
    readonly mark: string;
    readonly shortName: string;
    readonly code: string;
    readonly join: string;
    readonly moderators: { readonly government: string; readonly ngo: string };
  }[];
}
