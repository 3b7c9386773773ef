// The work after the meeting: departments, the coordinator's wording, the spreadsheet.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import { FILES } from "../../src/contract/routes.ts";
import { Browser } from "../support/browser.ts";
import { axeFindings, isReady, PASSWORD, PHONE } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const { stage, device } = useStage();

beforeAll(async () => {
  const [kul] = stage().links.tables;
  if (!kul) throw new Error("no tables");
  const [phone, moderator] = [new Browser(stage().base), new Browser(stage().base)];
  await phone.call("join", { code: kul.code });
  await moderator.request(new URL(kul.moderators.ngo).pathname);
  for (const text of ["Więcej ławek i koszy w parku", "Scena objazdowa", "Scena na kołach"]) {
    const id = newId("idea");
    await phone.call("postIdea", { id, text, sketch: null });
    await moderator.call("placeIdea", { ideaId: id });
  }
});

async function office(address: string): Promise<Page> {
  const context = await device(DESK);
  const headers = { origin: stage().base };
  await context.request.post("/api/organiser/enter", { data: { password: PASSWORD }, headers });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  return page;
}

test("W1–W5: a department is added, given items, works through its link, and is shut out when it is revoked", async () => {
  const rooms = await office("/organizator/rejestr/wydzialy");
  await rooms.getByLabel("Nazwa wydziału").fill("Wydział Kultury");
  await rooms.getByRole("button", { name: "Dodaj wydział" }).click();
  await rooms.getByText("Dodano: Wydział Kultury.").waitFor();
  expect(await axeFindings(rooms)).toEqual([]);

  const answers = await office("/organizator/rejestr/stanowiska");
  for (const number of ["KUL-01", "KUL-02"]) await answers.getByLabel(`Zaznacz ${number}`).check();
  await answers.getByRole("button", { name: "Przydziel wydziałowi… (2)" }).click();
  const dialog = answers.getByRole("dialog");
  await dialog.getByLabel("Termin").fill("2020-01-31");
  expect(await axeFindings(answers)).toEqual([]);
  await dialog.getByRole("button", { name: "Przydziel 2 propozycje" }).click();
  await answers.getByText("Przydzielono 2 propozycje.").waitFor();

  const { departments } = await stage().organiser.call("departments", {});
  const link = new URL(departments[0]?.link ?? "").pathname;
  const desk = await (await device(DESK)).newPage();
  await desk.goto(link, { waitUntil: "networkidle" });
  await desk.getByRole("heading", { level: 1, name: "Wydział Kultury" }).waitFor();
  expect(await desk.getByText("Scena na kołach").count()).toBe(0);
  await desk.getByText("2 są po terminie.").waitFor();
  await desk.getByLabel("Rekomendacja wydziału").fill("Popieramy.");
  await desk.getByLabel("Proponowane uzasadnienie stanowiska").fill("Ławki są w planie.");
  await desk.getByText(/Zapisano \d\d:\d\d\. Widzi to koordynator/).waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await answers.reload({ waitUntil: "networkidle" });
  await answers.getByRole("button", { name: /KUL 01/ }).click();
  await answers.getByRole("button", { name: "Przenieś do uzasadnienia stanowiska" }).click();
  expect(await answers.getByLabel("Uzasadnienie stanowiska").last().inputValue()).toBe("Ławki są w planie.");

  await rooms.getByRole("button", { name: /Unieważnij i utwórz nowy/ }).click();
  await rooms.getByRole("dialog").getByRole("button", { name: "Unieważnij i utwórz nowy" }).click();
  await rooms.getByText("Utworzono nowy link").waitFor();
  await desk.getByLabel("Rekomendacja wydziału").fill("Popieramy w całości.");
  await desk.getByText("Ten link już nie działa i tekstu nie udało się zapisać.").waitFor();
  const narrow = await (await device(PHONE)).newPage();
  await narrow.goto(link);
  await narrow.getByRole("heading", { name: "Ten link już nie działa." }).waitFor();
  expect(await axeFindings(narrow)).toEqual([]);
});

