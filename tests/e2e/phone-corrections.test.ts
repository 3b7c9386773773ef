import { describe, expect, it } from "vitest";
import { drawSomething, send, status, usePhoneHall, words } from "./phone-hall.ts";
import { axeFindings, isReady, openTable } from "./stage.ts";

const { phone, placeAll, registered, stage, table } = usePhoneHall();

describe("correcting oneself", () => {
  /** The one idea of this table in the register that was sent with these words. */
  const row = async (original: string) => {
    const { rows } = await stage().organiser.call("register", {});
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
    await stage().organiser.ask("freeze", { tableId, frozen: true });
    await withdraw.waitFor({ state: "detached" });
    await stage().organiser.ask("freeze", { tableId, frozen: false });
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
    await stage().organiser.ask("freeze", { tableId, frozen: true });
    await page.getByText("Tablica zamrożona – tylko do odczytu").waitFor();
    expect(await page.getByRole("button", { name: "Wyślij do stolika" }).count()).toBe(0);
    expect(await page.getByRole("textbox").inputValue()).toBe("Nie zdążyło");
    expect(await axeFindings(page)).toEqual([]);
    await stage().organiser.ask("freeze", { tableId, frozen: false });
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
    await stage().organiser.ask("freeze", { tableId, frozen: true });
    await context.unroute("**/api/ideas");
    await page.getByText("Nie wysłano – zostaje na telefonie").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await stage().organiser.ask("freeze", { tableId, frozen: false });
    await page.getByText("Tablica zamrożona – tylko").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Popraw" }).tap();
    await words(page).waitFor();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "W drodze");
  });
});
