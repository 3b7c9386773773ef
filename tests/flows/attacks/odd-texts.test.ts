/** One person's odd letters never spoil what everybody gets. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../../../src/board/board-doc.ts";
import { FILES } from "../../../src/contract/routes.ts";
import { eventually } from "../../support/eventually.ts";
import { newIdeaId } from "../../support/meeting.ts";
import { everybody, type Stage } from "../rights/everybody.ts";

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;
const ODD = "Początek\u0000\u0001\u000B\u001B\uFFFE\uFFFF\uD800\u{1FFFE} <script>alert(1)</script> ]]> &amp; koniec";

let stage: Stage;
beforeAll(async () => {
  stage = await everybody({ database: "sqlite" });
  const { meeting, who } = stage;
  const [phone, tablet] = [who("a phone"), who("the moderator (NGO)")];
  meeting.clock.advance(20_000);
  await phone.call("sign", { signature: { kind: "organisation", text: ODD } });
  const drawn = newIdeaId();
  const sketch = {
    strokes: [{ pen: "red" as const, width: 6, points: [10, 10, 200, 300] }],
    labels: [{ x: 1, y: 1, text: ODD, size: 20 }],
  };
  await phone.call("postIdea", { id: drawn, text: ODD, sketch });
  await tablet.call("placeIdea", { ideaId: drawn });
  const board = tablet.board(meeting.table.id, "moderator");
  await eventually(() => board.synced, "the board");
  const proposal = rootsOf(board.doc).proposals.get(stage.proposal);
  if (!(proposal instanceof Y.Map)) throw new Error("no proposal");
  for (const field of ["wording", "current", "justification"]) {
    const text: unknown = proposal.get(field);
    if (text instanceof Y.Text) text.insert(0, ODD);
  }
  await eventually(() => board.durable >= 3, "the words are kept");
});
afterAll(async () => {
  await stage.meeting.close();
  expect(stage.meeting.errors).toEqual([]);
});

const download = async (path: string): Promise<Uint8Array> => {
  const response = await stage.who("the organiser").request(path);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};

describe("I6, E3: whatever somebody typed", () => {
  test("every part of the DOCX, also in the ZIP, is XML that opens, with the words in it", async () => {
    const zip = unzipSync(await download(FILES.reportZip));
    const inZip = Object.entries(zip).find(([name]) => name.endsWith(".docx"))?.[1] ?? new Uint8Array();
    for (const docx of [await download(FILES.reportDocx), inZip]) {
      const parts = Object.entries(unzipSync(docx)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
      expect(parts.length).toBeGreaterThan(5);
      for (const [name, bytes] of parts) expect([name, FORBIDDEN.exec(strFromU8(bytes))]).toEqual([name, null]);
      const text = parts.map(([, bytes]) => strFromU8(bytes)).join("");
      expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
      expect(text).not.toContain("<script");
    }
  });

  test("pictures are XML that opens and runs nothing", async () => {
    const zip = unzipSync(await download(FILES.reportZip));
    const kept = Object.entries(zip).flatMap(([name, bytes]) => (name.endsWith(".svg") ? [strFromU8(bytes)] : []));
    const board = await (await stage.who("a phone").request(FILES.boardPicture)).text();
    expect(kept.length).toBeGreaterThan(0);
    for (const svg of [...kept, board]) {
      expect(FORBIDDEN.exec(svg)).toBeNull();
      expect(svg).not.toContain("<script");
    }
    expect(kept.join("")).toContain("koniec");
    expect(board).toContain("koniec");
  });

  test("the register has it as clean text: of an idea, of its signature, of a proposal", async () => {
    const { rows } = await stage.who("the organiser").call("register", {});
    const odd = rows.filter(({ text }) => text.startsWith("Początek") && text.includes("koniec"));
    expect(odd.map(({ kind }) => kind).sort()).toEqual(["idea", "proposal"]);
    for (const row of odd)
      expect(FORBIDDEN.exec(JSON.stringify(Object.values(row)).replaceAll("\\n", "\n"))).toBeNull();
    expect(odd.find(({ kind }) => kind === "idea")?.signature).toContain("<script>alert(1)</script>");
    for (const path of [FILES.registerCsv, FILES.registerJson])
      expect(FORBIDDEN.exec(strFromU8(await download(path)))).toBeNull();
  });
});
