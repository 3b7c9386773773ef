/** Plays the first hour of the sample meeting through the real doors, so that the screens have something to show. */
import * as Y from "yjs";
import { type BoardClient, openBoard } from "../../rehearsal/devices/board-client.ts";
import { type Door, openDoor } from "../../rehearsal/devices/door.ts";
import { type LiveSocket, openLive } from "../../rehearsal/devices/live-client.ts";
import { tokenIn } from "../../rehearsal/links.ts";
import { readSample, type SampleIdea } from "../../rehearsal/sample.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { groupIdeas, mergeIdeas } from "../../src/board/board-edits.ts";
import type { Answer } from "../../src/client/api.ts";
import { newId } from "../../src/client/random-id.ts";
import type { LinksView } from "../../src/contract/link-views.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import { isId } from "../../src/domain/ids.ts";
import { SIDES, type Side } from "../../src/domain/side.ts";

/** Ideas at the end of each table's list that stay in the inbox. */
const IN_INBOX = [1, 0, 3, 2, 1, 1, 0];
/** Phones that only listen, at each table. */
const LISTENERS = [4, 5, 2, 5, 6, 4, 3];

type TableLinks = LinksView["tables"][number];
interface Posted {
  readonly id: IdeaId;
  readonly sample: SampleIdea;
}

export interface Evening {
  readonly organiser: Door;
  readonly links: LinksView;
  /** Lets everybody go home. */
  close(): void;
}

/** Fills the meeting at `base`. People and tablets stay connected until `close`. */
export async function fillMeeting(base: string, password: string): Promise<Evening> {
  const organiser = openDoor(base);
  done(await organiser.call("enterOrganiser", { password }));
  const links = done(await organiser.call("links", {}));
  done(await organiser.call("changePhase", { phase: "discussion" }));
  const hall = openDoor(base);
  done(await hall.call("enterScreen", { token: tokenIn(links.screen) }));
  const open: { close(): void }[] = [openLive(hall, "screen")];
  for (const [slot, table] of links.tables.entries()) {
    const posted = await postAll(base, table, slot + 1, open);
    await listen(base, table, LISTENERS[slot] ?? 3, open);
    await moderate(base, table, posted, IN_INBOX[slot] ?? 0, open);
  }
  return { organiser, links, close: () => open.forEach((one) => one.close()) };
}

function done<T>(answer: Answer<T>): T {
  if (answer.kind === "done") return answer.value;
  throw new Error(answer.kind === "refused" ? `refused: ${answer.refusal}` : "the server does not answer");
}

/** Everyone at a table posts one idea from a phone of their own. */
async function postAll(base: string, table: TableLinks, number: number, open: { close(): void }[]): Promise<Posted[]> {
  const posted: Posted[] = [];
  for (const sample of readSample().filter((idea) => idea.table === number)) {
    const phone = openDoor(base);
    done(await phone.call("join", { code: table.code }));
    done(await phone.call("sign", { signature: { kind: "type", text: sample.authorType } }));
    const id = newId("idea");
    done(await phone.call("postIdea", { id, text: sample.text, sketch: sample.sketch }));
    posted.push({ id, sample });
    open.push(openLive(phone, "participant"));
  }
  return posted;
}

async function listen(base: string, table: TableLinks, count: number, open: { close(): void }[]): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const phone = openDoor(base);
    done(await phone.call("join", { code: table.code }));
    open.push(openLive(phone, "participant"));
  }
}

/** Both moderators: take in, group as the sample says, and word the proposals. */
async function moderate(
  base: string,
  table: TableLinks,
  posted: readonly Posted[],
  left: number,
  open: { close(): void }[],
) {
  const tableId = table.tableId;
  if (!isId("table", tableId)) throw new Error("not a table id");
  const [tablet] = await Promise.all(SIDES.map((side) => openTablet(base, table, tableId, side, open)));
  if (!tablet) return;
  const placed = posted.slice(0, posted.length - left);
  for (const { id } of placed) done(await tablet.door.call("placeIdea", { ideaId: id }));
  await arrange(tablet.board, placed);
  for (const idea of placed.filter(({ sample }) => sample.proposal !== null)) await propose(tablet, idea);
}

interface Tablet {
  readonly door: Door;
  readonly board: BoardClient;
}

async function openTablet(
  base: string,
  table: TableLinks,
  tableId: TableId,
  side: Side,
  open: { close(): void }[],
): Promise<Tablet> {
  const door = openDoor(base);
  done(await door.call("enterModerator", { token: tokenIn(table.moderators[side]) }));
  const board = openBoard({ base, tableId, role: "moderator", cookie: door.cookie(), returnAfter: () => 500 });
  await board.synced();
  const live: LiveSocket = openLive(door, "moderator");
  open.push(board, live);
  return { door, board };
}

/** Groups of two or more; single ones stay loose, as on a real board after half an hour. */
async function arrange(board: BoardClient, placed: readonly Posted[]): Promise<void> {
  await present(board, placed);
  for (const title of new Set(placed.flatMap(({ sample }) => sample.group ?? []))) {
    const members = placed.filter(({ sample }) => sample.group === title);
    if (members.length < 2) continue;
    const ids = members.map(({ id }) => id);
    await board.edit((doc) => groupIdeas(doc, newId("group"), title, ids));
  }
  const [first, twin] = placed.filter(({ sample }) => /^mikrogranty/i.test(sample.text));
  if (first && twin) await board.edit((doc) => mergeIdeas(doc, first.id, [twin.id]));
}

/** Waits until every placed idea has come to this tablet. */
async function present(board: BoardClient, placed: readonly Posted[]): Promise<void> {
  while (!placed.every(({ id }) => rootsOf(board.doc()).ideas.has(id)))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

async function propose({ door, board }: Tablet, { id, sample }: Posted): Promise<void> {
  const proposal = newId("proposal");
  done(await door.call("draftProposal", { id: proposal, sources: [id] }));
  while (!rootsOf(board.doc()).proposals.has(proposal)) await new Promise((resolve) => setTimeout(resolve, 20));
  await board.edit((doc) => {
    const record = rootsOf(doc).proposals.get(proposal);
    const wording = record?.get("wording");
    const justification = record?.get("justification");
    if (wording instanceof Y.Text) wording.insert(0, sample.proposal?.wording ?? "");
    if (justification instanceof Y.Text) justification.insert(0, sample.proposal?.justification ?? "");
    record?.set("section", sample.section);
    record?.set("change", "add");
  });
}
