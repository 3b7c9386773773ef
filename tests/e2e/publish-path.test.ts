/** What follows the evening, in browsers: from the freeze to what everybody reads. */
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fillMeeting } from "../../scripts/screens/fill.ts";
import { fillTables } from "../../scripts/support/large-meeting.ts";
import { DATABASE } from "../../server/store/backup.ts";
import { Browser } from "../support/browser.ts";
import { axeFindings, hydrated, isReady, PASSWORD, PHONE, type Stage } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Everything that a first visit to the results may transfer before somebody can use them. */
const MOST_BYTES = 120_000;

/** A thousand ideas are posted one by one, as phones do it. */
const PATIENCE_MS = 400_000;

type Device = ReturnType<typeof useStage>["device"];

async function controlRoom(device: Device): Promise<Page> {
  const page = await (await device(DESK)).newPage();
  await page.goto("/organizator");
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Wejdź" }).click();
  await page.getByText("Razem:").waitFor();
  return page;
}

async function freezeAll(room: Page): Promise<void> {
  await room.getByRole("button", { name: "Zamroź tablice…" }).click();
  await room.getByRole("button", { name: "Zamroź 7 tablic" }).click();
  await room.getByText("Zamrożono 7 tablic").waitFor();
}

/** The moderators of each table take in what still waits. */
async function placeEverything(stage: Stage): Promise<void> {
  for (const { moderators } of stage.links.tables) {
    const moderator = new Browser(stage.base);
    await moderator.request(new URL(moderators.ngo).pathname);
    await moderator.call("placeAll", {});
  }
}

/**
 * Ticks the whole list, answers it as one and publishes it; `count` says how many there are. Found by
 * words: asking for roles among thousands of controls takes the test, not a person, half a minute.
 */
async function answerAll(room: Page, count: number): Promise<void> {
  const dialog = room.locator("dialog[open]");
  const press = (within: Page | Locator, words: string | RegExp) =>
    within.locator("button", { hasText: words }).first().click();
  await room.getByLabel(`Zaznacz całą listę: ${count}`).check();
  await press(room, `Odpowiedz zbiorczo… (${count})`);
  await dialog.getByText("do dalszych prac", { exact: true }).click();
  await dialog.getByLabel("Uzasadnienie stanowiska").fill("Wrócimy do tego w sierpniu.");
  await press(dialog, new RegExp(`^Odpowiedz na ${count} `));
  await room.getByText(new RegExp(`^Odpowiedziano na ${count} `)).waitFor();
  await press(room, "Opublikuj…");
  await press(dialog, new RegExp(`^Opublikuj ${count} `));
  await room.getByText(new RegExp(`^Opublikowano ${count} `)).waitFor();
}

/** The published answers were published a day earlier, as if the server's clock had gone on since. */
async function aDayLater(stage: Stage): Promise<void> {
  await stage.kill();
  const database = new Database(join(stage.dataDir, DATABASE));
  const rows = database.prepare('SELECT "itemId", "publishedAt" FROM "Answer" WHERE "publishedAt" IS NOT NULL').all();
  const move = database.prepare('UPDATE "Answer" SET "publishedAt" = ? WHERE "itemId" = ?');
  for (const row of rows) {
    const { itemId, publishedAt } = row as { itemId: string; publishedAt: string };
    move.run(new Date(Date.parse(publishedAt) - DAY_MS).toISOString(), itemId);
  }
  database.close();
  await stage.revive();
}

