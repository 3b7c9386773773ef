import { gzipSync } from "node:zlib";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "../support/browser.ts";
import { axeFindings, isReady, openContext, openStage, openTable, PHONE, type Stage } from "./stage.ts";

let stage: Stage;
let open: { context: BrowserContext; complaints: string[] }[] = [];

beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  const complaints = open.flatMap((one) => one.complaints);
  await Promise.all(open.map(({ context }) => context.close()));
  open = [];
  expect(complaints).toEqual([]);
});
afterAll(async () => stage?.close());

async function phone(options: BrowserContextOptions = PHONE): Promise<BrowserContext> {
  const opened = await openContext(stage, options);
  open.push(opened);
  return opened.context;
}

const table = (mark: string) => {
  const found = stage.links.tables.find((candidate) => candidate.mark === mark);
  if (!found) throw new Error(`no table ${mark}`);
  return found;
};

const words = (page: Page) => page.getByRole("textbox", { name: "Jaki jest Państwa pomysł?" });
const send = (page: Page) => page.getByRole("button", { name: "Wyślij do stolika" }).tap();
const status = (page: Page, text: string) => page.getByRole("heading", { name: text }).waitFor();

/** Ideas of a table with exactly these words, as the register has them. */
async function registered(text: string): Promise<number> {
  const { rows } = await stage.organiser.call("register", {});
  return rows.filter((row) => row.originalText === text).length;
}

async function moderator(mark: string): Promise<Browser> {
  const browser = new Browser(stage.base);
  await browser.request(new URL(table(mark).moderators.ngo).pathname);
  return browser;
}

async function drawSomething(page: Page): Promise<void> {
  const sheet = page.getByRole("img", { name: /kartka|Kartka/ });
  const box = await sheet.boundingBox();
  if (!box) throw new Error("no sheet");
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (let i = 1; i <= 20; i += 1)
    await page.mouse.move(box.x + 40 + i * 10, box.y + 40 + Math.sin(i / 3) * 30 + i * 4);
  await page.mouse.up();
}

