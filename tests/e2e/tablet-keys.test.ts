/** The whole work of a table without a pointer: every step by keys alone, every result read from the live region. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import { Browser } from "../support/browser.ts";
import { axeFindings, openContext, openStage, type Stage } from "./stage.ts";

const TEXTS = ["Małe dotacje bez papieru", "Mikrogranty dla sąsiadów", "Dotacje sąsiedzkie", "Sala prób", "Telefon"];

let stage: Stage;
let open: { context: BrowserContext; complaints: string[] };

beforeAll(async () => {
  stage = await openStage();
  open = await openContext(stage, { viewport: { width: 1180, height: 820 }, locale: "pl-PL" });
});
afterAll(async () => stage?.close());

/** Keys only; what is reached by Tab in a real evening is focused here, and must be something that takes focus. */
class Keys {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async on(what: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await what.focus();
    expect(await what.evaluate((element) => element === document.activeElement)).toBe(true);
    await this.page.keyboard.press(key);
  }

  button(name: string | RegExp): Promise<void> {
    return this.on(this.page.getByRole("button", { name, exact: true }));
  }

  /** Opens a menu, goes down to the entry and takes it, as a hand on a keyboard does. */
  async menu(label: string, entry: string): Promise<void> {
    await this.button(label);
    const item = this.page.getByRole("menuitem", { name: entry });
    await item.waitFor();
    const entries = await this.page.getByRole("menuitem").allInnerTexts();
    // Short words are tied to the next one by a space that does not break.
    const way = entries.findIndex((words) => words.trim().replaceAll("\u00a0", " ") === entry);
    await this.page.locator('[role="menuitem"]:focus').waitFor();
    for (let step = 0; step < way; step += 1) await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
    await item.waitFor({ state: "detached" });
  }

  async hears(words: string | RegExp): Promise<void> {
    const said = this.page.locator('p[role="status"][aria-live="polite"]').filter({ hasText: words });
    await said.waitFor({ state: "attached" });
  }
}

describe("a table by keyboard alone", () => {
  it("M4: takes in, groups, renames, orders, moves, merges, hides, words and confirms, and hears each step", async () => {
    const [table] = stage.links.tables;
    if (!table) throw new Error("no table");
    const page = await open.context.newPage();
    await page.goto(new URL(table.moderators.ngo).pathname);
    await page.getByText("Połączono").waitFor();
    const phone = new Browser(stage.base);
    await phone.call("join", { code: table.code });
    for (const text of TEXTS) await phone.call("postIdea", { id: newId("idea"), text, sketch: null });
    const keys = new Keys(page);
    const number = (n: number): string => `${table.mark}-0${n}`;
    const row = (n: number): Locator => page.getByLabel(`Zaznacz ${number(n)}`);

    await keys.button(`Na tablicę: ${number(1)}`);
    await keys.hears(`${number(1)} na tablicy`);
    await keys.button("Wszystkie na tablicę: 4");
    await keys.hears("Na tablicę: 4 pomysły");
    await row(5).waitFor({ state: "attached" });
    expect(await axeFindings(page)).toEqual([]);

    for (const n of [1, 2]) await keys.on(row(n), "Space");
    await keys.button("Grupuj");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type("Granty");
    await page.keyboard.press("Enter");
    await keys.hears("Nowa grupa Granty: 2 pomysły");

    await keys.menu("Czynności grupy: Granty", "Zmień nazwę…");
    await page.getByRole("textbox", { name: "Nazwa grupy" }).press("ControlOrMeta+a");
    await page.keyboard.type("Dotacje");
    await page.keyboard.press("Enter");
    await keys.hears("Zmieniono nazwę grupy na Dotacje");

    await keys.menu(`Czynności: ${number(3)}`, "Przenieś do grupy…");
    await keys.on(page.getByRole("dialog").getByRole("button", { name: /Dotacje/ }));
    await keys.hears(`${number(3)} przeniesiono do grupy Dotacje, 3 pozycje`);
    await keys.menu(`Czynności: ${number(3)}`, "W górę");
    await keys.hears(`${number(3)}: miejsce 2 z 3`);

    for (const n of [2, 3]) await keys.on(row(n), "Space");
    await keys.button("Połącz powtórzenia");
    expect(await axeFindings(page)).toEqual([]);
    await keys.on(page.getByRole("dialog").getByRole("button", { name: "Połącz", exact: true }));
    await keys.hears(/^Połączono z\s/);

    await keys.menu(`Czynności: ${number(5)}`, "Ukryj…");
    await page.getByRole("dialog").getByRole("radio", { name: "Dane osobowe" }).focus();
    await page.keyboard.press("ArrowDown");
    await keys.on(page.getByRole("dialog").getByRole("button", { name: "Ukryj", exact: true }));
    await keys.hears(`Ukryto ${number(5)}`);
    await row(5).waitFor({ state: "detached" });
    await page.keyboard.press("ControlOrMeta+z");
    await keys.hears(`Cofnięto: Ukryto ${number(5)}`);
    await row(5).waitFor({ state: "attached" });
    expect(await axeFindings(page)).toEqual([]);

    await keys.menu("Czynności grupy: Dotacje", "Utwórz propozycję");
    await keys.hears(/^Utworzono propozycję /);
    const wording = page.getByLabel("Proponowane brzmienie");
    await wording.focus();
    await page.keyboard.type("Małe dotacje w każdej dzielnicy");
    await keys.button("Priorytet");
    await keys.hears(/^Zmieniono propozycję /);
    expect(await axeFindings(page)).toEqual([]);
    await keys.button("Potwierdź wynik stolika");
    expect(await axeFindings(page)).toEqual([]);
    await keys.button("Potwierdź: NGO");
    await keys.hears("Wynik stolika potwierdzony");
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(0);
    expect(open.complaints).toEqual([]);
  });

  it("M5: the rail opens what the phase needs and folds it away again", async () => {
    const table = stage.links.tables[1];
    if (!table) throw new Error("no table");
    const page = await open.context.newPage();
    await page.goto(new URL(table.moderators.ngo).pathname);
    const part = (title: string): Locator =>
      page.locator("details").filter({ has: page.getByRole("heading", { name: title }) });
    const isOpen = (title: string, is: boolean): Promise<void> =>
      part(title)
        .and(page.locator(is ? "[open]" : ":not([open])"))
        .waitFor();
    await stage.organiser.call("changePhase", { phase: "discussion" });
    await isOpen("Kolejka do głosu: 0", true);
    await isOpen("Głosowanie kropkami", false);
    await stage.organiser.call("changePhase", { phase: "voting" });
    await isOpen("Głosowanie kropkami", true);
    await isOpen("Kolejka do głosu: 0", false);
    await page.getByRole("heading", { name: "Cicha runda" }).click();
    await page.getByRole("button", { name: "Zacznij cichą rundę" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
