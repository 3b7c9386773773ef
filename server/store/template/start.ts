import { codeFrom } from "../../../src/domain/code.ts";
import { type IdKind, type IdOf, idFrom } from "../../../src/domain/ids.ts";
import { BEFORE_MEETING, type Meeting, type MeetingState } from "../../../src/domain/meeting.ts";
import { moderatorLinksOf } from "../../usecases/new-links.ts";
import type { LinkRow, Random, TableRow } from "../../usecases/ports.ts";
import type { Template } from "./template.ts";

/** The setting that signs every session cookie: 32 random bytes in base64url. */
export const SESSION_SECRET = "session-secret";

/** All that a new meeting begins with. */
export interface Start {
  readonly meeting: Meeting;
  readonly state: MeetingState;
  readonly tables: readonly TableRow[];
  readonly links: readonly LinkRow[];
  readonly settings: readonly { readonly key: string; readonly value: string }[];
}

/** A template with its secrets drawn: codes, links and the key of the sessions. */
export function startOf(template: Template, random: Random): Start {
  const codes = uniqueCodes(template.tables.length, random);
  const tables = template.tables.map(
    (table, i): TableRow => ({
      ...table,
      id: draw("table", random),
      autoPlace: false,
      code: codes[i] ?? "",
      life: "open",
    }),
  );
  return {
    meeting: template.meeting,
    state: BEFORE_MEETING,
    tables,
    links: [...tables.flatMap(({ id }) => moderatorLinksOf(id, random)), { ...newLink(random), kind: "screen" }],
    settings: [{ key: SESSION_SECRET, value: Buffer.from(random.bytes(32)).toString("base64url") }],
  };
}

const draw = <K extends IdKind>(kind: K, random: Random): IdOf[K] => idFrom(kind, random.id());

const newLink = (random: Random) => ({ id: draw("link", random), token: random.id(), revoked: false, used: false });

function uniqueCodes(count: number, random: Random): readonly string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(codeFrom(random.bytes(4)));
  return [...codes];
}