test("O10–O12: an item is worded anew with a reason, split, and others are joined; all of it shows", async () => {
  const room = await office("/organizator/rejestr/stanowiska");
  const dialog = room.getByRole("dialog");
  await room.getByRole("button", { name: /KUL 01/ }).click();
  await room.getByRole("button", { name: "Zredaguj lub przekaż…" }).click();
  await dialog.getByLabel("Brzmienie w rejestrze").fill("Gmina ustawi ławki i kosze w parkach.");
  expect(await dialog.getByRole("button", { name: "Zapisz" }).isDisabled()).toBe(true);
  await dialog.getByLabel("Powód").fill("Język programu");
  expect(await axeFindings(room)).toEqual([]);
  await dialog.getByRole("button", { name: "Zapisz" }).click();
  await room.getByText("brzmienie zredagowane").waitFor();
  await room.getByText("Historia brzmienia").click();
  await room.getByText("powód: Język programu").waitFor();

  await room.getByRole("button", { name: "Podziel…" }).click();
  await dialog.getByLabel("Część 1").fill("Ławki w parkach");
  await dialog.getByLabel("Część 2").fill("Kosze w parkach");
  await dialog.getByLabel("Powód").fill("Dwie sprawy");
  await dialog.getByRole("button", { name: "Podziel na 2 części" }).click();
  await room.getByRole("button", { name: /KUL 01a/ }).waitFor();
  await room.getByRole("button", { name: /KUL 01b/ }).waitFor();

  for (const number of ["KUL-02", "KUL-03"]) await room.getByLabel(`Zaznacz ${number}`).check();
  await room.getByRole("button", { name: /KUL 02/ }).click();
  await room.getByRole("button", { name: "Połącz zaznaczone… (2)" }).click();
  await dialog.getByLabel("Powód").fill("To samo");
  await dialog.getByRole("button", { name: "Połącz", exact: true }).click();
  await room.getByText("Odpowiada też na 1 połączoną propozycję").waitFor();
  expect(await room.getByRole("button", { name: /KUL 03/ }).count()).toBe(0);
  expect(await axeFindings(room)).toEqual([]);
});

test("E5: a spreadsheet is looked at before anything is saved; a broken row is refused in words", async () => {
  const room = await office("/organizator/rejestr/arkusz");
  const csv = await (await room.request.get(FILES.registerCsv)).text();
  const [head = "", ...lines] = csv.split("\r\n").filter(Boolean);
  const at = head.split(";").indexOf("Stanowisko");
  const filled = lines.map((line) => {
    const cells = line.split(";");
    if (cells[0] === "KUL-02") cells[at] = "uwzględniono";
    if (cells[0] === "KUL-01a") cells[at] = "może";
    return cells.join(";");
  });
  const buffer = Buffer.from([head, ...filled].join("\r\n"));
  await room.locator("input[type=file]").setInputFiles({ name: "rejestr.csv", mimeType: "text/csv", buffer });
  await room.getByText("1 wiersz nie zostanie wczytany:").waitFor();
  await room.getByText("Nie ma takiego stanowiska.").waitFor();
  expect(await axeFindings(room)).toEqual([]);
  await room.getByRole("button", { name: "Zapisz 1 zmianę jako wersję roboczą" }).click();
  await room.getByText("Zapisano 1 propozycję. Nic nie opublikowano.").waitFor();
  const { items } = await stage().organiser.call("answers", {});
  expect(items.find(({ number }) => number === "KUL-02")?.draft.status).toBe("accepted");
});

test("O10, O14: what waits is counted; published, the edited wording is marked and the original is beside it", async () => {
  const before = await stage().organiser.call("answers", {});
  const part = before.items.find(({ number }) => number === "KUL-01a");
  if (!part) throw new Error("no KUL-01a");
  const draft = { ...part.draft, status: "accepted" as const };
  await stage().organiser.call("draftAnswer", { itemId: part.itemId, basedOn: part.draftAt, draft });
  const room = await office("/organizator/rejestr/stanowiska");
  await room.getByText("2 zmiany czekają na publikację").waitFor();
  await room.getByRole("button", { name: "Opublikuj…" }).click();
  await room.getByRole("dialog").getByRole("button", { name: "Opublikuj 2 odpowiedzi" }).click();
  await room.getByText("Opublikowano 2 odpowiedzi.").waitFor();

  const reader = await (await device(PHONE)).newPage();
  await reader.goto("/wyniki");
  await isReady(reader);
  await reader
    .getByText(/Opublikowano .*\sr\./)
    .first()
    .waitFor();
  await reader.getByText("brzmienie zredagowane").waitFor();
  await reader.getByText("Brzmienie pierwotne całości").click();
  await reader.getByText("Więcej ławek i koszy w parku", { exact: true }).waitFor();
  expect(await axeFindings(reader)).toEqual([]);
  await reader.goto("/wyniki/KUL-01");
  await reader.getByText("Ławki w parkach").waitFor();
  await reader.goto("/wyniki/KUL-03");
  await reader.getByText("Scena objazdowa").waitFor();
});
