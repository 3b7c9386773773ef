/** zod shapes of setting a meeting up. They only accept form; what may be is the domain's (`domain/setup.ts`). */
import { z } from "zod";
import { LIMITS } from "../domain/limits.ts";
import { LANGUAGES } from "../domain/meeting.ts";
import { PHASES } from "../domain/phase.ts";
import { SIDES } from "../domain/side.ts";
import { id } from "./shapes.ts";

const line = z.string().max(LIMITS.settingText * 4);
const paragraph = z.string().max(LIMITS.settingLong * 4);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A day and a minute without a zone; empty: there is none. */
const deadline = z.union([z.literal(""), z.iso.datetime({ local: true, precision: -1 })]);
const count = z.number().int();

const fields = {
  title: line,
  subtitle: line,
  programmeYear: count,
  date: z.iso.date(),
  startTime: clock,
  endTime: clock,
  placeName: line,
  placeAddress: line,
  organiser: line,
  partner: line,
  controller: line,
  dpoContact: paragraph,
  retentionDays: count,
  tiesDays: count,
  announcedHow: paragraph,
  resolution: paragraph,
  declareUntil: deadline,
  topicsUntil: deadline,
  asksNeeds: z.boolean(),
  dotsPerPerson: count,
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).readonly(),
  sections: z
    .array(z.object({ number: count, title: line }))
    .max(LIMITS.sections)
    .readonly(),
  agenda: z
    .array(
      z.object({
        phase: z.enum(PHASES),
        minutes: count,
        scope: z.enum(["plenary", "tables"]),
        title: line,
        startsAt: clock,
      }),
    )
    .max(PHASES.length)
    .readonly(),
};

/** All facts of a meeting. */
export const settingsFacts = z.object(fields);
/** Some of them. */
export const factsChange = settingsFacts.partial().strict();

const tableFields = {
  mark: z.string().max(40),
  name: line,
  shortName: line,
  topics: z
    .array(line)
    .max(LIMITS.topics * 2)
    .readonly(),
  moderators: z
    .array(z.object({ side: z.enum(SIDES), role: line }))
    .max(SIDES.length)
    .readonly(),
  additional: z.boolean(),
  autoPlace: z.boolean(),
};

export const tableFacts = z.object(tableFields);
export const tableChange = tableFacts.partial().strict();

export const tableOrder = z.array(id("table")).min(1).max(LIMITS.tables).readonly();

/** A settings file, as it is downloaded: no codes, no links, nobody's content. */
export const settingsFile = z.object({
  format: z.literal("wspolnie-settings"),
  version: z.literal(1),
  facts: settingsFacts.extend({
    // Files of versions that did not know these yet.
    retentionDays: count.default(30),
    tiesDays: count.default(365),
    announcedHow: paragraph.default(""),
    resolution: paragraph.default(""),
    declareUntil: deadline.default(""),
    topicsUntil: deadline.default(""),
    asksNeeds: z.boolean().default(false),
    dotsPerPerson: count.default(3),
    languages: fields.languages.default([...LANGUAGES]),
  }),
  tables: z.array(tableFacts).min(1).max(LIMITS.tables).readonly(),
});
export type SettingsFile = z.output<typeof settingsFile>;
