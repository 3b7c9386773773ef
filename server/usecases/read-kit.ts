import type { Actor } from "../../src/domain/access.ts";
import type { AgendaItem } from "../../src/domain/phase.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Hue } from "../../src/domain/table.ts";
import type { Deps } from "./deps.ts";
import { readLinks } from "./read-links.ts";
import { allowedMeeting } from "./rights.ts";

export interface KitTable {
  readonly mark: string;
  readonly hue: Hue;
  readonly shortName: string;
  readonly code: string;
  /** Address behind the QR code of the table. */
  readonly join: string;
  /** Personal links of its moderators. */
  readonly moderators: Readonly<Record<Side, string>>;
}

/** All that is printed before the meeting. Plain data: it travels to the thread that prints. */
export interface KitData {
  readonly title: string;
  readonly subtitle: string;
  /** The city. */
  readonly organiser: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly agenda: readonly AgendaItem[];
  /** Host and port that people type. */
  readonly address: string;
  readonly tables: readonly KitTable[];
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
}

/** What the printed kit is made from, with the codes and links that are valid now. */
export async function readKit(deps: Deps, actor: Actor): Promise<Result<KitData>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const [meeting, tables, links] = await Promise.all([
    deps.store.meeting(),
    deps.store.tables(),
    readLinks(deps, actor),
  ]);
  if (!links.ok) return links;
  const { title, subtitle, organiser, date, startTime, endTime, placeName, placeAddress, agenda } = meeting;
  return done({
    title,
    subtitle,
    organiser,
    date,
    startTime,
    endTime,
    placeName,
    placeAddress,
    agenda,
    address: new URL(deps.baseUrl()).host,
    tables: tables.flatMap(({ id, mark, hue, shortName, code }) => {
      const own = links.value.tables.find(({ tableId }) => tableId === id);
      return own ? [{ mark, hue, shortName, code, join: own.join, moderators: own.moderators }] : [];
    }),
    madeAt: new Date(deps.clock.now()).toISOString(),
  });
}
