/** Two tablets of one table come to a result: both confirm it, an edit withdraws that, and nothing is ever gone. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import { Browser } from "../support/browser.ts";
import { axeFindings, PASSWORD } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const LANDSCAPE: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };

const { stage, device } = useStage();

const tableAt = (index: number) => {
  const table = stage().links.tables[index];
  if (!table) throw new Error("no such table");
  return table;
};
type Links = ReturnType<typeof tableAt>;

async function pageIn(options: BrowserContextOptions): Promise<Page> {
  return (await device(options)).newPage();
}

async function tablet(table: Links, side: "government" | "ngo"): Promise<Page> {
  const page = await pageIn(LANDSCAPE);
  await page.goto(new URL(table.moderators[side]).pathname);
  await page.getByText("Połączono").waitFor();
  return page;
}

/** A worded proposal and an idea in the inbox. */
async function prepare(table: Links): Promise<Browser> {
  const phone = new Browser(stage().base);
  await phone.call("join", { code: table.code });
  await phone.call("postIdea", { id: newId("idea"), text: "Mikrogranty na zajęcia dla seniorów", sketch: null });
  const moderator = new Browser(stage().base);
  await moderator.request(new URL(table.moderators.ngo).pathname);
  return moderator;
}

const look = async (page: Page): Promise<void> => expect(await axeFindings(page)).toEqual([]);
const menu = async (page: Page, item: RegExp): Promise<void> => {
  await page.getByRole("button", { name: "Więcej czynności", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const closeDialog = (page: Page): Promise<void> => page.getByRole("button", { name: "Zamknij", exact: true }).click();

it("M3: the phone's preview shows what participants see, without being one and without the inbox", async () => {
  const table = tableAt(2);
  const moderator = await prepare(table);
  await moderator.call("scribeIdea", { id: newId("idea"), text: "Więcej zieleni", sketch: null, source: "spoken" });
  const city = await tablet(table, "government");
  await menu(city, /^Podgląd telefonu/);
  const phone = city.getByRole("region", { name: /^Telefon uczestników/ });
  await phone.locator("textarea").waitFor();
  await look(city);
  await city.getByRole("button", { name: "Tablica stolika" }).click();
  await phone.getByText("Więcej zieleni").waitFor();
  expect(await phone.getByText("Mikrogranty").count()).toBe(0);
  await look(city);
  const { rows } = await stage().organiser.call("overview", {});
  expect(rows.find(({ table: { id } }) => id === table.tableId)?.counts).toMatchObject({ people: 0, ideas: 2 });
});

it("Z1, Z2: both sides confirm; a later edit withdraws that in words; the organiser sees it before the freeze", async () => {
  const table = tableAt(0);
  await prepare(table);
  const [city, ngo] = [await tablet(table, "government"), await tablet(table, "ngo")];
  await ngo.getByRole("button", { name: /^Propozycje:/ }).click();
  await ngo.getByRole("button", { name: "Nowa propozycja" }).click();
  await ngo.getByLabel("Proponowane brzmienie").fill("Gmina wspiera mikrograntami zajęcia dla osób starszych.");
  await ngo.getByRole("button", { name: "Priorytet" }).click();
  await city.getByRole("button", { name: /^Propozycje: 1/ }).click();
  for (const page of [city, ngo]) {
    await page.getByRole("button", { name: "Potwierdź wynik stolika" }).click();
    await page.getByText("Gmina wspiera").last().waitFor();
    if (page === city) await look(page);
    await page.getByRole("button", { name: /^Potwierdź: / }).click();
    await page.getByRole("button", { name: "Wycofaj potwierdzenie" }).waitFor();
  }
  await city.getByText("Wynik potwierdzony", { exact: true }).waitFor();
  await look(ngo);
  const room = await pageIn(DESK);
  await room.goto("/organizator");
  await room.getByLabel(/hasło/i).fill(PASSWORD);
  await room.keyboard.press("Enter");
  await room.getByText("Potwierdzenia: Miasto i NGO").waitFor();
  await ngo.getByLabel("Uzasadnienie").fill("Brakuje pieniędzy na start.");
  await city.getByText(/Po potwierdzeniu zmieniono propozycje/).waitFor();
  await city.getByText("Potwierdzenie wycofane", { exact: true }).waitFor();
  await look(city);
  await room.getByRole("button", { name: "Zamroź tablice…" }).click();
  await room.getByText("wynik niepotwierdzony").waitFor();
  await look(room);
  await room.keyboard.press("Escape");
  await room.getByRole("button", { name: "Więcej: Kultura" }).click();
  await room.getByRole("menuitem", { name: "Dziennik stolika" }).click();
  await room.getByText(/Potwierdzenia wycofane, bo zmieniono propozycję KUL-P01/).waitFor();
  await look(room);
});

it("T1, I12, J2: a hidden idea and a removed proposal come back from the trash; a card keeps its number; the journal tells it", async () => {
  const table = tableAt(1);
  const moderator = await prepare(table);
  await moderator.call("draftProposal", { id: newId("proposal"), sources: [] });
  const [city, ngo] = [await tablet(table, "government"), await tablet(table, "ngo")];
  // A card in hand here is marked on the other tablet.
  await ngo.getByRole("button", { name: /^Czynności: SPO-01/ }).click();
  await city.getByText("rozpatruje ten pomysł").waitFor();
  await look(city);
  await ngo.getByRole("menuitem", { name: "Ukryj…" }).click();
  await ngo.getByRole("button", { name: "Ukryj", exact: true }).click();
  await ngo.getByRole("button", { name: /^Propozycje: 1/ }).click();
  await ngo.getByRole("button", { name: "Czynności: SPO-P01" }).click();
  await ngo.getByRole("menuitem", { name: "Usuń propozycję…" }).click();
  await look(ngo);
  await ngo.getByRole("button", { name: "Usuń", exact: true }).click();
  await menu(city, /^Kosz: 2/);
  await city.getByText("Połączona z inną propozycją").waitFor();
  await look(city);
  await city.getByRole("button", { name: "Przywróć: SPO-P01" }).click();
  await city.getByRole("button", { name: "Przywróć do skrzynki: SPO-01" }).click();
  await city.getByText("Kosz jest pusty.").waitFor();
  await closeDialog(city);
  await ngo.getByRole("button", { name: /^Propozycje: 1/ }).waitFor();
  // A paper card under its number, and once only.
  await city.getByRole("button", { name: "Dodaj za kogoś" }).click();
  await city.getByText("Z kartki").click();
  await city.getByLabel("Numer kartki (nieobowiązkowo)").fill("31");
  await city.keyboard.press("Tab");
  await city.getByText(/To nie jest numer kartki/).waitFor();
  await city.getByLabel("Numer kartki (nieobowiązkowo)").fill("931");
  await city.getByLabel("Treść pomysłu").fill("Boisko przy szkole");
  await look(city);
  await city.getByRole("button", { name: "Dodaj na tablicę" }).click();
  await city.getByRole("main").getByText("Boisko przy szkole").waitFor();
  await moderator.ask("scribeIdea", { id: newId("idea"), text: "x", sketch: null, source: "paper", card: 932 });
  await city.getByRole("switch", { name: "Pomysły od razu na tablicę" }).press("Space");
  await ngo.getByRole("button", { name: "Lista" }).click();
  await expect.poll(() => ngo.getByRole("switch", { name: "Pomysły od razu na tablicę" }).isChecked()).toBe(true);
  await menu(city, /^Dziennik/);
  await city.getByText("Zapisano za kogoś SPO-931").waitFor();
  await city.getByText("Usunięto propozycję SPO-P01. Powód: Połączona z inną propozycją").waitFor();
  await look(city);
});
