/** Gathers the evidence after the play, through the same doors that people use. */
import * as Y from "yjs";
import { PROPOSAL_TEXTS, rootsOf } from "../src/board/board-doc.ts";
import type { TableId } from "../src/domain/ids.ts";
import type { Cast } from "./cast.ts";
import { type BoardClient, openBoard } from "./devices/board-client.ts";
import type { Door } from "./devices/door.ts";
import type { Ledger } from "./ledger.ts";
import { type Play, returnAfter, waitUntil, whenSynced } from "./part.ts";
import { allRegisters, digest } from "./registers.ts";
import type { BoardEvidence, Evidence } from "./verdict.ts";
import { bagOf } from "./wording.ts";

/** How long devices may take to agree once nobody touches anything, in milliseconds. */
const AGREEMENT_MS = 30_000;
/** Phones that read their record at the same time. */
const READERS = 40;

export async function gatherEvidence(play: Play, cast: Cast, organiser: Door): Promise<Evidence> {
  const { record, silentPhones } = await readRecords(cast);
  const boards = await Promise.all(cast.tableIds.map((tableId) => readBoard(play, cast, organiser, tableId)));
  const register = await readRegister(play.ledger, organiser);
  return { ledger: play.ledger, register, record, silentPhones, boards };
}

async function readRecords({ phones }: Cast): Promise<Pick<Evidence, "record" | "silentPhones">> {
  const record: { id: string; n: number; tableId: string }[] = [];
  let silentPhones = 0;
  for (let at = 0; at < phones.length; at += READERS) {
    const some = phones.slice(at, at + READERS);
    const answers = await Promise.all(some.map(async (phone) => ({ phone, ideas: await phone.readRecord() })));
    for (const { phone, ideas } of answers) {
      if (ideas === null) silentPhones += 1;
      record.push(...(ideas ?? []).map(({ id, n }) => ({ id, n, tableId: phone.tableId })));
    }
  }
  return { record, silentPhones };
}

async function readRegister(ledger: Ledger, organiser: Door): Promise<Evidence["register"]> {
  const answer = await organiser.call("register", {});
  if (answer.kind === "done") return answer.value.rows;
  ledger.troubles.push("the register could not be read");
  return [];
}

/** A reader that was never here before gets the board, and every device must show the same. */
async function readBoard(play: Play, cast: Cast, organiser: Door, tableId: TableId): Promise<BoardEvidence> {
  const fresh = openBoard({
    base: play.base,
    tableId,
    role: "organiser",
    cookie: organiser.cookie(),
    returnAfter: returnAfter(play.dice),
    onRefused: (why) => play.ledger.troubles.push(`the organiser's board was closed: ${why}`),
  });
  const devices = cast.boardsOf(tableId);
  const arrived = await whenSynced(fresh);
  const agreed = arrived && (await waitUntil(() => agree([fresh, ...devices]), AGREEMENT_MS));
  const evidence = { tableId, registers: allRegisters(fresh.doc()), words: wordsOf(fresh.doc()), agreed };
  fresh.close();
  return evidence;
}

function agree(boards: readonly BoardClient[]): boolean {
  const [first, ...others] = boards.map((board) => digest(board.doc()));
  return others.every((other) => other === first);
}

function wordsOf(doc: Y.Doc): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const [id, proposal] of rootsOf(doc).proposals) {
    for (const field of PROPOSAL_TEXTS) {
      const text = proposal.get(field);
      if (text instanceof Y.Text) words.set(`${id}/${field}`, bagOf(text.toJSON()));
    }
  }
  return words;
}
