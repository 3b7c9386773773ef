/** Files that are never sent, or are made to be expensive. */
import { type ClientRequest, request as httpRequest } from "node:http";
import { describe, expect, test } from "vitest";
import { FILES, UPLOADS } from "../../../src/contract/routes.ts";
import { idFrom } from "../../../src/domain/ids.ts";
import { LIMITS } from "../../../src/domain/limits.ts";
import type { Browser } from "../../support/browser.ts";
import { oneMeeting } from "../../support/each-meeting.ts";
import { eventually } from "../../support/eventually.ts";
import { type Meeting, newIdeaId } from "../../support/meeting.ts";
import { plainPhoto, sendPhoto } from "../../support/photos.ts";

let meeting: Meeting;
oneMeeting((fresh) => {
  meeting = fresh;
});

const MANY = 12 * 1024 * 1024;

/** Announces a photo of 12 MB and sends its first bytes. */
function stalled(browser: Browser): ClientRequest {
  const headers = {
    cookie: browser.cookie(),
    origin: meeting.base,
    "content-type": "multipart/form-data; boundary=x",
    "content-length": MANY,
  };
  const request = httpRequest(`${meeting.base}${UPLOADS.postIdea}`, { method: "POST", headers });
  request.on("error", () => undefined);
  request.write("--x\r\n");
  return request;
}

test("F2: a hall of phones that announce photos and never send them keeps nobody's photo away", async () => {
  const hostile = await Promise.all(Array.from({ length: 8 }, () => meeting.phone()));
  const held = hostile.flatMap((phone) => [1, 2, 3].map(() => stalled(phone)));
  try {
    // Whoever holds three is told so with the fourth: then all of them have arrived.
    for (const phone of hostile)
      await eventually(
        async () => (await sendPhoto(phone, await plainPhoto(), { id: newIdeaId() })).status === 429,
        "the own next one waits",
      );
    const neighbour = await meeting.phone();
    expect(await sendPhoto(neighbour, await plainPhoto(), { id: newIdeaId() })).toMatchObject({ status: 200 });
  } finally {
    for (const request of held) request.destroy();
  }
  // What is given up is forgotten.
  const [first] = hostile;
  if (!first) throw new Error("no phone");
  meeting.clock.advance(20_000);
  await eventually(
    async () => (await sendPhoto(first, await plainPhoto(), { id: newIdeaId() })).status === 200,
    "the own photo goes through again",
  );
});

test("F2: a form of very many parts, or of one endless head, is not taken apart, and stores nothing", async () => {
  const phone = await meeting.phone();
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
  const bodies = [
    part.repeat(Math.floor((6 * 1024 * 1024) / part.length)) + "--x--\r\n",
    `--x\r\nContent-Disposition: form-data; name="${"a".repeat(6 * 1024 * 1024)}"\r\n\r\n\r\n--x--\r\n`,
    `--x\r\n${"A: b\r\n".repeat(1024 * 1024)}\r\n--x--\r\n`,
  ];
  for (const body of bodies) {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const { status } = await phone.request(UPLOADS.postIdea, { method: "POST", body, headers });
    expect(status).toBe(400);
  }
  expect((await phone.call("me", {})).ideas).toEqual([]);
});

describe("E5: a spreadsheet that is made to be expensive", () => {
  const SIZE = LIMITS.sheetBytes - 100;
  const preview = async (body: string) => {
    const headers = { "content-type": "text/csv" };
    const response = await (await meeting.organiser()).request(FILES.sheetPreview, { method: "POST", body, headers });
    return { status: response.status, body: await response.text() };
  };

  test("of a million rows, or of one row without end, is refused", async () => {
    expect(await preview(`Numer;Stanowisko\n${"a;b\n".repeat(SIZE / 4 - 10)}`)).toEqual({
      status: 413,
      body: '{"refusal":"file-too-large"}',
    });
    for (const body of ['"a";'.repeat(SIZE / 4), '"'.repeat(SIZE), `Numer;Stanowisko\n"${"a\n".repeat(SIZE / 2 - 20)}`])
      expect(await preview(body)).toEqual({ status: 422, body: '{"refusal":"file-unreadable"}' });
  });

  test("that Excel filled up with empty rows is read", async () => {
    const head = "Numer;Stanowisko\r\nKUL-899;uwzględniono\r\n";
    const { status, body } = await preview(head + ";;\r\n".repeat(SIZE / 4 - 100));
    expect([status, JSON.parse(body)]).toMatchObject([200, { refused: [{ row: 2, number: "KUL-899" }], unchanged: 0 }]);
  });
});

test("U9: a document whose name is cut in the middle of a character is still read", async () => {
  const organiser = await meeting.organiser();
  const id = idFrom("document", newIdeaId().slice(5));
  const name = `${"a".repeat(119)}💥 i dalej.pdf`;
  const added = await organiser.request(`${FILES.addDocument}?${new URLSearchParams({ id, name })}`, {
    method: "POST",
    body: "%PDF-1.7\n",
    headers: { "content-type": "application/pdf" },
  });
  expect(added.status).toBe(200);
  const read = await meeting.browser().request(FILES.document(id));
  expect([read.status, read.headers.get("content-disposition")]).toEqual([
    200,
    expect.stringContaining("%F0%9F%92%A5"),
  ]);
  const oddNames = ["evil\r\nset-cookie: a=b", 'x"; filename="zly.html'];
  for (const odd of oddNames) {
    const other = idFrom("document", newIdeaId().slice(5));
    const query = new URLSearchParams({ id: other, name: odd });
    await organiser.request(`${FILES.addDocument}?${query}`, {
      method: "POST",
      body: "%PDF-1.7\n",
      headers: { "content-type": "application/pdf" },
    });
    const answered = await meeting.browser().request(FILES.document(other));
    expect(answered.headers.getSetCookie()).toEqual([]);
    expect(answered.headers.get("content-disposition")).not.toContain('zly.html"');
    expect(answered.headers.get("content-type")).toBe("application/pdf");
  }
});
