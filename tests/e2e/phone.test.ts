import { describe, expect, it } from "vitest";
import { drawSomething, send, status, usePhoneHall, words } from "./phone-hall.ts";
import { axeFindings, openTable } from "./stage.ts";

const { moderator, phone, placeAll, registered, table } = usePhoneHall();

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