describe("from the freeze of the sample meeting to what everybody reads", () => {
  const { stage, device, table } = useStage();

  it("O3, O5, O6: one answer for all, published; the author's phone and slip have it, and the report", async () => {
    const phone = await device(PHONE);
    const headers = { origin: stage().base };
    const post = (path: string, data: object) => phone.request.post(path, { data, headers });
    await post("/api/join", { code: table("SEN").code });
    await post("/api/ideas", { id: "idea_autorka1", text: "Ławki co sto metrów", sketch: null });
    const { code } = await (await phone.request.get("/api/slip")).json();
    const evening = await fillMeeting(stage().base, PASSWORD);
    evening.close();
    await placeEverything(stage());

    const room = await controlRoom(device);
    await freezeAll(room);
    await room.goto("/organizator/rejestr");
    const { rows } = await stage().organiser.call("register", {});
    await room.getByText(`${rows.length - proposals(rows)} pomysł`, { exact: false }).waitFor();
    await room.getByRole("searchbox").fill("LAWKI co sto");
    await room.getByText(`Pokazano 1 z ${rows.length}.`).waitFor();
    expect(await axeFindings(room)).toEqual([]);

    const { items } = await stage().organiser.call("answers", {});
    expect(items.length).toBeGreaterThan(40);
    await room.goto("/organizator/rejestr/stanowiska");
    await answerAll(room, items.length);
    await room.getByText("Gotowe, następna").waitFor();

    const reader = await (await device(DESK)).newPage();
    await reader.goto("/wyniki?druk=1");
    expect(await reader.getByRole("article").count()).toBe(items.length);
    expect(await reader.getByText("– Wrócimy do tego w sierpniu.").count()).toBe(items.length);
    await reader.goto("/wyniki/SEN-01");
    await reader.getByText("Ławki co sto metrów").waitFor();

    const own = await phone.newPage();
    await own.goto(`/s/${table("SEN").code}?widok=moje`);
    await own.getByText("Wrócimy do tego w sierpniu.").waitFor();
    const slip = await (await device(PHONE)).newPage();
    await slip.goto(`/moje#${code}`);
    await slip.getByText("Wrócimy do tego w sierpniu.").waitFor();

    await room.goto("/organizator/sprawozdanie");
    const download = room.waitForEvent("download");
    await room.getByRole("link", { name: /PDF/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^sprawozdanie-.*\.pdf$/);
  });

  it("O14: what is new or changed since an earlier day says so, and can be looked at alone", async () => {
    await aDayLater(stage());
    const { items } = await stage().organiser.call("answers", {});
    const [first, second] = items;
    if (!first || !second) throw new Error("there are published answers");
    await stage().organiser.call("withdrawAnswer", { itemId: first.itemId });
    const again = { status: "rejected" as const, justification: "Jednak nie." };
    const seen = [first, second].map(({ itemId, draftAt }) => ({ itemId, basedOn: draftAt }));
    const { answers } = await stage().organiser.call("draftCollectiveAnswer", { items: seen, ...again });
    const drafted = answers.map(({ itemId, draftAt }) => ({ itemId, basedOn: draftAt }));
    await stage().organiser.call("publishAnswers", { items: drafted });

    const reader = await (await device(DESK)).newPage();
    await reader.goto("/wyniki");
    await isReady(reader);
    await reader.getByText(/^nowe od /).waitFor();
    await reader.getByText(/^zmienione od /).waitFor();
    await reader.getByRole("link", { name: "Pokaż tylko nowe i zmienione" }).click();
    await reader.waitForURL("**/wyniki?zmiany=1");
    expect(await reader.getByRole("article").count()).toBe(2);
    expect(await axeFindings(reader)).toEqual([]);
  });
});

const proposals = (rows: readonly { readonly kind: string }[]): number =>
  rows.filter(({ kind }) => kind === "proposal").length;

describe("a meeting of 7 × 150 ideas", () => {
  const { stage, device } = useStage();
  const IDEAS = 7 * 150;

  it(
    "O15, O5: a register of a thousand is searched and walked through with keys, and answered as one",
    async () => {
      await fillTables(stage().base, stage().links, 150);
      const room = await controlRoom(device);
      await freezeAll(room);
      await room.goto("/organizator/rejestr");
      await room.getByText("1050 pomysłów", { exact: false }).waitFor();
      await room.getByRole("searchbox").focus();
      await room.keyboard.type("kul-149");
      await room.getByText(`Pokazano 1 z ${IDEAS}.`).waitFor();

      await room.goto("/organizator/rejestr/stanowiska");
      await hydrated(room, "textarea");
      await room.locator("button[data-item]").first().focus();
      for (let i = 0; i < 40; i += 1) await room.keyboard.press("ArrowDown");
      await room.waitForFunction(() => location.hash === "#KUL-41");
      const walked = room.locator("button[data-item]:focus");
      expect(await walked.textContent()).toContain("KUL");
      expect(await walked.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
      await answerAll(room, IDEAS);
    },
    PATIENCE_MS,
  );

  it("O16: the results of a thousand come in pages, and a first visit transfers at most 120 kB before one can use it", async () => {
    const page = await (await device(PHONE)).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto("/wyniki", { waitUntil: "networkidle" });
    await isReady(page);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(await page.getByRole("article").count()).toBe(50);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Następne" }).click();
    await page.waitForURL("**strona=2");
    await page.getByRole("searchbox").fill("KUL-150");
    await page.getByText(`Pokazano 1 odpowiedź z ${IDEAS}.`).waitFor();
  });
});
