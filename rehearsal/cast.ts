/** Everybody in one rehearsal. */
import { isId, type TableId } from "../src/domain/ids.ts";
import { SIDES } from "../src/domain/side.ts";
import type { BoardClient } from "./devices/board-client.ts";
import type { Door } from "./devices/door.ts";
import { type Organiser, openOrganiser } from "./organiser.ts";
import { type Play, type Seat, waitUntil } from "./part.ts";
import { type Phone, playPhone } from "./phone.ts";
import { openHallProjector, openTableProjector, type Projector } from "./projector.ts";
import { closeTablet, finishTablet, openTablet, playTablet } from "./tablet.ts";
import type { Tablet } from "./tablet-part.ts";
import { runVote } from "./taking-part.ts";

/** How long edits and answers may take to settle after the play, in milliseconds. */
const SETTLING_MS = 30_000;

export interface Cast {
  readonly phones: Phone[];
  readonly tablets: readonly Tablet[];
  readonly tableIds: readonly TableId[];
  /** Boards that devices of a table hold open. */
  boardsOf(tableId: TableId): readonly BoardClient[];
  /** Plays the evening; resolves when it is over and everything has settled. */
  perform(): Promise<void>;
  leave(): Promise<void>;
}

export interface CastOptions {
  readonly phones: number;
  readonly seats: readonly Seat[];
  readonly screenLink: string;
  readonly organiser: Door;
}

/** Opens tablets, projectors and the control room; phones come with the play. */
export async function gatherCast(play: Play, options: CastOptions): Promise<Cast> {
  const { seats, screenLink } = options;
  const tableIds = seats.map(({ tableId }) => tableId).filter((tableId) => isId("table", tableId));
  const tablets = await all(seats.flatMap((seat) => SIDES.map((side) => openTablet(play, seat, side))));
  const aside = await all(tableIds.map((tableId) => openTableProjector(play, screenLink, tableId)));
  const hall = await all([openHallProjector(play, screenLink)]);
  const organiser = await openOrganiser(play, options.organiser, seats);
  const phones: Phone[] = [];
  const projectors = [...aside, ...hall];
  return {
    phones,
    tablets,
    tableIds,
    boardsOf: (tableId) => boardsOf(tableId, tablets, tableIds, aside),
    perform: () => perform(play, options, phones, tablets, organiser, hall),
    leave: async () => {
      await play.curtain.fall();
      leave(phones, tablets, projectors, organiser);
    },
  };
}

const all = async <T>(opening: readonly Promise<T | null>[]): Promise<T[]> =>
  (await Promise.all(opening)).filter((one) => one !== null);

function boardsOf(
  tableId: TableId,
  tablets: readonly Tablet[],
  tableIds: readonly TableId[],
  projectors: readonly Projector[],
): BoardClient[] {
  const projector = projectors[tableIds.indexOf(tableId)]?.board() ?? null;
  const own = tablets.filter((tablet) => tablet.tableId === tableId).map(({ board }) => board);
  return projector ? [...own, projector] : own;
}

async function perform(
  play: Play,
  { seats, phones: count }: CastOptions,
  phones: Phone[],
  tablets: readonly Tablet[],
  organiser: Organiser,
  hall: readonly Projector[],
): Promise<void> {
  const posting = Array.from({ length: count }, async (_, index) => {
    const seat = seats[index % seats.length];
    const phone = seat ? await playPhone(play, seat, index) : null;
    if (phone) phones.push(phone);
  });
  const [voting] = tablets;
  const vote = play.mischief && voting ? [runVote(voting)] : [];
  await Promise.all([...posting, ...tablets.map(playTablet), ...vote, organiser.run()]);
  await play.schedule.until(1);
  await settle(play, tablets);
  if (organiser.overviews() === 0) play.ledger.troubles.push("the control room never saw an overview");
  if (hall.some((projector) => projector.boardsShown() === 0)) play.ledger.troubles.push("the hall never saw a board");
}

/** What is under way arrives; what still waits in an inbox is taken in. */
async function settle({ ledger }: Play, tablets: readonly Tablet[]): Promise<void> {
  await waitUntil(() => allArrived(tablets), SETTLING_MS);
  await Promise.all(tablets.map(finishTablet));
  const durable = await waitUntil(() => tablets.every(({ board }) => board.pending() === 0), SETTLING_MS);
  if (!durable) ledger.troubles.push("some board edits were never confirmed as durable");
}

/** Every tablet is connected, so its inbox is what the server says. */
const allArrived = (tablets: readonly Tablet[]): boolean => tablets.every(({ live }) => live.connected);

function leave(
  phones: readonly Phone[],
  tablets: readonly Tablet[],
  projectors: readonly Projector[],
  organiser: Organiser,
): void {
  organiser.leave();
  for (const phone of phones) phone.leave();
  for (const tablet of tablets) closeTablet(tablet);
  for (const projector of projectors) projector.close();
}
