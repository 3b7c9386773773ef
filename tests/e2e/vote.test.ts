/** Dot voting on real screens: a phone, a tablet and the hall, with the Wi-Fi gone in between. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import { Browser } from "../support/browser.ts";
import { axeFindings, openContext, openStage, openTable, PHONE, type Stage } from "./stage.ts";

const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };
const HALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, locale: "pl-PL" };
const IDEAS = ["Mikrogranty", "Konkursy wieloletnie na festiwale", "Scena objazdowa"];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => stage?.close());

/** The first table, with ideas on its board. */
async function table(): Promise<Stage["links"]["tables"][number]> {
  const [first] = stage.links.tables;
  if (!first) throw new Error("no table");
  const [author, moderator] = [new Browser(stage.base), new Browser(stage.base)];
  await author.call("join", { code: first.code });
  await moderator.request(new URL(first.moderators.ngo).pathname);
  for (const text of IDEAS) {
    const id = newId("idea");
    await author.call("postIdea", { id, text, sketch: null });
    await moderator.call("placeIdea", { ideaId: id });
  }
  return first;
}

const give = (page: Page, number: string) => page.getByRole("button", { name: `Daj kropkę: ${number}` });
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();

it("V2–V5: a table votes: dots survive a dead network and a reload, and the result is shown to all", async () => {
  const kul = await table();
  const [hand, desk, wall] = [
    await openContext(stage, PHONE),
    await openContext(stage, TABLET),
    await openContext(stage, HALL),
  ];
  const phone = await openTable(hand.context, kul.code);
  await phone.getByRole("textbox", { name: "Jaki jest Państwa pomysł?" }).fill("Pół zdania o");
  const tablet = await desk.context.newPage();
  await tablet.goto(new URL(kul.moderators.government).pathname);

  await tablet.getByRole("heading", { name: "Głosowanie kropkami" }).click();
  await tablet.getByRole("button", { name: "Otwórz głosowanie" }).click();
  const opening = tablet.getByRole("dialog");
  await opening.getByText("Na pomysły: 3").waitFor();
  expect(await axeFindings(tablet)).toEqual([]);
  await opening.getByRole("button", { name: "Otwórz głosowanie" }).click();

  // Quietly: what is being written stays as it is.
  await phone.getByRole("button", { name: "Głosuj", exact: true }).waitFor();
  expect(await phone.getByRole("textbox").inputValue()).toBe("Pół zdania o");
  await phone.getByRole("button", { name: "Głosuj", exact: true }).tap();
  await give(phone, "KUL-02").tap();
  await give(phone, "KUL-02").tap();
  await says(phone, "Pozostałe kropki: 1");
  await says(phone, "Zapisano przy stoliku.");
  expect(await axeFindings(phone)).toEqual([]);
  await tablet.getByText("Zagłosowało: 1").waitFor();

  await hand.context.setOffline(true);
  await give(phone, "KUL-03").tap();
  await phone.getByText("Zapisane na telefonie – wyślemy, gdy wróci połączenie.").waitFor();
  await hand.context.setOffline(false);
  await says(phone, "Zapisano przy stoliku.");
  await phone.reload();
  await says(phone, "Pozostałe kropki: 0");
  await give(phone, "KUL-01").tap({ force: true });
  await phone.getByText("Wszystkie kropki są rozdane.").waitFor();

  await tablet.getByRole("button", { name: "Kropki na papierze" }).click();
  await tablet.getByLabel("Kropki na papierze: KUL-01").fill("5");
  await tablet.keyboard.press("Enter");
  await tablet.getByRole("dialog").getByRole("button", { name: "Zamknij", exact: true }).click();
  await tablet.getByRole("button", { name: "Zamknij głosowanie" }).click();
  await phone.getByRole("heading", { name: "Wynik głosowania" }).waitFor();

  await tablet.getByRole("button", { name: "Cofnij zamknięcie głosowania" }).click();
  await says(phone, "Pozostałe kropki: 0");
  await tablet.getByRole("button", { name: "Zamknij głosowanie" }).click();
  await phone.getByRole("heading", { name: "Wynik głosowania" }).waitFor();
  const rows = phone.getByRole("main").getByRole("article");
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/5 kropek[^]*na papierze: 5[^]*Mikrogranty/u),
    expect.stringMatching(/2 kropki[^]*Konkursy wieloletnie[^]*Moje kropki: 2/u),
    expect.stringMatching(/1 kropka[^]*Scena objazdowa[^]*Moje kropki: 1/u),
  ]);
  expect(await axeFindings(phone)).toEqual([]);

  const { rows: tables } = await stage.organiser.call("overview", {});
  const [first] = tables;
  if (first) await stage.organiser.call("giveFloor", { tableId: first.table.id });
  await tablet.getByRole("button", { name: "Wynik głosowania" }).click();
  expect(await axeFindings(tablet)).toEqual([]);
  await tablet.getByRole("dialog").getByRole("button", { name: "Pokaż na ekranie" }).click();
  const hall = await wall.context.newPage();
  await hall.goto(new URL(stage.links.screen).pathname);
  await hall.getByRole("heading", { name: "Wynik głosowania kropkami" }).waitFor();
  await hall.getByText("Mikrogranty").waitFor();
  expect(await axeFindings(hall)).toEqual([]);

  const { rows: register } = await stage.organiser.call("register", {});
  expect(register.find(({ number }) => number === "KUL-01")?.support).toEqual({ phone: 0, paper: 5, subject: "ideas" });
  expect([hand, desk, wall].flatMap(({ complaints }) => complaints)).toEqual([]);
  await Promise.all([hand, desk, wall].map(({ context }) => context.close()));
});
