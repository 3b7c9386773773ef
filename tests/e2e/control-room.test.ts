import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { idFrom, isId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { openMuteNetwork } from "../support/mute-network.ts";
import { axeFindings, openTable, PHONE } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };
const HALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, locale: "pl-PL" };

const { stage, device, table, controlRoom } = useStage();

const pathOf = (link: string): string => new URL(link).pathname;

async function tabletAt(base: string, path: string): Promise<Page> {
  const page = await (await device({ ...TABLET, baseURL: base })).newPage();
  await page.goto(`${base}${path}`);
  await page.getByText("Połączono").waitFor();
  return page;
}

const hall = async (): Promise<Page> => {
  const page = await (await device(HALL)).newPage();
  await page.goto(pathOf(stage().links.screen));
  await page.waitForURL("**/rzutnik");
  return page;
};

beforeAll(async () => {
  await stage().organiser.call("changePhase", { phase: "discussion" });
});

/** Both tablets of every table but one, as programs. */
async function openOtherTablets(but: string): Promise<{ close(): void }> {
  const tables = stage().links.tables.filter(({ mark }) => mark !== but);
  const browsers = await Promise.all(
    tables.flatMap(({ tableId, moderators }) =>
      [moderators.government, moderators.ngo].map(async (link) => {
        const browser = new Browser(stage().base);
        await browser.request(pathOf(link));
        browser.live("moderator");
        if (isId("table", tableId)) browser.board(tableId, "moderator");
        return browser;
      }),
    ),
  );
  return {
    close: () => {
      for (const one of browsers) one.close();
    },
  };
}

it("L8: of seven tables the one whose network died without a word is noticed within ten seconds, and back at once", async () => {
  const { moderators, shortName } = table("KUL");
  const network = await openMuteNetwork(Number(new URL(stage().base).port));
  const others = await openOtherTablets("KUL");
  try {
    const room = await controlRoom();
    const base = `http://127.0.0.1:${network.port}`;
    await Promise.all([moderators.government, moderators.ngo].map((link) => tabletAt(base, pathOf(link))));
    const row = room.getByRole("listitem").filter({ hasText: shortName });
    await row.locator('[aria-label*="Miasto"], [title*="Miasto"]').or(row.getByText("Miasto")).first().waitFor();
    await room.getByText("bez tabletu").waitFor({ state: "detached" });
    expect(await room.getByText(/Cisza od/).count()).toBe(0);

    const died = performance.now();
    network.die();
    await row.getByText(/Cisza od \d+ s/).waitFor({ timeout: 15_000 });
    expect(performance.now() - died).toBeLessThan(10_000);
    await room.getByText("Wymaga uwagi: 1 stolik").waitFor();
    expect(await room.getByText(/Cisza od/).count()).toBe(1);
    expect(await axeFindings(room)).toEqual([]);

    await tabletAt(stage().base, pathOf(moderators.ngo));
    await room.getByText(/Cisza od/).waitFor({ state: "detached", timeout: 10_000 });
  } finally {
    others.close();
    await network.close();
  }
});

/** Notes when a clock on the page turned to a figure of the last minute, in real milliseconds whatever the device's clock says. */
const noteTurns = (): void => {
  const turns: Record<string, number> = {};
  Object.assign(window, { turns });
  const look = ({ target }: MutationRecord): void => {
    const text = (target instanceof Element ? target : target.parentElement)?.textContent ?? "";
    const figure = text.includes("Czas minął") ? "over" : /(?:^|\D)(0:\d\d)(?:$|\D)/.exec(text)?.[1];
    if (figure !== undefined) turns[figure] ??= performance.timeOrigin + performance.now();
  };
  new MutationObserver((records) => records.forEach(look)).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
};

const turnsOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (window as unknown as { turns: Record<string, number> }).turns);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** At most this long between the first and the last clock of the hall turning to a figure. Milliseconds. */
const TOGETHER_MS = 250;

it("P12: the small picture of the hall follows tables that are added, renamed and removed", async () => {
  const room = await controlRoom();
  const picture = room.locator("figure");
  const { organiser } = stage();
  await organiser.call("show", { slide: { kind: "join" } });
  await picture.getByText("Kultura").waitFor();
  const added = { id: idFrom("table", "podgladsali1"), shortName: "Podgląd" };
  const { tables } = await organiser.call("addTable", {
    tableId: added.id,
    facts: {
      name: "podgląd sali",
      shortName: added.shortName,
      mark: "PDG",
      topics: [],
      moderators: [],
      additional: true,
      autoPlace: false,
    },
  });
  await picture.getByText(added.shortName).waitFor();
  await picture.getByText(tables.find((one) => one.id === added.id)?.code ?? "?").waitFor();
  await organiser.call("changeTable", {
    tableId: added.id,
    changes: { shortName: "Inna nazwa" },
    basedOn: { shortName: added.shortName },
  });
  await picture.getByText("Inna nazwa").waitFor();
  await organiser.call("removeTable", { tableId: added.id });
  await picture.getByText("Inna nazwa").waitFor({ state: "detached" });
  expect(await picture.getByText("Kultura").count()).toBe(1);
});

