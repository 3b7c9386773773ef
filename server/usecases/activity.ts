import type { Idea } from "../../src/domain/idea.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Activity } from "./deps.ts";
import type { Clock, Store } from "./ports.ts";

const MINUTE = 60_000;
const MINUTES = 8;

/** Times at which one table got ideas, and when anything last happened there. */
interface Pulse {
  readonly times: Map<Idea["id"], number>;
  last: number | null;
}

export interface ActivityLog extends Activity {
  ideaCame(idea: Idea): void;
  boardEdited(tableId: TableId): void;
}

/** Kept in memory, filled from the record at the first question. */
export function createActivity(clock: Clock, store: Store): ActivityLog {
  const pulses = new Map<TableId, Pulse>();
  const fromRecord = new Map<TableId, Promise<void>>();

  const pulseOf = (tableId: TableId): Pulse => {
    const pulse = pulses.get(tableId) ?? { times: new Map(), last: null };
    pulses.set(tableId, pulse);
    return pulse;
  };
  const note = (pulse: Pulse, idea: Idea): void => {
    const at = Date.parse(idea.at);
    if (at > clock.now() - MINUTES * MINUTE) pulse.times.set(idea.id, at);
    pulse.last = Math.max(pulse.last ?? 0, at);
  };
  const fill = async (tableId: TableId): Promise<void> => {
    for (const idea of await store.ideasOf(tableId)) note(pulseOf(tableId), idea);
  };
  const ready = async (tableId: TableId): Promise<Pulse> => {
    const filled = fromRecord.get(tableId) ?? fill(tableId);
    fromRecord.set(tableId, filled);
    await filled.catch((error: unknown) => {
      fromRecord.delete(tableId);
      throw error;
    });
    return pulseOf(tableId);
  };

  return {
    ideaCame: (idea) => note(pulseOf(idea.tableId), idea),
    boardEdited: (tableId) => {
      pulseOf(tableId).last = clock.now();
    },
    lastAt: async (tableId) => (await ready(tableId)).last,
    perMinute: async (tableId) => {
      const { times } = await ready(tableId);
      const now = clock.now();
      const bars = Array.from({ length: MINUTES }, () => 0);
      for (const [id, at] of times) {
        const bar = MINUTES - 1 - Math.floor((now - at) / MINUTE);
        if (bar < 0) times.delete(id);
        else bars[Math.min(bar, MINUTES - 1)] = (bars[Math.min(bar, MINUTES - 1)] ?? 0) + 1;
      }
      return bars;
    },
  };
}
