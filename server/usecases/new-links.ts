import { idFrom, type TableId } from "../../src/domain/ids.ts";
import { SIDES } from "../../src/domain/side.ts";
import { newToken } from "./new-token.ts";
import type { LinkRow, Random } from "./ports.ts";

/** The two ways in for the moderators of a new table. */
export const moderatorLinksOf = (tableId: TableId, random: Random): LinkRow[] =>
  SIDES.map((side) => ({
    id: idFrom("link", random.id()),
    kind: "moderator",
    tableId,
    side,
    token: newToken(random),
    revoked: false,
    used: false,
  }));
