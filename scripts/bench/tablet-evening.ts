/** A whole evening of one table by a script: from ideas in the inbox to worded priorities, counting taps. */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { openDoor } from "../../rehearsal/devices/door.ts";
import { newId } from "../../src/client/random-id.ts";
import type { TableDoors } from "./tablet.ts";
import { newPage, SLOWER } from "./tablet-profile.ts";

export interface Evening {
  readonly ideas: number;
  readonly priorities: number;
  readonly taps: number;
  readonly letters: number;
  /** Milliseconds that the script took, on the slow processor. */
  readonly ms: number;
  /** Milliseconds that hands would take: two seconds a tap. Typing is the table's own thinking and is not in it. */
  readonly byHand: number;
}

const IDEAS = 25;
/** Ideas that one phone sends in a row. */
const A_PHONE = 5;
const TAP_MS = 2000;
/** Groups with the wording of their proposal. Numbers of ideas: every fifth, beginning with the group's own. */
const GROUPS = [
  ["Dotacje", "Regranting małych grantów do 10 tys. zł w każdej dzielnicy."],
  ["Lokale", "Wspólny spis sal miejskich z rezerwacją przez internet."],
  ["Wolontariat", "Ubezpieczenie i szkolenia wolontariuszy ze środków programu."],
] as const;
const WAIT = { timeout: 60_000 } as const;

/** Plays it on the table of `doors`, which must be empty. `context` is one tablet that gets the slow processor. */
export async function playEvening(context: BrowserContext, base: string, doors: TableDoors): Promise<Evening> {
  await post(base, doors.code);
  const page = await newPage(context);
  await page.goto(base + doors.link);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const hand = new Hand(page);
  await page.getByRole("heading", { name: `Skrzynka: ${IDEAS}` }).waitFor(WAIT);
  const start = performance.now();
  await hand.button(`Wszystkie na tablicę: ${IDEAS}`);
  await page
    .locator("main li[data-number]")
    .nth(IDEAS - 1)
    .waitFor(WAIT);
  for (const [at, [title]] of GROUPS.entries()) await group(page, hand, at, title);
  for (const [title, wording] of GROUPS) await word(page, hand, title, wording);
  await confirm(hand);
  await page.goto(base + doors.other);
  await page.getByRole("button", { name: `Propozycje: ${GROUPS.length}` }).waitFor(WAIT);
  await hand.button(`Propozycje: ${GROUPS.length}`);
  await confirm(hand);
  await page.getByText("Wynik potwierdzony").waitFor(WAIT);
  const ms = performance.now() - start;
  await context.close();
  const { taps, letters } = hand;
  return { ideas: IDEAS, priorities: GROUPS.length, taps, letters, ms, byHand: taps * TAP_MS };
}

async function post(base: string, code: string): Promise<void> {
  let phone = openDoor(base);
  for (let n = 1; n <= IDEAS; n += 1) {
    if (n % A_PHONE === 1) {
      phone = openDoor(base);
      await phone.call("join", { code });
    }
    const done = await phone.call("postIdea", { id: newId("idea"), text: `Pomysł ${n} na współpracę`, sketch: null });
    if (done.kind !== "done") throw new Error("an idea was refused");
  }
}

async function group(page: Page, hand: Hand, at: number, title: string): Promise<void> {
  const loose = page.locator("section[aria-labelledby=tray-loose] li[data-number]");
  const numbers = await loose.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-number")));
  const mine = numbers.filter((_, i) => i % (GROUPS.length - at) === 0);
  for (const number of mine) await hand.tap(page.locator(`li[data-number="${number}"] label`));
  await hand.button("Grupuj");
  await hand.write(page.getByLabel("Nazwa grupy"), title);
  await hand.tap(page.getByRole("dialog").getByRole("button", { name: "Grupuj", exact: true }));
  await page.getByRole("heading", { name: title }).waitFor(WAIT);
}

async function word(page: Page, hand: Hand, title: string, wording: string): Promise<void> {
  await hand.button("Lista");
  await hand.button(`Czynności grupy: ${title}`);
  await hand.tap(page.getByRole("menuitem", { name: "Utwórz propozycję" }));
  await page.getByRole("heading", { level: 2, name: title }).waitFor(WAIT);
  await hand.tap(page.getByLabel("Proponowane brzmienie"));
  await hand.write(page.getByLabel("Proponowane brzmienie"), wording);
  await hand.tap(page.getByRole("main").getByRole("button", { name: "Priorytet", exact: true }));
}

async function confirm(hand: Hand): Promise<void> {
  await hand.button("Potwierdź wynik stolika");
  await hand.button(/^Potwierdź: /);
}

/** One finger that counts. */
class Hand {
  readonly #page: Page;
  taps = 0;
  letters = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.click(WAIT);
  }

  button(name: string | RegExp): Promise<void> {
    return this.tap(this.#page.getByRole("button", { name, exact: true }));
  }

  async write(where: Locator, words: string): Promise<void> {
    this.letters += words.length;
    await where.fill(words);
  }
}
