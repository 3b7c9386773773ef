import type { Meeting, MeetingState } from "../../src/domain/meeting.ts";
import type { Store } from "../usecases/ports.ts";
import { COLUMN, idColumn } from "./columns.ts";
import { type StoreDb, write } from "./prisma-db.ts";

type MeetingPart = Pick<Store, "meeting" | "state" | "changeState" | "setting" | "putSetting">;

/** The meeting, its state and the settings. */
export function prismaMeeting(db: StoreDb): MeetingPart {
  return {
    meeting: () => readMeeting(db),
    state: async () => COLUMN.state.parse((await meetingRow(db)).state),
    changeState: (change) => write(db, (writer) => swapState({ ...db, reader: writer }, change)),
    setting: async (key) => (await db.reader.setting.findUnique({ where: { key } }))?.value ?? null,
    async putSetting(key, value) {
      await write(db, (writer) => writer.setting.upsert({ where: { key }, create: { key, value }, update: { value } }));
    },
  };
}

const meetingRow = (db: StoreDb) => db.reader.meeting.findFirstOrThrow();

async function readMeeting(db: StoreDb): Promise<Meeting> {
  const row = await meetingRow(db);
  return { id: idColumn("meeting", row.id), ...COLUMN.facts.parse(row.facts) };
}

/**
 * Writes only over the state it has read, and starts again when someone else was faster: the same as
 * a transaction, without holding one open. `change` may run more than once.
 */
async function swapState(db: StoreDb, change: (state: MeetingState) => MeetingState): Promise<MeetingState> {
  for (;;) {
    const row = await meetingRow(db);
    const next = change(COLUMN.state.parse(row.state));
    const { count } = await db.writer.meeting.updateMany({
      where: { id: row.id, state: row.state },
      data: { state: JSON.stringify(next) },
    });
    if (count === 1) return next;
  }
}
