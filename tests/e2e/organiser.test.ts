import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { axeFindings, openTable, PHONE } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const HALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, locale: "pl-PL" };

const { stage, device, table, controlRoom } = useStage();

const kul = () => table("KUL");

async function projector(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await device(HALL);
  const page = await context.newPage();
  await page.goto(new URL(stage().links.screen).pathname);
  await page.waitForURL("**/rzutnik");
  return { context, page };
}

/** An idea of the table KUL that its moderator has put on the board. */
async function placed(text: string): Promise<{ id: IdeaId; moderator: Browser; number: string }> {
  const phone = new Browser(stage().base);
  await phone.call("join", { code: kul().code });
  const id = newId("idea");
  const { n } = await phone.call("postIdea", { id, text, sketch: null });
  const moderator = new Browser(stage().base);
  await moderator.request(new URL(kul().moderators.ngo).pathname);
  await moderator.call("placeIdea", { ideaId: id });
  return { id, moderator, number: `KUL-${String(n).padStart(2, "0")}` };
}

async function showNumber(room: Page, number: string): Promise<void> {
  await room.getByLabel("Pokaż numer, np. KUL-07").fill(number);
  await room.keyboard.press("Enter");
}

async function changeSlide(room: Page, name: string): Promise<void> {
  await room.getByRole("button", { name: "Zmień slajd" }).click();
  await room.getByRole("menuitem", { name, exact: true }).click();
}

describe("the door of the control room", () => {
  const link = (): string => {
    const found = /\/o\/[\w.-]+/.exec(readFileSync(join(stage().dataDir, "server.log"), "utf8"));
    if (!found) throw new Error("the start printed no link");
    return found[0];
  };

  it("lets in once with a one-time link, and opening the link alone uses nothing up (R6)", async () => {
    for (const preview of [1, 2]) expect((await fetch(`${stage().base}${link()}`)).status, String(preview)).toBe(200);
    const page = await (await device(DESK)).newPage();
    await page.goto(link());
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Wejdź jako organizator" }).click();
    await page.getByText("Razem:").waitFor();
    expect(new URL(page.url()).search).toBe("");

    const second = await (await device(DESK)).newPage();
    await second.goto(link());
    await second.getByRole("button", { name: "Wejdź jako organizator" }).click();
    await second.getByText("Ten link już nie działa").waitFor();
    await second.getByLabel("Hasło").waitFor();
  });

  it("says in words that a password is wrong, and leads from other pages to itself (R1)", async () => {
    const page = await (await device(DESK)).newPage();
    await page.goto("/organizator/rejestr");
    await page.waitForURL("**/organizator");
    await page.getByLabel("Hasło").fill("to nie to hasło");
    await page.getByRole("button", { name: "Wejdź" }).click();
    await page.getByText("Hasło się nie zgadza.").waitFor();
  });
});

describe("running the meeting", () => {
  it("brings phase, clock and announcement to a phone and to the hall", async () => {
    const [room, hall] = [await controlRoom(), await projector()];
    const phone = await openTable(await device(PHONE), kul().code);
    await room.getByRole("button", { name: "Przejdź do innej fazy" }).click();
    await room.getByRole("menuitem", { name: /Praca własna/ }).click();
    await changeSlide(room, "Faza i zegar");
    await phone
      .getByText(/Praca własna/)
      .first()
      .waitFor();
    await hall.page.getByRole("heading", { name: /Praca własna/ }).waitFor();
    await hall.page.getByText(/^1[45]:\d\d$/).waitFor();

    await room.getByRole("button", { name: "Pauza" }).click();
    await hall.page.getByText("Wstrzymano").waitFor();
    await room.getByRole("button", { name: "Wznów" }).click();

    await room.getByLabel("Treść komunikatu").fill("Za 3 minuty kończymy pracę własną.");
    await room.getByRole("button", { name: "Wyślij komunikat" }).click();
    await hall.page.getByText("Za 3 minuty kończymy pracę własną.").waitFor();
    await phone.getByText("Za 3 minuty kończymy pracę własną.").first().waitFor();
    await room.getByRole("button", { name: "Usuń komunikat" }).click();
    await hall.page.getByText("Za 3 minuty kończymy").waitFor({ state: "detached" });
  });

  it("freezes a table after a question, and takes it back with one press (R4)", async () => {
    const room = await controlRoom();
    const { moderator, id } = await placed("Zamrożony pomysł");
    await room.getByRole("button", { name: "Więcej: Kultura" }).click();
    await room.getByRole("menuitem", { name: "Zamroź tablicę…" }).click();
    const question = room.getByRole("alertdialog", { name: "Zamrozić tablicę: Kultura?" });
    expect(await axeFindings(room)).toEqual([]);
    await question.getByRole("button", { name: "Zamroź 1 tablicę" }).click();
    await room.getByText("Zamrożono 1 tablicę").waitFor();
    expect((await moderator.ask("unplaceIdea", { ideaId: id })).status).toBe(423);
    await room.getByRole("button", { name: "Cofnij" }).click();
    await room.getByText("Zamrożono 1 tablicę").waitFor({ state: "detached" });
    expect((await moderator.ask("unplaceIdea", { ideaId: id })).status).toBe(200);
  });
});

