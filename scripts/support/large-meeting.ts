/** Fills a meeting of any size through the doors that people use: ideas from phones, answers from the office. */
import { type Door, openDoor } from "../../rehearsal/devices/door.ts";
import { tokenIn } from "../../rehearsal/links.ts";
import { readSample, type SampleIdea } from "../../rehearsal/sample.ts";
import type { Answer } from "../../src/client/api.ts";
import { newId } from "../../src/client/random-id.ts";
import type { AnswerView } from "../../src/contract/answer-views.ts";
import type { LinksView } from "../../src/contract/link-views.ts";
import { POSITIONS } from "../../src/domain/position.ts";

/** As many as one phone may post at once. */
const IDEAS_PER_PHONE = 10;

/** Everybody's ideas go straight to the boards of all tables, `perTable` each, with the drawings of the sample among them. */
export async function fillTables(base: string, { tables }: LinksView, perTable: number): Promise<void> {
  // One table after another would wait for each commit; all at once share them.
  await Promise.all(tables.map((table, i) => fillTable(base, table, i + 1, perTable)));
}

async function fillTable(base: string, table: LinksView["tables"][number], n: number, count: number): Promise<void> {
  const moderator = openDoor(base);
  answered(await moderator.call("enterModerator", { token: tokenIn(table.moderators.ngo) }));
  answered(await moderator.call("setAutoPlace", { autoPlace: true }));
  const said = readSample().filter((idea) => idea.table === n);
  for (let from = 0; from < count; from += IDEAS_PER_PHONE) {
    const phone = openDoor(base);
    answered(await phone.call("join", { code: table.code }));
    for (let i = from; i < Math.min(count, from + IDEAS_PER_PHONE); i += 1) await post(phone, said[i % said.length], i);
  }
}

async function post(phone: Door, said: SampleIdea | undefined, i: number): Promise<void> {
  const body = { id: newId("idea"), text: `${i + 1}. ${said?.text ?? ""}`, sketch: said?.sketch ?? null };
  answered(await phone.call("postIdea", body));
}

/** Every item gets one of the five positions in turn, with a reason where one is needed, and all are published. */
export async function answerEverything(organiser: Door): Promise<number> {
  const { items } = answered(await organiser.call("answers", {}));
  for (const [i, status] of POSITIONS.entries()) {
    const share = items.filter((_, at) => at % POSITIONS.length === i);
    const justification = status === "accepted" ? "" : "Sprawa wymaga uzgodnień z wydziałem merytorycznym.";
    answered(await organiser.call("draftCollectiveAnswer", { items: share.map(seen), status, justification }));
  }
  const { items: drafted } = answered(await organiser.call("answers", {}));
  answered(await organiser.call("publishAnswers", { items: drafted.map(seen) }));
  return drafted.length;
}

const seen = ({ itemId, draftAt }: AnswerView) => ({ itemId, basedOn: draftAt });

function answered<T>(answer: Answer<T>): T {
  if (answer.kind === "done") return answer.value;
  throw new Error(answer.kind === "refused" ? `refused: ${answer.refusal}` : "the server does not answer");
}
