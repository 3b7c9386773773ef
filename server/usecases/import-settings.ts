import { type SettingsFile, settingsFile } from "../../src/contract/setup-shapes.ts";
import type { SettingsPreview, SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { codeFrom } from "../../src/domain/code.ts";
import { idFrom } from "../../src/domain/ids.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { changedFacts, freeHue, newTable } from "../../src/domain/setup.ts";
import type { Deps } from "./deps.ts";
import { moderatorLinksOf } from "./new-links.ts";
import { notWhilePlaying } from "./not-while-playing.ts";
import type { TableRow } from "./ports.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

interface FromFile {
  readonly meeting: Meeting;
  readonly tables: readonly TableRow[];
}

/** What a settings file would bring in; changes nothing. */
export async function previewSettings(
  deps: Deps,
  actor: Actor,
  command: { readonly file: unknown },
): Promise<Result<SettingsPreview>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const read = await fromFile(deps, command.file);
  if (!read.ok) return read;
  const { meeting, tables } = read.value;
  return done({
    title: meeting.title,
    date: meeting.date,
    tables: tables.map(({ mark, shortName }) => ({ mark, shortName })),
    sections: meeting.sections.length,
    agenda: meeting.agenda.length,
  });
}

/** Makes this the meeting of a settings file, with new codes and links. Refused while there are ideas. */
export async function importSettings(
  deps: Deps,
  actor: Actor,
  command: { readonly file: unknown },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const quiet = await notWhilePlaying(deps);
  if (!quiet.ok) return quiet;
  const read = await fromFile(deps, command.file);
  if (!read.ok) return read;
  const { meeting, tables } = read.value;
  const before = (await deps.store.tables()).map(({ id }) => id);
  const links = tables.flatMap(({ id }) => moderatorLinksOf(id, deps.random));
  const replaced = await deps.store.replaceSettings(meeting, tables, links);
  if (!replaced.ok) return replaced;
  await Promise.all(before.map((id) => deps.boards.rejudge(id)));
  deps.news.begunAnew();
  return readSettings(deps, actor);
}

/** A file of ours whose settings keep every rule, with ids and codes drawn. */
async function fromFile({ store, random }: Deps, file: unknown): Promise<Result<FromFile>> {
  const parsed = settingsFile.safeParse(file);
  if (!parsed.success) return refused("settings-file-invalid");
  const meeting = factsOf(await store.meeting(), parsed.data);
  const tables: TableRow[] = [];
  const codes = new Set<string>();
  while (codes.size < parsed.data.tables.length) codes.add(codeFrom(random.bytes(4)));
  for (const [i, facts] of parsed.data.tables.entries()) {
    const table = newTable(facts);
    if (!table.ok || tables.some(({ mark }) => mark === table.value.mark)) return refused("settings-file-invalid");
    const id = idFrom("table", random.id());
    const code = [...codes][i] ?? "";
    tables.push({ ...table.value, id, number: i + 1, hue: freeHue(tables), code, life: "open" });
  }
  return meeting.ok ? done({ meeting: meeting.value, tables }) : refused("settings-file-invalid");
}

/** The file's facts on top of nothing that runs or is in use. */
const factsOf = (now: Meeting, { facts }: SettingsFile): Result<Meeting> =>
  changedFacts({ ...now, ...facts }, facts, facts, { phase: null, sections: [] });
