/** A silent round at a table: a phone whose whole traffic is watched, and the tablet that runs it. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { newIdeaId } from "../support/meeting.ts";
import { axeFindings, openContext, openStage, openTable, type Stage } from "./stage.ts";

const TABLET = { viewport: { width: 1180, height: 820 }, locale: "pl-PL" };
const SECRET = "TAJNE-SLOWO";

let stage: Stage;
let phone: { readonly context: BrowserContext; readonly complaints: readonly string[] };
let tablet: { readonly context: BrowserContext; readonly complaints: readonly string[] };
let page: Page;
let desk: Page;
const traffic: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  await stage.organiser.call("changePhase", { phase: "discussion" });
  phone = await openContext(stage);
  tablet = await openContext(stage, TABLET);
  await phone.context.route("**/*", async (route) => {
    const response = await route.fetch().catch(() => null);
    if (!response) return route.abort().catch(() => undefined);
    if (!/\.(js|css|woff2|svg)$/u.test(new URL(route.request().url()).pathname)) {
      // An answer that the reload cut off was never read by the phone either.
      traffic.push(await response.text().catch(() => ""));
    }
    return route.fulfill({ response }).catch(() => undefined);
  });
  page = await openTable(phone.context, code());
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => traffic.push(String(payload))));
  await page.reload();
  await page.waitForSelector("html[data-ready]");
  desk = await tablet.context.newPage();
  await desk.goto(tableLinks().moderators.ngo);
  await desk.waitForSelector("[data-table]");
});
afterAll(() => stage.close());

const tableLinks = () => {
  const [first] = stage.links.tables;
  if (!first) throw new Error("no tables");
  return first;
};
const code = (): string => tableLinks().code;

/** Somebody else at the table says the secret, and a moderator puts it on the board. */
async function otherIdea(): Promise<void> {
  const other = new Browser(stage.base);
  await other.call("join", { code: code() });
  const id = newIdeaId();
  await other.call("postIdea", { id, text: SECRET, sketch: null });
  const place = await tablet.context.request.post(`${stage.base}/api/moderator/place`, {
    data: { ideaId: id },
    headers: { origin: stage.base },
  });
  expect(place.status()).toBe(200);
}

describe("a silent round", () => {
  it("Q2: begins on the tablet; the phone gets none of others' words, and says why its board is empty", async () => {
    await desk.getByRole("heading", { name: "Cicha runda" }).click();
    await desk.getByRole("button", { name: "Zacznij cichą rundę" }).click();
    await page.getByText("Cicha runda: inni zobaczą pomysły po jej końcu.").waitFor();
    await otherIdea();
    await page.getByRole("link", { name: /Na tablicy/u }).tap();
    await page.getByText("Trwa praca własna. Tablica pokaże się").waitFor();
    await page.getByRole("button", { name: "Dodaj pomysł" }).tap();
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    await page.getByRole("button", { name: "Gotowe" }).waitFor();
    expect(traffic.join("\n")).toContain("silent");
    expect(traffic.join("\n")).not.toContain(SECRET);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("Q4: the phone says that it is done, and may take it back; the tablet counts", async () => {
    await desk.getByRole("button", { name: "Więcej osób bez telefonu" }).click();
    await page.getByRole("button", { name: "Gotowe" }).tap();
    await desk.getByText(/Gotowe 1\/\d/u).waitFor();
    await desk.getByText("(1 bez telefonu)").waitFor();
    await page.locator('button[aria-pressed="true"]', { hasText: "Gotowe" }).tap();
    await desk.getByText(/Gotowe 0\/\d/u).waitFor();
  });

  it("Q5: a hand goes up, waits, speaks and comes down", async () => {
    await page.getByRole("button", { name: "Chcę zabrać głos" }).tap();
    await page.getByText("Kolejka do głosu: 1. miejsce").waitFor();
    await desk.getByText("Osoba 1", { exact: true }).waitFor();
    await desk.getByRole("button", { name: "Osoba bez telefonu", exact: true }).click();
    await desk.getByText("Kolejka do głosu: 2").waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    await desk.getByRole("button", { name: "Udziel głosu", exact: true }).click();
    await page.getByText("Teraz Twój głos").waitFor();
    await desk.getByRole("button", { name: "Dalej", exact: true }).click();
    await desk.getByText("Mówi: Bez telefonu 1").waitFor();
    await page.getByRole("button", { name: "Chcę zabrać głos" }).waitFor();
  });

  it("Q6: the table runs a plan of its own, with its clock on phone and tablet", async () => {
    await desk.getByRole("button", { name: "Własny plan stolika…" }).click();
    await desk.getByRole("dialog").waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    await desk.getByRole("button", { name: "Zacznij", exact: true }).click();
    await page.getByText("Osobno").waitFor();
    await desk.getByRole("button", { name: "+1 min" }).click();
    await page.getByText("2 min").waitFor();
    await desk.getByText("Gdy organizator zmieni fazę, stolik wróci do wspólnego planu.").waitFor();
    await desk.getByRole("button", { name: "Wróć do wspólnego planu" }).click();
    await page.getByText("Dyskusja").first().waitFor();
  });

  it("Q2: the ideas show when the round is over, and a half-typed word is still there", async () => {
    await desk.getByRole("heading", { name: "Cicha runda" }).click();
    await desk.getByRole("button", { name: "Zacznij cichą rundę" }).click();
    await page.getByText("Cicha runda:").waitFor();
    await page.getByRole("textbox").fill("Pół sło");
    await desk.getByRole("button", { name: "Pokaż pomysły" }).click();
    await page.getByText("Cicha runda:").waitFor({ state: "detached" });
    expect(await page.getByRole("textbox").inputValue()).toBe("Pół sło");
    await page.getByRole("link", { name: /Na tablicy/u }).tap();
    await page.getByText(SECRET).waitFor();
    await eventually(() => traffic.join("\n").includes(SECRET), "now it may come");
    expect([...phone.complaints, ...tablet.complaints]).toEqual([]);
  });
});
