import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, isReady, openContext, openStage, openTable, PHONE, type Stage } from "./stage.ts";

let stage: Stage;
let code: string;
beforeAll(async () => {
  stage = await openStage();
  code = stage.links.tables.find(({ mark }) => mark === "KUL")?.code ?? "";
});
afterAll(() => stage.close());

const opened = async (options = PHONE) => (await openContext(stage, options)).context;

async function send(page: Page, text: string, button: string): Promise<void> {
  await page.getByRole("textbox").first().fill(text);
  await page.getByRole("button", { name: button }).tap();
}

describe("coming back", () => {
  it("S1: a code shown on one phone opens the ideas in a browser that was never here", async () => {
    const phone = await openTable(await opened(), code);
    await send(phone, "Dłuższe godziny otwarcia czytelni", "Wyślij do stolika");
    await phone.getByRole("button", { name: "Pokaż kod" }).tap();
    const slip = (await phone.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/).textContent()) ?? "";
    expect(await axeFindings(phone)).toEqual([]);

    const page = await (await opened()).newPage();
    await page.goto("/");
    await page.getByRole("link", { name: "Mam kod z karteczki" }).tap();
    await isReady(page);
    await page.getByLabel("Kod z karteczki").fill("ABCD-EFGH-JKMN");
    await page.getByRole("button", { name: "Otwórz" }).tap();
    await page.getByText("Nie znamy takiego kodu").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Kod z karteczki").fill(slip.toLowerCase());
    await page.getByRole("button", { name: "Otwórz" }).tap();
    await page.getByText("Dłuższe godziny otwarcia czytelni").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Pisz dalej przy stoliku Kultura" }).tap();
    await page.waitForURL(`**/s/${code}?widok=moje`);
    await isReady(page);
    await page.getByRole("heading", { name: "Moje pomysły" }).waitFor();
    await page.getByText("Dłuższe godziny otwarcia czytelni").waitFor();
  });

  it("S1: the QR code of a slip opens them at once, and leaves no code in the address", async () => {
    const phone = await openTable(await opened(), code);
    await send(phone, "Więcej ławek", "Wyślij do stolika");
    await phone.getByRole("button", { name: "Pokaż kod" }).tap();
    const slip = (await phone.getByText(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/).textContent()) ?? "";
    const page = await (await opened()).newPage();
    await page.goto(`/moje#${slip}`);
    await page.getByText("Więcej ławek").waitFor();
    expect(new URL(page.url()).hash).toBe("");
  });

  it("C3: after closing the browser the home page leads back to the own table, the same person and ideas", async () => {
    const before = await opened();
    const phone = await openTable(before, code);
    await send(phone, "Nocny autobus po koncertach", "Wyślij do stolika");
    await phone.getByText("To numer tego pomysłu").waitFor();
    const storageState = await before.storageState();
    await before.close();
    const after = await opened({ ...PHONE, storageState });
    const page = await after.newPage();
    await page.goto("/");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Wróć do stolika Kultura" }).tap();
    await isReady(page);
    await page.getByRole("link", { name: "Moje: 1" }).tap();
    await page.getByText("Nocny autobus po koncertach").waitFor();
    const again = await openTable(after, code, "?widok=moje");
    await again.getByText("Nocny autobus po koncertach").waitFor();
  });
});

describe("languages", () => {
  it("N3, N4: a Ukrainian phone has Ukrainian pages with Cyrillic from our host; others do not load it", async () => {
    const context = await opened({ ...PHONE, locale: "uk-UA" });
    const fonts: string[] = [];
    context.on("request", (request) => request.url().includes("cyrillic") && fonts.push(request.url()));
    const page = await openTable(context, code);
    await page.getByRole("heading", { name: "Яка ваша ідея?" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("uk");
    await send(page, "Довші години роботи читальні", "Надіслати до столу");
    await page.getByText("Це номер цієї ідеї").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((url) => url.startsWith(stage.base))).toBe(true);
    for (const path of ["/prywatnosc", "/wyniki", "/moje", "/nie-ma"]) {
      await page.goto(path);
      expect([path, await page.locator("html").getAttribute("lang"), await axeFindings(page)]).toEqual([
        path,
        "uk",
        [],
      ]);
    }

    const polish = await opened();
    polish.on("request", (request) => request.url().includes("cyrillic") && fonts.push("polish"));
    await openTable(polish, code);
    expect(fonts).not.toContain("polish");
  });

  it("N3: the language is one tap away on the home page, and remembered", async () => {
    const page = await (await opened()).newPage();
    await page.goto("/");
    await page.getByRole("button", { name: "Українська" }).tap();
    await page.getByText("Код столу", { exact: true }).waitFor();
    await page.goto(`/s/${code}`);
    await page.getByRole("heading", { name: "Яка ваша ідея?" }).waitFor();
    await page.goto("/");
    await page.getByRole("button", { name: "Polski" }).tap();
    await page.getByText("Kod stolika", { exact: true }).waitFor();
    // The results have no scripts of the framework: there each language is a link.
    await page.goto("/wyniki");
    await page.getByRole("link", { name: "Українська" }).tap();
    await page.getByRole("heading", { name: "Тут з’являться відповіді міста" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/wyniki");
  });
});
