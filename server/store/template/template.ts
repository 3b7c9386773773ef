/** The meeting a new installation starts with: Toruń, 2020, as publicly announced. All of it can be changed later. */
import { z } from "zod";
import type { MeetingId } from "../../../src/domain/ids.ts";
import { isId } from "../../../src/domain/ids.ts";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { SIDES } from "../../../src/domain/side.ts";
import { HUES, type Table } from "../../../src/domain/table.ts";
import { facts } from "../columns.ts";
import torun from "./torun-2020.json" with { type: "json" };

export type TemplateTable = Omit<Table, "id" | "autoPlace">;

export interface Template {
  readonly meeting: Meeting;
  readonly tables: readonly TemplateTable[];
}

const table: z.ZodType<TemplateTable> = z.object({
  number: z.number().int(),
  mark: z.string(),
  hue: z.enum(HUES),
  name: z.string(),
  shortName: z.string(),
  topics: z.array(z.string()),
  moderators: z.array(z.object({ side: z.enum(SIDES), role: z.string() })),
  additional: z.boolean(),
});

const meetingId = z.object({ id: z.custom<MeetingId>((value) => isId("meeting", value)) });

export const TORUN_2020: Template = {
  meeting: { ...meetingId.parse(torun.meeting), ...facts.parse(torun.meeting) },
  tables: z.array(table).parse(torun.tables),
};