it("Q10: phone, tablet, projector and control room turn their clocks together, also a device whose own clock is wrong", async () => {
  const { code, moderators } = table("SEN");
  const late = await device(PHONE);
  // Two minutes behind: no clock of a device is ever asked.
  await late.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 120_000;
  });
  const room = await controlRoom();
  const [phone, tablet, screen] = await Promise.all([
    openTable(late, code),
    tabletAt(stage().base, pathOf(moderators.government)),
    hall(),
  ]);
  await stage().organiser.call("show", { slide: { kind: "timer" } });
  await screen.waitForSelector('[data-slide="timer"]');
  const exact = { room, tablet, screen };
  for (const page of [phone, ...Object.values(exact)]) await page.evaluate(noteTurns);
  await stage().organiser.call("stepTimer", { type: "start", minutes: 1 });
  // A phone counts in minutes: it turns when the time is over.
  for (const page of [phone, ...Object.values(exact)])
    await page.getByText("Czas minął").first().waitFor({ timeout: 90_000 });

  const turns = await Promise.all(Object.values(exact).map(turnsOf));
  const figures = Object.keys(turns[0] ?? {}).filter((figure) => turns.every((one) => one[figure] !== undefined));
  expect(figures.length).toBeGreaterThan(20);
  const spread = (all: readonly number[]): number => Math.max(...all) - Math.min(...all);
  const apart = figures.map((figure) => spread(turns.map((one) => one[figure] ?? 0)));
  expect(median(apart)).toBeLessThan(TOGETHER_MS);
  const over = [...turns, await turnsOf(phone)].map((one) => one.over ?? Number.NaN);
  expect(spread(over)).toBeLessThan(TOGETHER_MS);
}, 180_000);

it("R4: a freeze can be taken back for a minute, and after that only with a question of its own", async () => {
  const room = await controlRoom();
  await room.clock.install();
  await room.getByRole("button", { name: "Zamroź tablice…" }).click();
  const question = room.getByRole("alertdialog");
  await question.getByRole("button", { name: "Zamroź 7 tablic" }).click();
  await room.getByText("Zamrożono 7 tablic").waitFor();
  expect(await axeFindings(room)).toEqual([]);
  await room.clock.fastForward(55_000);
  await room.getByRole("button", { name: "Cofnij" }).waitFor();
  await room.clock.fastForward(6000);
  await room.getByText("Zamrożono 7 tablic").waitFor({ state: "detached" });
  await room.getByRole("button", { name: "Odmroź 7 tablic" }).click();
  await room.getByRole("button", { name: "Zamroź tablice…" }).waitFor();
});

it("Y1: an announcement to one table reaches its phones and tablets, and nobody else until it is for everyone", async () => {
  const [own, other] = [table("KUL"), table("SEN")];
  const room = await controlRoom();
  const [phone, elsewhere, tablet, screen] = await Promise.all([
    device(PHONE).then((context) => openTable(context, own.code)),
    device(PHONE).then((context) => openTable(context, other.code)),
    tabletAt(stage().base, pathOf(own.moderators.ngo)),
    hall(),
  ]);
  const words = "Państwa stolik kończy pięć minut później.";
  await room.getByLabel("Treść komunikatu").fill(words);
  await room.getByRole("button", { name: `${own.mark}, ${own.shortName}` }).click();
  await room.getByRole("button", { name: "Wyślij komunikat" }).click();
  for (const page of [phone, tablet, room]) {
    await page.getByText(words).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }
  for (const page of [elsewhere, screen]) expect(await page.getByText(words).count()).toBe(0);

  const all = "Za chwilę podsumowanie na forum.";
  await room.getByLabel("Treść komunikatu").fill(all);
  await room.getByRole("button", { name: "Wyślij komunikat" }).click();
  for (const page of [phone, elsewhere, tablet, screen]) {
    await page.getByText(all).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }
  await phone.getByText(words).waitFor({ state: "detached" });
  await room.getByRole("button", { name: "Usuń komunikat" }).click();
  for (const page of [phone, elsewhere, tablet, screen])
    await page.getByText(all).first().waitFor({ state: "detached" });
});
