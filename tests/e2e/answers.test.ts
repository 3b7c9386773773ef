import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { axeFindings, hydrated, isReady, openTable, PASSWORD, PHONE } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const { stage, device, table } = useStage();

const kul = () => table("KUL");

/** The author of an idea on the board; the browser stays theirs. */
async function author(context: BrowserContext, text: string): Promise<IdeaId> {
  const id = newId("idea");
  const headers = { origin: stage().base };
  await context.request.post("/api/join", { data: { code: kul().code }, headers });
  await context.request.post("/api/ideas", { data: { id, text, sketch: null }, headers });
  const moderator = new Browser(stage().base);
  await moderator.request(new URL(kul().moderators.ngo).pathname);
  await moderator.call("placeIdea", { ideaId: id });
  return id;
}

async function answersRoom(): Promise<Page> {
  const context = await device(DESK);
  const headers = { origin: stage().base };
  await context.request.post("/api/organiser/enter", { data: { password: PASSWORD }, headers });
  const page = await context.newPage();
  await page.goto("/organizator/rejestr/stanowiska");
  await hydrated(page, "textarea");
  return page;
}

test("O3, O6: before the first publication the page says calmly that answers will come", async () => {
  const page = await (await device(PHONE)).newPage();
  await page.goto("/wyniki");
  await page.getByRole("heading", { level: 1, name: "Tu pojawią się odpowiedzi miasta" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.goto("/wyniki/KUL-01");
  await page.getByRole("heading", { name: "Pod numerem KUL-01 nie ma jeszcze opublikowanej odpowiedzi" }).waitFor();
});

test("O3–O9: an answer is typed, saved by itself, published, found by everybody and by its author", async () => {
  const phone = await device(PHONE);
  await author(phone, "Więcej ławek w parku na Bydgoskim");
  for (const text of ["Nocne kino", "Scena objazdowa", "Łąka kwietna"]) await author(await device(PHONE), text);

  const room = await answersRoom();
  expect(await axeFindings(room)).toEqual([]);
  await room.getByRole("button", { name: /KUL 01/ }).click();
  await room.getByText("uwzględniono częściowo", { exact: true }).first().click();
  await room.getByLabel("Uzasadnienie stanowiska").fill("W budżecie jest miejsce na dziesięć ławek.");
  await room.getByText(/Zapisano \d\d:\d\d\. Jeszcze nieopublikowane/).waitFor();
  await room.reload();
  await hydrated(room, "textarea");
  expect(await room.getByLabel("Uzasadnienie stanowiska").inputValue()).toBe(
    "W budżecie jest miejsce na dziesięć ławek.",
  );

  // One answer for two others, by keyboard: arrows lead through the list.
  await room.getByRole("button", { name: /KUL 01/ }).focus();
  await room.keyboard.press("ArrowDown");
  await room.getByRole("heading", { level: 2, name: /Bez rozdziału/ }).waitFor();
  for (const number of ["KUL-02", "KUL-03"]) await room.getByLabel(`Zaznacz ${number}`).check();
  await room.getByRole("button", { name: "Odpowiedz zbiorczo… (2)" }).click();
  const dialog = room.getByRole("dialog");
  expect(await axeFindings(room)).toEqual([]);
  await dialog.getByText("nie uwzględniono", { exact: true }).click();
  const give = dialog.getByRole("button", { name: "Odpowiedz na 2 propozycje" });
  expect(await give.isDisabled()).toBe(true);
  await dialog.getByLabel("Uzasadnienie stanowiska").fill("Odrębny tryb.");
  await give.click();
  await room.getByText("Odpowiedziano na 2 propozycje. Jeszcze nieopublikowane.").waitFor();

  await room.getByLabel(/Zaznacz całą listę/).check();
  await room.getByRole("button", { name: "Opublikuj…" }).click();
  await dialog.getByText("Bez stanowiska, nie zostaną opublikowane: 1.").waitFor();
  expect(await axeFindings(room)).toEqual([]);
  await dialog.getByRole("button", { name: "Opublikuj 3 odpowiedzi" }).click();
  await room.getByText("Opublikowano 3 odpowiedzi.").waitFor();

  const reader = await (await device(DESK)).newPage();
  await reader.goto("/wyniki");
  await reader.getByText("3 odpowiedzi. Na odpowiedź czeka jeszcze 1 propozycja.").waitFor();
  expect(await axeFindings(reader)).toEqual([]);
  expect(await reader.getByRole("article").count()).toBe(3);
  expect(await reader.getByText("Łąka kwietna").count()).toBe(0);
  await isReady(reader);
  await reader.getByRole("searchbox").fill("LAWEK");
  await reader.getByText("Pokazano 1 odpowiedź z 3.").waitFor();
  expect(new URL(reader.url()).search).toBe("?q=LAWEK");

  const own = await openTable(phone, kul().code, "?widok=moje");
  await own.getByText("Stanowisko miasta").first().waitFor();
  await own.getByText("W budżecie jest miejsce na dziesięć ławek.").waitFor();
});

test("O9: the results work without scripts, on a phone, and have permanent addresses", async () => {
  const context = await device({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/wyniki");
  await page.getByRole("searchbox").fill("kino");
  await page.getByRole("button", { name: "Szukaj" }).click();
  await page.waitForURL("**/wyniki?q=kino*");
  expect(await page.getByRole("article").count()).toBe(1);
  await page.getByRole("link", { name: /KUL\s+02/ }).click();
  await page.waitForURL("**/wyniki/KUL-02");
  await page.getByText("Odrębny tryb.").waitFor();
  await page.goto("/wyniki/kul%202");
  await page.getByRole("heading", { level: 1, name: "KUL-02" }).waitFor();

  const narrow = await (await device(PHONE)).newPage();
  await narrow.goto("/wyniki");
  expect(await axeFindings(narrow)).toEqual([]);
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("O4: two coordinators at one answer: the later one sees both versions and chooses", async () => {
  const [one, two] = [await answersRoom(), await answersRoom()];
  for (const room of [one, two]) await room.getByRole("button", { name: /KUL 04/ }).click();
  await one.getByLabel("Uzasadnienie stanowiska").fill("Pierwsza wersja");
  await one.getByText(/Zapisano \d\d:\d\d/).waitFor();
  await two.getByLabel("Uzasadnienie stanowiska").fill("Druga wersja");
  await two.getByText(/Ktoś zapisał tę odpowiedź o/).waitFor();
  await two.getByText("Pierwsza wersja").waitFor();
  expect(await two.getByLabel("Uzasadnienie stanowiska").inputValue()).toBe("Druga wersja");
  await two.getByRole("button", { name: "Zapisz moją wersję" }).click();
  await two.getByText(/Zapisano \d\d:\d\d\. Jeszcze nieopublikowane/).waitFor();
  const answers = await stage().organiser.call("answers", {});
  expect(answers.items.find(({ number }) => number === "KUL-04")?.draft.justification).toBe("Druga wersja");
});

test("R1: the editing screen leads strangers to the door", async () => {
  const page = await (await device(DESK)).newPage();
  await page.goto("/organizator/rejestr/stanowiska");
  await page.waitForURL("**/organizator");
});
