import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { FILES, UPLOADS } from "../../src/contract/routes.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import type { Browser } from "../support/browser.ts";
import { oneMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";
import { cameraJpeg, plainPhoto, sendPhoto } from "../support/photos.ts";

let meeting: Meeting;
let phone: Browser;
let moderator: Browser;
oneMeeting(async (fresh) => {
  meeting = fresh;
  phone = await meeting.phone();
  moderator = await meeting.moderator();
});
beforeEach(() => meeting.clock.advance(20_000));

const statusOf = async (browser: Browser, path: string): Promise<number> => (await browser.request(path)).status;
const bytesOf = async (browser: Browser, path: string): Promise<Buffer> =>
  Buffer.from(await (await browser.request(path)).arrayBuffer());

/** A photo that the first phone sent. */
async function sentPhoto(text = ""): Promise<IdeaId> {
  const id = newIdeaId();
  expect(await sendPhoto(phone, await plainPhoto(), { id, text })).toMatchObject({ status: 200 });
  return id;
}

describe("F1: a photo is kept upright, small and without what a camera writes beside it", () => {
  test("turned by its orientation, no place, no name, no maker, in both sizes", async () => {
    const file = await cameraJpeg();
    const before = await sharp(file).metadata();
    expect([before.orientation, before.exif?.includes("Jan Kowalski")]).toEqual([6, true]);
    const id = newIdeaId();
    const answered = await sendPhoto(phone, file, { id, text: "Schody przy wejściu" });
    expect(answered).toMatchObject({
      status: 200,
      body: { id, text: "Schody przy wejściu", hasSketch: false, hasPhoto: true, place: "inbox" },
    });
    for (const size of ["full", "small"] as const) {
      const kept = await bytesOf(phone, FILES.photo(id, size));
      const { format, width, height, exif, icc, xmp, iptc, orientation } = await sharp(kept).metadata();
      expect({ format, exif, icc, xmp, iptc, orientation }).toEqual({ format: "jpeg" });
      expect([width, height]).toEqual(size === "full" ? [600, 800] : [360, 480]);
      const [red = 0, , blue = 0] = await sharp(kept)
        .extract({ left: 10, top: 10, width: 1, height: 1 })
        .raw()
        .toBuffer();
      expect(red > 200 && blue < 60).toBe(true);
      for (const word of ["GPS", "Exif", "Kowalski", "Aparat"]) expect(kept.includes(word)).toBe(false);
    }
  });

  test("never larger than its bound; PNG and WebP come in, too", async () => {
    for (const format of ["png", "webp"] as const) {
      const id = newIdeaId();
      expect((await sendPhoto(phone, await plainPhoto(3000, 1000, format), { id })).status).toBe(200);
      expect(await sharp(await bytesOf(phone, FILES.photo(id, "full"))).metadata()).toMatchObject({
        format: "jpeg",
        width: LIMITS.photoSide,
      });
      expect((await sharp(await bytesOf(phone, FILES.photo(id, "small"))).metadata()).width).toBe(
        LIMITS.photoSmallSide,
      );
    }
  });
});

describe("F2: a foreign file is refused in words and harms nobody", () => {
  const huge = (): Promise<Buffer> =>
    sharp({ create: { width: 20_000, height: 20_000, channels: 3, background: "#fff" }, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer();
  test.each([
    ["a PDF", async () => Buffer.from("%PDF-1.7 …"), 415, "photo-unreadable"],
    [
      "an SVG",
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      415,
      "photo-unreadable",
    ],
    ["a page named .jpg", async () => Buffer.from("<!doctype html><script>alert(1)</script>"), 415, "photo-unreadable"],
    ["a GIF", async () => Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64"), 415, "photo-unreadable"],
    ["half a JPEG", async () => (await cameraJpeg()).subarray(0, 2500), 415, "photo-unreadable"],
    ["a JPEG's first bytes and nothing else", async () => Buffer.from("/9j/4AAQ", "base64"), 415, "photo-unreadable"],
    ["an empty file", async () => Buffer.alloc(0), 415, "photo-unreadable"],
    ["a picture of 400 million points", huge, 413, "photo-too-large"],
    [
      "over 12 MB",
      async () => Buffer.concat([await plainPhoto(), Buffer.alloc(LIMITS.photoBytes)]),
      413,
      "photo-too-large",
    ],
    ["far over 12 MB", async () => Buffer.alloc(LIMITS.photoBytes * 2, 0xff), 413, "photo-too-large"],
  ])("%s", async (_name, file, status, refusal) => {
    const id = newIdeaId();
    expect(await sendPhoto(phone, await file(), { id, text: "Opis" })).toMatchObject({ status, body: { refusal } });
    expect((await phone.call("me", {})).ideas.some((idea) => idea.id === id)).toBe(false);
    expect(await statusOf(phone, FILES.photo(id, "full"))).toBe(404);
  });

  test("a caption too long, an id that is none, a form without a file, no form at all", async () => {
    const file = await plainPhoto();
    const long = await sendPhoto(phone, file, { id: newIdeaId(), text: "a".repeat(LIMITS.ideaText + 1) });
    expect(long).toMatchObject({ status: 422, body: { refusal: "idea-too-long" } });
    expect(await sendPhoto(phone, file, { id: "idea_../../x" })).toMatchObject({ status: 400 });
    const form = new FormData();
    form.set("id", newIdeaId());
    expect((await phone.request(UPLOADS.postIdea, { method: "POST", body: form })).status).toBe(415);
    for (const type of ["application/json", "multipart/form-data", "multipart/form-data; boundary=x"])
      expect(
        (await phone.request(UPLOADS.postIdea, { method: "POST", body: "x", headers: { "content-type": type } }))
          .status,
      ).toBe(400);
    expect(await statusOf(phone, UPLOADS.postIdea)).toBe(405);
  });

  test("many at once are all taken, and words go through beside them", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => meeting.phone(meeting.otherTable)));
    const file = await plainPhoto(2400, 1800);
    const photos = Promise.all(people.map((one) => sendPhoto(one, file, { id: newIdeaId() })));
    expect((await phone.ask("postIdea", { id: newIdeaId(), text: "Słowa", sketch: null })).status).toBe(200);
    expect((await photos).map(({ status }) => status)).toEqual(people.map(() => 200));
  });
});

describe("I2, I4, R4: a photo is an idea like any other", () => {
  test("sending it again, also at once, is one idea with its first picture", async () => {
    const id = newIdeaId();
    const [file, other] = [await plainPhoto(), await plainPhoto(90, 90)];
    const answers = await Promise.all([0, 1, 2].map(() => sendPhoto(phone, file, { id, text: "Raz" })));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await sendPhoto(phone, other, { id, text: "Dwa" });
    expect((await phone.call("me", {})).ideas.filter((idea) => idea.id === id)).toMatchObject([{ text: "Raz" }]);
    expect((await sharp(await bytesOf(phone, FILES.photo(id, "full"))).metadata()).width).toBe(64);
  });

  test("its caption may be corrected and emptied on the board, the picture stays", async () => {
    const id = await sentPhoto("Ławka");
    await moderator.call("placeIdea", { ideaId: id });
    const corrected = await phone.call("correctIdea", { ideaId: id, text: "" });
    expect(corrected).toMatchObject({ text: "", hasPhoto: true, corrected: true });
    const board = await phone.call("board", {});
    expect(board.loose.find((idea) => idea.id === id)).toMatchObject({ text: "", hasPhoto: true, hasSketch: false });
  });

  test("it is refused at a frozen table, from another site, and from nobody", async () => {
    const file = await plainPhoto();
    const tables = meeting.tables;
    const table = tables[3] ?? meeting.table;
    const other = await meeting.phone(table);
    await (await meeting.organiser()).call("freeze", { tableId: table.id, frozen: true });
    expect(await sendPhoto(other, file, { id: newIdeaId() })).toMatchObject({ status: 423 });
    expect(await sendPhoto(meeting.browser(), file, { id: newIdeaId() })).toMatchObject({ status: 401 });
    const form = new FormData();
    const foreign = await phone.request(UPLOADS.postIdea, {
      method: "POST",
      body: form,
      headers: { origin: "https://zly.example" },
    });
    expect(foreign.status).toBe(403);
  });

  test("a moderator keeps the photo of a paper card with its words; a participant may not", async () => {
    const [id, file] = [newIdeaId(), await plainPhoto()];
    expect(await sendPhoto(phone, file, { id, source: "paper" }, UPLOADS.scribeIdea)).toMatchObject({ status: 401 });
    const taken = await sendPhoto(moderator, file, { id, text: "Z kartki", source: "paper" }, UPLOADS.scribeIdea);
    expect(taken).toMatchObject({ status: 200, body: { place: "board", hasPhoto: true } });
    expect((await phone.call("board", {})).loose.find((idea) => idea.id === id)).toMatchObject({ source: "paper" });
    expect(await statusOf(phone, FILES.photo(id, "small"))).toBe(200);
  });
});

describe("F3: a photo is given to whoever may see its idea at that moment", () => {
  test("in the inbox, on the board, hidden", async () => {
    const id = await sentPhoto("Plac zabaw");
    const [neighbour, stranger] = [await meeting.phone(), await meeting.phone(meeting.otherTable)];
    const elsewhere = await meeting.moderator("ngo", meeting.otherTable);
    const [organiser, screen, nobody] = [await meeting.organiser(), await meeting.screen(), meeting.browser()];
    const asked = [phone, moderator, organiser, neighbour, stranger, elsewhere, screen, nobody];
    const all = (): Promise<number[]> => Promise.all(asked.map((one) => statusOf(one, FILES.photo(id, "small"))));
    expect(await all()).toEqual([200, 200, 200, 403, 403, 403, 403, 401]);
    await moderator.call("placeIdea", { ideaId: id });
    expect(await all()).toEqual([200, 200, 200, 200, 403, 403, 200, 401]);
    await moderator.call("hideIdea", { ideaId: id, reason: "Twarz" });
    expect(await all()).toEqual([200, 200, 200, 403, 403, 403, 403, 401]);
  });

  test("headers that let nobody keep, guess or run it", async () => {
    const id = await sentPhoto();
    const response = await phone.request(FILES.photo(id, "full"));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=0, must-revalidate",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const etag = response.headers.get("etag") ?? "";
    const again = await phone.request(FILES.photo(id, "full"), { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(await statusOf(phone, FILES.photo("idea_aaaaaaaaaaaa", "full"))).toBe(404);
    expect(await statusOf(phone, "/api/photos/..%2f..%2fetc.jpg")).toBe(404);
  });

  test("for anybody only with a published answer", async () => {
    const id = await sentPhoto("Rampa");
    const nobody = meeting.browser();
    const organiser = await meeting.organiser();
    await moderator.call("placeIdea", { ideaId: id });
    expect(await statusOf(nobody, FILES.publicPhoto(id, "full"))).toBe(404);
    const draft = {
      status: "accepted",
      justification: "",
      recommendation: "",
      suggestion: "",
      councilOpinion: "",
      department: "",
      dueDate: null,
      note: "",
    } as const;
    const { draftAt } = await organiser.call("draftAnswer", { itemId: id, basedOn: null, draft });
    await organiser.call("publishAnswers", { items: [{ itemId: id, basedOn: draftAt }] });
    expect(await statusOf(nobody, FILES.publicPhoto(id, "full"))).toBe(200);
    expect(await statusOf(nobody, FILES.publicPhoto(await sentPhoto(), "full"))).toBe(404);
    await organiser.call("withdrawAnswer", { itemId: id });
    expect(await statusOf(nobody, FILES.publicPhoto(id, "full"))).toBe(404);
  });
});
