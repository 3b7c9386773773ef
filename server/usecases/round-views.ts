/** The round of a table as each role may see it. */
import type {
  CourseView,
  OverviewRoundView,
  PhoneRoundView,
  SpeakerView,
  TableRoundView,
} from "../../src/contract/round-views.ts";
import { type Course, stepOf } from "../../src/domain/course.ts";
import { isSame, queueOf, type Speaker } from "../../src/domain/floor.ts";
import type { ParticipantId } from "../../src/domain/ids.ts";
import { isSilent, type Round, roundKey, roundNow, speakerOf } from "../../src/domain/round.ts";
import type { Deps } from "./deps.ts";
import type { Store, TableRow } from "./ports.ts";
import { commonPhase } from "./standing.ts";

type Needs = Pick<Deps, "store" | "clock">;
type Which = Pick<TableRow, "id" | "life">;

interface Reading {
  readonly round: Round;
  readonly silent: boolean;
}

/** The round of a table as it stands now. */
async function readRound(store: Store, { id, life }: Which): Promise<Reading> {
  const [stored, common] = await Promise.all([store.round(id), commonPhase(store)]);
  const round = roundNow(stored, common);
  return { round, silent: life === "open" && isSilent(round, common) };
}

/** One person's view. */
export async function phoneRound({ store, clock }: Needs, table: Which, id: ParticipantId): Promise<PhoneRoundView> {
  const { round, silent } = await readRound(store, table);
  const self = speakerOf(round, id);
  return {
    key: roundKey(round),
    silent,
    course: courseView(round.course, clock.now()),
    done: round.done.includes(id),
    floor: self ? floorOf(round, self) : { kind: "none" },
    seat: self?.n ?? null,
  };
}

function floorOf({ floor }: Round, self: Speaker): PhoneRoundView["floor"] {
  if (floor.speaking && isSame(floor.speaking, self)) return { kind: "speaking" };
  if (!floor.hands.some((one) => isSame(one, self))) return { kind: "none" };
  return { kind: "waiting", place: queueOf(floor).findIndex((one) => isSame(one, self)) + 1 };
}

/** The moderators' view. */
export async function tableRound({ store, clock }: Needs, table: Which): Promise<TableRoundView> {
  const { round, silent } = await readRound(store, table);
  const { floor } = round;
  const view = (one: Speaker): Promise<SpeakerView> => speakerView(store, round, one);
  return {
    key: roundKey(round),
    silent,
    course: courseView(round.course, clock.now()),
    done: round.done.length,
    withoutPhone: round.withoutPhone,
    contributors: await store.authorCount(table.id),
    speaking: floor.speaking && (await view(floor.speaking)),
    queue: await Promise.all(queueOf(floor).map(view)),
    turns: floor.turns !== null,
  };
}

/** The control room's view. */
export async function overviewRound(store: Store, table: Which): Promise<OverviewRoundView> {
  const { round, silent } = await readRound(store, table);
  const own = round.course && stepOf(round.course).key;
  return { silent, done: round.done.length, withoutPhone: round.withoutPhone, own };
}

async function speakerView(store: Store, { seats, floor }: Round, one: Speaker): Promise<SpeakerView> {
  const id = one.kind === "seat" ? seats[one.n - 1] : undefined;
  const person = id === undefined ? null : await store.participant(id);
  return { ...one, signature: person?.signature?.text ?? null, spoken: floor.spoken.some((it) => isSame(it, one)) };
}

const courseView = (course: Course | null, now: number): CourseView | null =>
  course && {
    method: course.method,
    steps: course.steps,
    at: course.at,
    stays: course.stays,
    clock: { now, timer: course.timer },
  };
