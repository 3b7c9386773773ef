import type { SettingsFile } from "../../src/contract/setup-shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** The settings as a file for another meeting: no codes, no links, nothing that people made. */
export async function exportSettings({ store }: Pick<Deps, "store">, actor: Actor): Promise<Result<SettingsFile>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const [meeting, tables] = await Promise.all([store.meeting(), store.tables()]);
  const { id: _, ...facts } = meeting;
  return done({
    format: "wspolnie-settings",
    version: 1,
    facts,
    tables: tables.map(({ mark, name, shortName, topics, moderators, additional, autoPlace }) => ({
      mark,
      name,
      shortName,
      topics,
      moderators,
      additional,
      autoPlace,
    })),
  });
}