describe("joining", () => {
  it("by the typed code, in small letters and with a space", async () => {
    const page = await (await phone()).newPage();
    await page.goto("/");
    const { code } = table("KUL");
    await page.getByLabel("Kod stolika").fill(`${code.slice(0, 2)} ${code.slice(2)}`.toLowerCase());
    await page.getByRole("button", { name: "Dołącz" }).tap();
    await page.waitForURL(`**/s/${code}`);
    expect(await page.getByText("Stolik 1").isVisible()).toBe(true);
  });

  it("with a wrong code says what to do beside the field, and keeps what was typed", async () => {
    const page = await (await phone()).newPage();
    await page.goto("/");
    await page.getByLabel("Kod stolika").fill("XX0X");
    await page.getByRole("button", { name: "Dołącz" }).tap();
    await page.getByRole("alert").getByText("Sprawdź 4 znaki").waitFor();
    expect(await page.getByLabel("Kod stolika").inputValue()).toBe("XX0X");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("asks once when this phone sits at another table", async () => {
    const context = await phone();
    const first = await openTable(context, table("KUL").code);
    await first.waitForFunction(() => localStorage.getItem("wsp/seat") !== null);
    const page = await openTable(context, table("SPO").code);
    await page.getByRole("heading", { name: "Ten telefon jest teraz przy stoliku 1: Kultura" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Przejdź: Sport i rekreacja" }).tap();
    await words(page).waitFor();
  });
});

describe("an idea in words", () => {
  it("gets its number, and its state follows it to the board, with 0 findings of axe in every state", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    expect(await axeFindings(page)).toEqual([]);
    await words(page).tap();
    await page.keyboard.type("Sala prób dla amatorskich zespołów");
    await page.getByText("Zapisane na telefonie.").waitFor();
    await send(page);
    await status(page, "Dotarło do stolika");
    expect(await page.getByText("To numer tego pomysłu").isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await placeAll("KUL");
    await page.getByRole("article").getByText("Na tablicy").waitFor();
    await page.getByRole("heading", { name: "Tablica stolika" }).scrollIntoViewIfNeeded();
    await page.getByPlaceholder(/Szukaj w/).fill("zespolow");
    await page.getByText("Znaleziono: 1").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await registered("Sala prób dla amatorskich zespołów")).toBe(1);
  });

  it("is asked about a signature only after the first one", async () => {
    const page = await openTable(await phone(), table("ROD").code);
    expect(await page.getByText("Podpisać następne pomysły?").count()).toBe(0);
    await words(page).fill("Klub rodzica");
    await send(page);
    await page.getByText("Rodzaj organizacji").tap();
    await page.getByLabel("Jaka to organizacja?").fill("klub sportowy");
    await page.getByRole("button", { name: "Zapisz podpis" }).tap();
    await page.getByText("Podpis następnych pomysłów: klub sportowy").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("too long or empty is not sent, says so beside the field, and keeps every letter (I5)", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await send(page);
    await page.getByRole("alert").getByText("wystarczy jedno słowo").waitFor();
    const long = "ż".repeat(1015);
    await words(page).fill(long);
    await page.getByText("Za długo o 15 znaków").waitFor();
    await send(page);
    await page.getByRole("alert").getByText("Skróć go do 1000 znaków").waitFor();
    expect(await words(page).inputValue()).toBe(long);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("with a telephone number is pointed out, and can be sent", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await words(page).fill("Zadzwonić do świetlicy: 601 234 567");
    await page.getByText("To wygląda na dane osobowe: numer telefonu.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await send(page);
    await status(page, "Dotarło do stolika");
  });

  it("goes by the keyboard's own key, while lists stay possible", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await words(page).tap();
    await page.keyboard.type("- scena");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- światło");
    expect(await words(page).inputValue()).toBe("- scena\n- światło");
    expect(await words(page).getAttribute("enterkeyhint")).toBe("enter");
    await page.keyboard.press("Enter");
    expect(await words(page).getAttribute("enterkeyhint")).toBe("send");
    await page.keyboard.press("Enter");
    await status(page, "Dotarło do stolika");
    expect(await registered("- scena\n- światło")).toBe(1);
  });

  it("can be written and sent with a keyboard alone", async () => {
    const page = await openTable(
      await phone({ viewport: { width: 1000, height: 800 }, locale: "pl-PL" }),
      table("KUL").code,
    );
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    for (let i = 0; i < 12 && (await focused()) !== "TEXTAREA"; i += 1) await page.keyboard.press("Tab");
    expect(await focused()).toBe("TEXTAREA");
    await page.keyboard.type("Bez myszy");
    await page.keyboard.press("Control+Enter");
    await status(page, "Dotarło do stolika");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("TEXTAREA");
  });
});

async function placeAll(mark: string): Promise<void> {
  await (await moderator(mark)).call("placeAll", {});
}

describe("an idea drawn", () => {
  it("survives a reload, asks for words, and arrives as whole numbers on the sheet", async () => {
    const page = await openTable(await phone(), table("SEN").code);
    await page.getByRole("link", { name: "Rysuj" }).tap();
    await page.getByRole("button", { name: "czerwony" }).tap();
    await drawSomething(page);
    await page.getByText("Zapisane na telefonie.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole("img", { name: "Kartka, 1 kreska" }).waitFor();
    await page.getByRole("button", { name: "Wyślij szkic" }).tap();
    await page.getByText("Jedno zdanie pomoże").waitFor();
    await page.getByLabel("Co jest na rysunku?").fill("Ławki co sto metrów");
    await page.getByRole("button", { name: "Wyślij szkic" }).tap();
    await status(page, "Dotarło do stolika");
    const inbox = (await (await moderator("SEN")).call("moderator", {})).inbox;
    const sketch = inbox.find(({ text }) => text === "Ławki co sto metrów")?.sketch;
    expect(sketch?.strokes).toMatchObject([{ pen: "red" }]);
    const points = sketch?.strokes[0]?.points ?? [];
    expect(points.every((value) => Number.isInteger(value) && value >= 0 && value <= 1000)).toBe(true);
    await page.getByRole("img", { name: /Szkic SEN-\d+: Ławki/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is undone and drawn again, and an empty sheet is not sent", async () => {
    const page = await openTable(await phone(), table("SEN").code, "?widok=rysuj");
    await page.getByRole("button", { name: "Wyślij szkic" }).tap();
    await page.getByRole("alert").getByText("Kartka jest pusta").waitFor();
    await drawSomething(page);
    await page.getByRole("img", { name: "Kartka, 1 kreska" }).waitFor();
    await page.getByRole("button", { name: "Cofnij" }).tap();
    await page.getByRole("img", { name: /Pusta kartka/ }).waitFor();
    await page.getByRole("button", { name: "Ponów" }).tap();
    await page.getByRole("button", { name: "gumka" }).tap();
    await drawSomething(page);
    await page.getByRole("img", { name: /Pusta kartka/ }).waitFor();
  });
});

describe("when the network is bad", () => {
  it("unsent words survive a reload", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await words(page).fill("Jeszcze nie skończ");
    await page.getByText("Zapisane na telefonie.").waitFor();
    await page.reload();
    await isReady(page);
    await page.getByText("Zapisane na telefonie.").waitFor();
    expect(await words(page).inputValue()).toBe("Jeszcze nie skończ");
  });

  it("ideas wait on the phone, survive a reload, and arrive once each in their order (I2)", async () => {
    const context = await phone();
    const page = await openTable(context, table("ZDR").code);
    await context.route("**/api/ideas", (route) => route.abort());
    await words(page).fill("Pierwszy bez sieci");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    await page.getByRole("button", { name: "Dodaj kolejny" }).tap();
    await words(page).fill("Drugi bez sieci");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await isReady(page);
    await page.getByText("Zapisane na telefonie – wyślemy").nth(1).waitFor();
    await context.unroute("**/api/ideas");
    await page.getByText("Zapisane na telefonie – wyślemy").first().waitFor({ state: "detached" });
    const own = (await page.evaluate(async () => (await fetch("/api/me")).json())) as { ideas: { text: string }[] };
    expect(own.ideas.map(({ text }) => text)).toEqual(["Pierwszy bez sieci", "Drugi bez sieci"]);
  });

  it("the server may die while an idea is on its way: it arrives once after the restart (D3)", async () => {
    const page = await openTable(await phone(), table("TCA").code);
    await words(page).fill("Przed awarią");
    await send(page);
    await status(page, "Dotarło do stolika");
    await stage.kill();
    await page.getByRole("button", { name: "Dodaj kolejny" }).tap();
    await words(page).fill("W czasie awarii");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    await page.getByText("Brak połączenia.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await stage.revive();
    await status(page, "Dotarło do stolika");
    expect([await registered("Przed awarią"), await registered("W czasie awarii")]).toEqual([1, 1]);
  });

  it("with the live connection blocked, sending works and news come by asking", async () => {
    const context = await phone();
    await context.routeWebSocket("**/live/**", (socket) => socket.close());
    await context.route("**/live/**", (route) => route.abort());
    const page = await openTable(context, table("PRO").code);
    await words(page).fill("Bez gniazd");
    await send(page);
    await status(page, "Dotarło do stolika");
    await placeAll("PRO");
    await page.getByRole("article").getByText("Na tablicy").waitFor();
    expect(await page.getByText("Brak połączenia.").count()).toBe(0);
  });

  it("two tabs of one phone do not double an idea", async () => {
    const context = await phone();
    await context.route("**/api/ideas", (route) => route.abort());
    const page = await openTable(context, table("KUL").code);
    await words(page).fill("Z dwóch kart");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    const second = await openTable(context, table("KUL").code, "?widok=moje");
    await second.getByText("Zapisane na telefonie – wyślemy").waitFor();
    await context.unroute("**/api/ideas");
    await second.getByText("Zapisane na telefonie – wyślemy").waitFor({ state: "detached" });
    await page.getByText("Zapisane na telefonie – wyślemy").first().waitFor({ state: "detached" });
    expect(await registered("Z dwóch kart")).toBe(1);
  });

  it("whoever comes back is the same person, with the same ideas", async () => {
    const context = await phone();
    const page = await openTable(context, table("KUL").code);
    await words(page).fill("Wrócę tu");
    await send(page);
    await status(page, "Dotarło do stolika");
    await page.close();
    const again = await openTable(context, table("KUL").code);
    await again.getByRole("link", { name: "Moje: 1" }).tap();
    await again.getByRole("article").getByText("Wrócę tu").waitFor();
  });
});

describe("correcting oneself", () => {
  /** The one idea of this table in the register that was sent with these words. */
  const row = async (original: string) => {
    const { rows } = await stage.organiser.call("register", {});
    return rows.find(({ originalText }) => originalText === original);
  };

  it("sending is undone in one tap for ten seconds, and the words are on the sheet again (I11)", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await words(page).fill("Za szybko wysłane");
    await send(page);
    await status(page, "Dotarło do stolika");
    const undo = page.getByRole("button", { name: "Cofnij wysłanie – można przez 10 sekund od wysłania" });
    await undo.getByText(/\(\d+ s\)/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await undo.tap();
    await words(page).waitFor();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "Za szybko wysłane");
    expect(await row("Za szybko wysłane")).toMatchObject({ place: "withdrawn" });
    await send(page);
    await status(page, "Dotarło do stolika");
    await page.getByText("Wycofane przez autora").waitFor();
    await undo.waitFor({ state: "detached", timeout: 15_000 });
  });

  it("a sketch comes back to its sheet, line by line", async () => {
    const page = await openTable(await phone(), table("KUL").code, "?widok=rysuj");
    await page.getByRole("img", { name: /Pusta kartka/ }).waitFor();
    await drawSomething(page);
    await page.getByRole("textbox").fill("Scena na rynku");
    await page.getByRole("button", { name: "Wyślij szkic" }).tap();
    await status(page, "Dotarło do stolika");
    await page.getByRole("button", { name: "Cofnij wysłanie" }).tap();
    await page.getByRole("img", { name: "Kartka, 1 kreska" }).waitFor();
    expect(await page.getByRole("textbox").inputValue()).toBe("Scena na rynku");
    expect(await row("Scena na rynku")).toMatchObject({ place: "withdrawn" });
  });

  it("an idea that nobody got yet is taken back from the phone, and is never sent", async () => {
    const context = await phone();
    await context.route("**/api/ideas", (route) => route.abort());
    const page = await openTable(context, table("KUL").code);
    await words(page).fill("Jednak nie wyślę");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    await page.getByRole("button", { name: "Cofnij wysłanie" }).tap();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "Jednak nie wyślę");
    await words(page).fill("Drugie");
    await send(page);
    await page.getByRole("button", { name: "Usuń z telefonu" }).tap();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Tak, usuń" }).tap();
    await page.getByText("Tu będą wysłane stąd pomysły").waitFor();
    await context.unroute("**/api/ideas");
    await page.reload();
    await isReady(page);
    expect([await registered("Jednak nie wyślę"), await registered("Drugie")]).toEqual([0, 0]);
  });

  it("an idea whose answer was lost is withdrawn when it turns out to have arrived (I11)", async () => {
    const context = await phone();
    await context.route("**/api/ideas", async (route) => {
      await route.fetch();
      await route.abort();
    });
    const page = await openTable(context, table("KUL").code);
    await words(page).fill("Odpowiedź zginęła");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy").catch(() => undefined);
    await page.getByRole("button", { name: "Cofnij wysłanie" }).tap();
    await words(page).waitFor();
    await expect.poll(async () => (await row("Odpowiedź zginęła"))?.place, { timeout: 10_000 }).toBe("withdrawn");
  });

  it("own words are corrected in their place, also on the board; the original stays (I4, I10)", async () => {
    const page = await openTable(await phone(), table("ZDR").code);
    await words(page).fill("Bieg po parku o szustej");
    await send(page);
    await status(page, "Dotarło do stolika");
    await placeAll("ZDR");
    await page.getByRole("article").getByText("Na tablicy").waitFor();
    await page.getByRole("button", { name: /^Popraw/ }).tap();
    const field = page.getByRole("textbox", { name: /Nowa treść ZDR-/ });
    await field.fill(" ");
    await page.getByRole("button", { name: "Zapisz poprawkę" }).tap();
    await page.getByRole("alert").getByText(/\p{L}/u).first().waitFor();
    await field.fill("Bieg po parku o szóstej");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Zapisz poprawkę" }).tap();
    await page.getByText("Poprawione").waitFor();
    await page.getByRole("article").first().getByText("Bieg po parku o szóstej").waitFor();
    expect(await row("Bieg po parku o szustej")).toMatchObject({ place: "board", text: "Bieg po parku o szóstej" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Popraw/);
  });

  it("withdrawing asks once; a frozen table offers neither (I11, R4)", async () => {
    const page = await openTable(await phone(), table("ZDR").code);
    const { tableId } = table("ZDR");
    await words(page).fill("Wycofam to");
    await send(page);
    await status(page, "Dotarło do stolika");
    const withdraw = page.getByRole("button", { name: /^Wycofaj/ });
    await stage.organiser.ask("freeze", { tableId, frozen: true });
    await withdraw.waitFor({ state: "detached" });
    await stage.organiser.ask("freeze", { tableId, frozen: false });
    await withdraw.tap();
    await page.getByRole("button", { name: "Zostaw" }).tap();
    await withdraw.tap();
    await page.getByRole("group", { name: /Wycofać ZDR-/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Tak, wycofaj" }).tap();
    await page.getByRole("article").getByText("Wycofane przez autora").waitFor();
    expect(await withdraw.count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await row("Wycofam to")).toMatchObject({ place: "withdrawn", text: "Wycofam to" });
  });
});

describe("a frozen table", () => {
  it("is read-only in words, keeps what was not sent, and thaws by itself (R4)", async () => {
    const page = await openTable(await phone(), table("SPO").code);
    const { tableId } = table("SPO");
    await page.getByRole("link", { name: /Na tablicy: \d/ }).waitFor();
    await words(page).fill("Nie zdążyło");
    await page.getByText("Zapisane na telefonie.").waitFor();
    await stage.organiser.ask("freeze", { tableId, frozen: true });
    await page.getByText("Tablica zamrożona – tylko do odczytu").waitFor();
    expect(await page.getByRole("button", { name: "Wyślij do stolika" }).count()).toBe(0);
    expect(await page.getByRole("textbox").inputValue()).toBe("Nie zdążyło");
    expect(await axeFindings(page)).toEqual([]);
    await stage.organiser.ask("freeze", { tableId, frozen: false });
    await send(page);
    await status(page, "Dotarło do stolika");
  });

  it("refuses what was on its way: it stays on the phone, with the reason and a way to correct it", async () => {
    const context = await phone();
    const page = await openTable(context, table("SPO").code);
    const { tableId } = table("SPO");
    await context.route("**/api/ideas", (route) => route.abort());
    await words(page).fill("W drodze");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    await stage.organiser.ask("freeze", { tableId, frozen: true });
    await context.unroute("**/api/ideas");
    await page.getByText("Nie wysłano – zostaje na telefonie").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await stage.organiser.ask("freeze", { tableId, frozen: false });
    await page.getByText("Tablica zamrożona – tylko").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Popraw" }).tap();
    await words(page).waitFor();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "W drodze");
  });
});

describe("every page of a phone", () => {
  it("works as a plain form without scripts", async () => {
    const page = await (await phone({ ...PHONE, javaScriptEnabled: false })).newPage();
    await page.goto(`/s/${table("KUL").code}`);
    await page.getByRole("textbox").fill("Bez skryptów");
    await page.getByRole("button", { name: "Wyślij do stolika" }).tap();
    await page.getByText(/Dotarło do stolika: KUL-\d\d/).waitFor();
    expect(await registered("Bez skryptów")).toBe(1);
  });

  it.each(["/", "/prywatnosc", "/dostepnosc", "/nie-ma-takiej"])(
    "%s has 0 findings of axe and fits 320 pixels",
    async (path) => {
      const page = await (await phone({ ...PHONE, viewport: { width: 320, height: 640 } })).newPage();
      await page.goto(path);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  it.each(["", "?widok=rysuj", "?widok=moje"])(
    "%s has text of 18 pixels and targets of 48, at 320 pixels",
    async (view) => {
      const page = await openTable(
        await phone({ ...PHONE, viewport: { width: 320, height: 640 } }),
        table("ROD").code,
        view,
      );
      await page
        .getByRole("button", { name: "Wyślij szkic" })
        .or(page.getByRole("link", { name: /Moje/ }))
        .or(page.getByText("Moje pomysły"))
        .first()
        .waitFor();
      expect(await page.evaluate(tooSmall)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  it("fits 320 pixels with text at 200 %", async () => {
    const page = await openTable(await phone({ ...PHONE, viewport: { width: 320, height: 640 } }), table("ZDR").code);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it("loads at most 170 kB of scripts before it can be used, and no canvas (A2)", async () => {
    const page = await stage.organiser.request(`/s/${table("KUL").code}`);
    const tags = [...(await page.text()).matchAll(/<script[^>]+>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/nomodule/i.test(tag));
    const files = new Set(tags.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []));
    const sources = await Promise.all([...files].map(async (file) => (await fetch(stage.base + file)).text()));
    const kilobytes = sources.reduce((sum, source) => sum + gzipSync(source).length, 0) / 1000;
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(170);
    expect(sources.filter((source) => /tldraw|getStroke|ZodError/.test(source))).toEqual([]);
  });

  it("keeps the sheet and the button in sight while the keyboard is open", async () => {
    const page = await openTable(await phone({ ...PHONE, viewport: { width: 360, height: 360 } }), table("KUL").code);
    await words(page).tap();
    await page.keyboard.type("Widać, co się pisze");
    const button = await page.getByRole("button", { name: "Wyślij do stolika" }).boundingBox();
    expect((button?.y ?? 999) + (button?.height ?? 0)).toBeLessThanOrEqual(360);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("remembers large text, high contrast, dark and the language", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await page.getByRole("button", { name: "Wielkość tekstu i kontrast" }).tap();
    for (const choice of ["Duży tekst", "Wysoki kontrast", "Ciemne tło"]) await page.getByText(choice).tap();
    await page.getByRole("group", { name: "Wielkość tekstu" }).getByRole("button", { name: "English" }).tap();
    await page.getByRole("heading", { name: "What is your idea?" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    const root = page.locator("html");
    expect(
      await Promise.all(["lang", "data-text", "data-contrast", "data-theme"].map((name) => root.getAttribute(name))),
    ).toEqual(["en", "large", "high", "dark"]);
  });
});

/** Runs in the page: visible text under 18 px, and controls (links inside sentences apart) under 48 px. */
function tooSmall(): string[] {
  const seen = (element: Element): boolean => element.checkVisibility() && !element.closest(".sr-only, noscript");
  const texts = [...document.querySelectorAll("body *")].filter(
    (element) =>
      seen(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const small = texts.filter(
    (element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18 && !element.closest("svg"),
  );
  const controls = [...document.querySelectorAll("a, button, summary, textarea, select, label:has(input)")].filter(
    (element) => seen(element) && !(element.tagName === "A" && element.parentElement?.tagName === "P"),
  );
  const tight = controls.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 47.5 || height < 47.5;
  });
  return [...small, ...tight].map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`);
}
