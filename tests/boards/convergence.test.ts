/** Five clients with random offline periods, a server that hides ideas meanwhile: all end up the same. */
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import * as edits from "../../src/board/board-edits.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { type GroupId, type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { BoardClient } from "../support/board-client.ts";
import { putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

const seeds = (process.env["FUZZ_SEEDS"] ?? "1,2,3,4").split(",").map(Number);

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Pick = (below: number) => number;

function randomEdit(client: BoardClient, ideas: readonly IdeaId[], pick: Pick, step: number): void {
  const id = ideas[pick(ideas.length)] as IdeaId;
  const groups = [...rootsOf(client.doc).groups.keys()] as GroupId[];
  const group = groups[pick(Math.max(1, groups.length))];
  client.edit((doc) => {
    switch (pick(9)) {
      case 0:
        return edits.editIdeaText(doc, id, `Słowa ${step}`);
      case 1:
        return edits.setIdeaSection(doc, id, 1 + pick(16));
      case 2:
        return groups.length < 20
          ? edits.groupIdeas(doc, idFrom("group", `${step}`.padStart(8, "0")), `G ${step}`, [id])
          : undefined;
      case 3:
        return group ? edits.assignToGroup(doc, id, group) : undefined;
      case 4:
        return group ? edits.ungroup(doc, group) : undefined;
      case 5:
        return group ? edits.renameGroup(doc, group, `Nazwa ${step}`) : undefined;
      case 6:
        return edits.mergeIdeas(doc, id, [ideas[pick(ideas.length)] as IdeaId]);
      case 7:
        return edits.shiftIdea(doc, id, pick(2) === 0 ? -1 : 1);
      default:
        return edits.moveIdea(doc, id, [pick(2000), pick(2000)]);
    }
  });
}

async function hide(on: TestBoards, id: IdeaId): Promise<void> {
  const room = await on.boards.open(on.table);
  const idea = await on.store.idea(id);
  if (!room || !idea) return;
  const { text, section, mergedInto } = idea;
  await room.edit("ngo", (doc) => edits.removeIdea(doc, id), [
    { kind: "idea", id, place: "hidden", text, section, mergedInto, groupTitle: null, hiddenReason: "powód" },
  ]);
}

test.each(seeds)("B1: replicas, rows and the list agree at the end (seed %i)", async (seed) => {
  const pick = randomOf(seed);
  const on = await startBoards({ timing: { idle: 60 } });
  const ideas = await putIdeas(on, 12);
  let clients = Array.from({ length: 5 }, (_, i) => new BoardClient(on.addressOf(`ngo${i}`)));
  await eventually(() => clients.every(({ synced }) => synced), "all are in");
  const hidden = new Set<IdeaId>();
  for (let step = 1; step <= 250; step += 1) {
    const at = pick(5);
    const client = clients[at] as BoardClient;
    if (pick(20) === 0) client.ws.terminate();
    else if (client.closeCode !== null && pick(4) === 0) {
      client.cut();
      clients = clients.with(at, new BoardClient(on.addressOf(`ngo${at}`), { doc: client.doc }));
    } else if (pick(40) === 0) {
      const id = ideas[pick(ideas.length)] as IdeaId;
      hidden.add(id);
      await hide(on, id);
    } else randomEdit(client, ideas, pick, step);
    if (pick(5) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  clients = clients.map((client, i) => {
    client.cut();
    return new BoardClient(on.addressOf(`ngo${i}`), { doc: client.doc });
  });
  await eventually(() => clients.every((client) => client.synced && client.saved), "all is saved");
  const state = await on.boards.read(on.table, (doc) => doc.toJSON());
  await eventually(
    () => clients.every(({ doc }) => isDeepStrictEqual(doc.toJSON(), state)),
    "all replicas are the same",
  );
  expect(on.boards.metrics().refused).toEqual({});
  await rowsAgree(on, hidden);
  await on.close();
});

async function rowsAgree(on: TestBoards, hidden: ReadonlySet<IdeaId>): Promise<void> {
  const list = await on.boards.read(on.table, readBoard);
  const titles = new Map(
    (list?.groups ?? []).flatMap(({ group, ideas }) => ideas.map(({ idea }) => [idea.id, group.title])),
  );
  const listed = [...(list?.loose ?? []), ...(list?.groups ?? []).flatMap(({ ideas }) => ideas)].map(
    ({ idea }) => idea,
  );
  for (const idea of listed) {
    const row = await on.store.idea(idea.id);
    expect(row).toMatchObject({
      place: "board",
      text: idea.text,
      section: idea.section,
      mergedInto: idea.mergedInto,
      groupTitle: titles.get(idea.id) ?? null,
    });
  }
  for (const id of hidden) {
    expect(listed.some((idea) => idea.id === id)).toBe(false);
    expect((await on.store.idea(id))?.place).toBe("hidden");
  }
}
