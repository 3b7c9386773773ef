import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import type { Slide } from "../../src/domain/screen.ts";
import { Browser } from "../support/browser.ts";
import { filledHall, SIZES, settled } from "./hall.ts";
import { axeFindings, PASSWORD, PHONE } from "./stage.ts";

const hall = filledHall();

describe("the show", () => {
  it("finds its place after a restart in the middle of a walk, and loses a hidden idea at once (P1, I8)", async () => {
    await hall.stage.organiser.call("setLook", { theme: "light", text: "normal" });
    const { id: tableId } = await hall.tableOf("KUL");
    const moderator = new Browser(hall.stage.base);
    await moderator.request(new URL(hall.stage.links.tables[0]?.moderators.ngo ?? "").pathname);
    const id = newId("idea");
    const text = "Telefon do sąsiada 601 000 000";
    await moderator.call("scribeIdea", { id, text, sketch: null, source: "spoken" });
    const { pages } = (await hall.overview()).show.now;
    await hall.show({ kind: "gallery", tableId, page: 0, paused: true });
    const page = await hall.screen(SIZES[0]);
    for (let at = 0; at <= pages + 8 && (await page.getByText(text).count()) === 0; at += 1) {
      const slide: Slide = { kind: "gallery", tableId, page: at, paused: true };
      await hall.show(slide);
      await settled(page, slide);
    }
    await page.getByText(text).waitFor();
    await page.goto("about:blank");
    await page.goto("/rzutnik");
    await page.getByText(text).waitFor({ timeout: 3000 });
    await moderator.call("hideIdea", { ideaId: id, reason: "dane osobowe" });
    await page.getByText(text).waitFor({ state: "detached", timeout: 1000 });
    expect(await page.content()).not.toContain("601 000 000");
  });

  it("is handed to a table from the phone, led from its tablet, and taken back (P4)", async () => {
    await hall.show({ kind: "timer" });
    const [remote, tablet, screen] = [await remoteOnPhone(), await tabletOf(0), await hall.screen(SIZES[0])];
    await remote.getByText("Oddaj ekran stolikowi").click();
    expect(await axeFindings(remote)).toEqual([]);
    await remote.getByRole("button", { name: /KUL/ }).click();
    await screen.getByText("Ekran prowadzi stolik Kultura").waitFor();
    await tablet.getByText("Ekran na sali prowadzi ten stolik").waitFor();
    expect(await axeFindings(tablet)).toEqual([]);
    await tablet.getByRole("button", { name: "Wybierz, co pokazać na ekranie" }).click();
    await tablet.getByRole("menuitem", { name: "Propozycje", exact: true }).click();
    await screen.getByRole("heading", { name: "Propozycje do programu" }).waitFor();
    await tablet.getByRole("button", { name: "Wstecz" }).click();
    await screen.waitForSelector('[data-slide="board"]');
    await remote.getByText("Tablica: Kultura").first().waitFor();

    await remote.getByRole("button", { name: "Zabierz ekran" }).click();
    await screen.getByText("Ekran prowadzi stolik").waitFor({ state: "detached" });
    await tablet.getByText("Ekran na sali prowadzi ten stolik").waitFor({ state: "detached" });
    await tablet.getByRole("button", { name: "Pokaż na ekranie" }).first().click();
    await tablet.getByText("Ekran prowadzi teraz organizator.").first().waitFor();
  });

  it("is driven with one thumb: next, back, an empty screen and the same picture again", async () => {
    await hall.show({ kind: "title" });
    const [remote, screen] = [await remoteOnPhone(), await hall.screen(SIZES[1])];
    expect(await axeFindings(remote)).toEqual([]);
    expect(await remote.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await remote.getByRole("button", { name: "Dalej", exact: true }).click();
    await screen.waitForSelector('[data-slide="join"]');
    await remote.getByText("Dalej: Harmonogram").waitFor();
    await remote.getByRole("button", { name: "Pusty ekran" }).click();
    await screen.waitForSelector('[data-slide="blank"]');
    await remote.getByRole("button", { name: "Przywróć obraz" }).click();
    await screen.waitForSelector('[data-slide="join"]');
    await remote.getByRole("button", { name: "Pusty ekran" }).waitFor();
    await remote.getByRole("button", { name: "Wstecz" }).click();
    await screen.waitForSelector('[data-slide="title"]');
  });

  it("goes to several screens, each with its own; a revoked one goes dark and says so (P5)", async () => {
    await hall.show({ kind: "timer" });
    const desk = await enteredAsOrganiser({ viewport: { width: 1440, height: 900 }, locale: "pl-PL" });
    await desk.goto("/organizator/linki");
    await desk.getByLabel("Nazwa nowego ekranu").fill("Przy stoliku Kultura");
    await desk.getByRole("button", { name: "Dodaj ekran" }).click();
    await desk.getByRole("heading", { name: "Przy stoliku Kultura" }).waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    const { screens } = await hall.stage.organiser.call("links", {});
    const [common, own] = [await hall.screen(SIZES[0]), await hall.screen(SIZES[0], screens.at(-1)?.url)];
    await desk.getByLabel("Pokazuje").last().selectOption({ label: "Tablica: Kultura" });
    await own.waitForSelector('[data-slide="board"]');
    await common.waitForSelector('[data-slide="timer"]');
    await desk.getByRole("button", { name: "Unieważnij link: Przy stoliku Kultura" }).click();
    await desk.getByRole("alertdialog").getByRole("button", { name: "Unieważnij" }).click();
    await own.getByText("Ten link do rzutnika już nie działa").waitFor({ timeout: 30_000 });
    await common.waitForSelector('[data-slide="timer"]');
  });
});

async function enteredAsOrganiser(options: BrowserContextOptions): Promise<Page> {
  const page = await hall.page(options);
  await page.goto("/organizator");
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Wejdź" }).click();
  await page.getByText("Razem:").waitFor();
  return page;
}

async function remoteOnPhone(): Promise<Page> {
  const page = await enteredAsOrganiser(PHONE);
  await page.goto("/organizator/pilot");
  await page.getByText("Połączono").waitFor();
  return page;
}

async function tabletOf(table: number): Promise<Page> {
  const page = await hall.page({ viewport: { width: 1180, height: 820 }, locale: "pl-PL", hasTouch: true });
  await page.goto(new URL(hall.stage.links.tables[table]?.moderators.government ?? "").pathname);
  await page.getByRole("heading", { name: "Kultura", exact: true }).waitFor();
  return page;
}
