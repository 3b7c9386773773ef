import type { Random } from "../../usecases/ports.ts";
import { isTaken, type PrismaTx, type StoreDb, transact } from "../prisma-db.ts";
import { linkColumns } from "../prisma-links.ts";
import { tableColumns } from "../prisma-tables.ts";
import { type Start, startOf } from "./start.ts";
import { TORUN_2020 } from "./template.ts";

/**
 * Puts the template's meeting into an empty database. Changes nothing (and answers false) when there
 * is a meeting, also when another instance puts one in at the same moment.
 */
export async function seedMeeting(db: StoreDb, random: Random): Promise<boolean> {
  if ((await db.reader.meeting.count()) > 0) return false;
  try {
    await transact(db, (tx) => writeStart(tx, startOf(TORUN_2020, random)));
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Puts a beginning into a database without a meeting. */
export async function writeStart(tx: PrismaTx, { meeting, state, tables, links, settings }: Start): Promise<void> {
  const { id, ...facts } = meeting;
  await tx.meeting.create({ data: { id, facts: JSON.stringify(facts), state: JSON.stringify(state) } });
  await tx.table.createMany({ data: tables.map((table) => tableColumns(table, id)) });
  await tx.link.createMany({ data: links.map((link) => linkColumns(link, new Date())) });
  await tx.setting.createMany({ data: [...settings] });
}
