import type { HelperLink, LinksView } from "../../src/contract/link-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { HelperKind } from "../../src/domain/helper.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Deps } from "./deps.ts";
import type { LinkRow, TableRow } from "./ports.ts";
import { allowedMeeting } from "./rights.ts";

/** The addresses that lead people in, as they are valid now. */
export async function readLinks(
  { store, baseUrl }: Pick<Deps, "store" | "baseUrl">,
  actor: Actor,
): Promise<Result<LinksView>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const [tables, links] = await Promise.all([store.tables(), store.links()]);
  const valid = links.filter((link) => !link.revoked);
  const base = baseUrl();
  const { show } = await store.state();
  const screens = valid
    .filter(({ kind }) => kind === "screen")
    .map(({ id, token }) => ({
      linkId: id,
      name: show.screens.find(({ linkId }) => linkId === id)?.name ?? "",
      url: `${base}/r/${token}`,
    }));
  return done({
    organiser: `${base}/organizator`,
    screen: screens[0]?.url ?? `${base}/rzutnik`,
    screens,
    helpers: allowedMeeting(actor, "let-in").ok ? helperLinks(base, valid) : null,
    tables: tables.map((table) => tableLinks(base, table, valid)),
  });
}

/** The letter of each kind's address. */
const HELPER_PATH: Readonly<Record<HelperKind, string>> = { "co-organiser": "w", observer: "b" };

const helperLinks = (base: string, links: readonly LinkRow[]): readonly HelperLink[] =>
  links.flatMap((link) =>
    link.kind === "co-organiser" || link.kind === "observer"
      ? [{ linkId: link.id, kind: link.kind, name: link.name, url: `${base}/${HELPER_PATH[link.kind]}/${link.token}` }]
      : [],
  );

function tableLinks(base: string, table: TableRow, links: readonly LinkRow[]): LinksView["tables"][number] {
  const of = (side: Side): string => {
    const link = links.findLast((row) => row.kind === "moderator" && row.tableId === table.id && row.side === side);
    return link ? `${base}/m/${link.token}` : `${base}/moderator`;
  };
  return {
    tableId: table.id,
    mark: table.mark,
    shortName: table.shortName,
    code: table.code,
    join: `${base}/s/${table.code}`,
    moderators: { government: of("government"), ngo: of("ngo") },
  };
}
