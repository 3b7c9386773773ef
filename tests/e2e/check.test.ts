import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openContext, openStage, PHONE, type Stage } from "./stage.ts";

let stage: Stage;
let open: BrowserContext[] = [];

beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await Promise.all(open.map((context) => context.close()));
  open = [];
});
afterAll(async () => stage?.close());

async function phone(): Promise<Page> {
  const { context } = await openContext(stage, PHONE);
  open.push(context);
  return context.newPage();
}

describe("P9: the check of a device", () => {
  it("says of a device in a good network what works, in words", async () => {
    const page = await phone();
    await page.goto("/sprawdz");
    await page.getByText("Działa: zmiany widać od razu.").waitFor();
    await page.getByText("Zgadza się z serwerem.").waitFor();
    await page.getByText(/To urządzenie (jest gotowe|nadaje się)/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("speaks Ukrainian, and leads back to the page of ours it was opened from", async () => {
    const page = await phone();
    await page.goto("/prywatnosc");
    await page.evaluate(() => location.assign("/sprawdz"));
    await page.getByRole("button", { name: "Українська" }).click();
    await page.getByRole("heading", { name: "Перевірка пристрою" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("uk");
    await page.getByText(/^Цей пристрій (готовий|підходить)/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Повернутися" }).click();
    await page.waitForURL("**/prywatnosc");
  });

  it("tells a network without WebSocket, and a dead server, what to do", async () => {
    const page = await phone();
    await page.routeWebSocket(/\/live\//, (socket) => socket.close());
    await page.goto("/sprawdz");
    await page.getByText("Ta sieć blokuje WebSocket.").waitFor();
    await page.getByRole("button", { name: "Sprawdź jeszcze raz" }).waitFor();
    await page.route(/\/(healthz|live\/)/, (route) => route.abort());
    await page.getByRole("button", { name: "Sprawdź jeszcze raz" }).click();
    await page.getByText("Serwer nie odpowiada.").waitFor();
    await page.getByText("Coś trzeba poprawić przed spotkaniem.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