describe("the hall's screen", () => {
  // In individual work the tables are silent, and the hall sees nothing of theirs.
  beforeAll(async () => {
    await stage().organiser.call("changePhase", { phase: "discussion" });
  });

  it("shows what the control room chooses, and the same after a restart of browser and server", async () => {
    const room = await controlRoom();
    const hall = await projector();
    const { number } = await placed("Sala prób dla amatorskich zespołów po godz. 16");
    await changeSlide(room, "Dołączanie");
    await hall.page.getByText(kul().code).waitFor();
    await showNumber(room, number.toLowerCase().replace("-", " "));
    await hall.page.getByText("Sala prób dla amatorskich zespołów").waitFor();

    await hall.page.close();
    const again = await hall.context.newPage();
    await again.goto("/rzutnik");
    await again.getByText("Sala prób dla amatorskich zespołów").waitFor();

    await stage().kill();
    expect(await again.getByText("Sala prób dla amatorskich zespołów").count()).toBe(1);
    await stage().revive();
    await room.getByText("Połączono").waitFor();
    await changeSlide(room, "Dołączanie");
    await again.getByText(kul().code).waitFor();
  });

  it("loses a hidden idea within a second, without a word of it left (I8)", async () => {
    const room = await controlRoom();
    const hall = await projector();
    const secret = "Telefon do sąsiada 601 000 000";
    const { id, moderator, number } = await placed(secret);
    await showNumber(room, number);
    await hall.page.getByText(secret).waitFor();
    await moderator.call("hideIdea", { ideaId: id, reason: "dane osobowe" });
    await hall.page.getByText(secret).waitFor({ state: "detached", timeout: 1000 });
    await room.getByText(secret).waitFor({ state: "detached", timeout: 1000 });
    expect(await hall.page.content()).not.toContain("601 000 000");

    await showNumber(room, number);
    await room.getByText(`${number} jest ukryty i nie trafi na ekran.`).waitFor();
  });

  it("shows only what is on a board: an idea in the inbox is refused in words (I7)", async () => {
    const room = await controlRoom();
    const phone = new Browser(stage().base);
    await phone.call("join", { code: kul().code });
    const { n } = await phone.call("postIdea", { id: newId("idea"), text: "Czeka", sketch: null });
    await showNumber(room, `KUL-${n}`);
    await room.getByText(/czeka jeszcze w\sskrzynce/).waitFor();
    await showNumber(room, "KUL-99");
    await room.getByText("Nie ma pomysłu KUL-99.").waitFor();
  });

  it("says what to do without a link, and that a link no longer works (R2)", async () => {
    const page = await (await device(HALL)).newPage();
    await page.goto("/rzutnik");
    await page.getByRole("heading", { name: "Rzutnik czeka na link" }).waitFor();
    await page.goto("/r/niematakiegolinku");
    await page.getByText("Ten link już nie działa").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("passes axe on every slide", async () => {
    const hall = await projector();
    const { id } = await placed("Ławki w cieniu");
    const { tableId } = await stage()
      .organiser.call("overview", {})
      .then(({ rows }) => ({ tableId: rows[0]?.table.id }));
    if (!tableId) throw new Error("no tables");
    const slides = [
      { slide: { kind: "join" }, shows: kul().code },
      { slide: { kind: "board", tableId, page: 0 }, shows: "Jeszcze bez grupy" },
      { slide: { kind: "idea", tableId, ideaId: id }, shows: "Ławki w cieniu" },
    ] as const;
    for (const { slide, shows } of slides) {
      await stage().organiser.call("show", { slide });
      await hall.page.getByText(shows).first().waitFor();
      expect(await axeFindings(hall.page), slide.kind).toEqual([]);
    }
  });
});

describe("the kit and the register", () => {
  it("replaces a moderator's link after a question; the old one lets nobody in (R2)", async () => {
    const old = new URL(kul().moderators.government).pathname;
    const page = await controlRoom("/organizator/linki");
    expect(await axeFindings(page)).toEqual([]);
    await page
      .getByRole("button", { name: "Unieważnij i utwórz nowy link: moderator, Kultura, strona samorządowa" })
      .click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Unieważnij i utwórz nowy" }).click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    const answer = await new Browser(stage().base).request(old);
    expect(answer.headers.get("location")).toContain("problem=link-invalid");
    expect(await page.getByText(old).count()).toBe(0);
  });

  it("gives the kit to print as a file, whole or in parts", async () => {
    const page = await controlRoom("/organizator/linki");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Karty na stoliki" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("karty-na-stoliki-2019-06-26.pdf");
    expect(readFileSync(await download.path(), "latin1").startsWith("%PDF")).toBe(true);
  });

  it("S5: makes claim slips and gives them as a PDF to print", async () => {
    const page = await controlRoom("/organizator/karteczki");
    await page.getByRole("radio", { name: /^1 arkusz/ }).check();
    await page.getByRole("button", { name: "Przygotuj karteczki" }).click();
    await page.getByText("Gotowych 8 karteczek").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Pobierz PDF do druku" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("karteczki-z-kodem-2019-06-26.pdf");
    expect(readFileSync(await download.path(), "latin1").startsWith("%PDF")).toBe(true);
  });

  it("lists, searches without Polish letters, and downloads as CSV and JSON (E1, E2)", async () => {
    const { number } = await placed("Źródło wody przy łące");
    const page = await controlRoom("/organizator/rejestr");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("searchbox").fill("zrodlo LACE");
    await page.getByText(/^1 propozycja|Pokazano 1 z/).waitFor();
    await page.getByRole("cell", { name: "Źródło wody przy łące" }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Pobierz CSV (Excel)" }).click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain(number);
    const json = await stage().organiser.request("/api/organiser/register.json");
    expect(await json.text()).toContain("Źródło wody przy łące");
  });
});
