import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, isReady, PASSWORD, PHONE } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const { stage, device } = useStage();

/** The settings in a browser of their own. */
async function settings(): Promise<Page> {
  const page = await (await device(DESK)).newPage();
  await page.goto("/organizator");
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Wejdź" }).click();
  await page.getByRole("link", { name: "Ustawienia" }).click();
  await page.getByRole("heading", { name: "Ustawienia spotkania" }).waitFor();
  await page.getByText("Połączono").waitFor();
  return page;
}

const phoneAt = async (code: string): Promise<Page> => {
  const page = await (await device(PHONE)).newPage();
  await page.goto(`/s/${code}`);
  await isReady(page);
  return page;
};

it("U1–U3, U6: from a new installation: rename, an eighth table, doors, and a phone joins it", async () => {
  const page = await settings();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel("Tytuł spotkania").fill("Wspólnie o młodzieży");
  await page.getByLabel("Podtytuł").focus();
  await page.getByRole("button", { name: "Cofnij: Tytuł spotkania" }).waitFor();

  await page.getByLabel("Krótka nazwa", { exact: true }).fill("Młodzież");
  await page.getByRole("button", { name: "Dodaj stolik" }).click();
  const done = page.getByText("Dodano stolik Młodzież");
  await done.waitFor();
  const code = /Kod: (\w{4})/.exec((await done.textContent()) ?? "")?.[1] ?? "";

  // By keyboard alone: opened, renamed, left.
  await page.getByRole("button", { name: "Zmień: Młodzież" }).press("Enter");
  await page.getByLabel("Krótka nazwa, na ekrany").fill("Młodzież i wolontariat");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Zwiń: Młodzież i wolontariat" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await stage().organiser.call("setDoors", { open: false });
  const late = await phoneAt(code);
  await late.getByText("Do spotkania nie można teraz dołączyć").waitFor();
  expect(await axeFindings(late)).toEqual([]);

  await page.getByRole("link", { name: "Spotkanie" }).first().click();
  await page.getByRole("button", { name: "Otwórz drzwi" }).click();
  await page.getByText("Otwarte: każda osoba z kodem może dołączyć.").waitFor();
  await late.getByRole("button", { name: "Spróbuj ponownie" }).click();
  await late.getByRole("textbox").fill("Pracownia dla młodych");
  await late.getByRole("button", { name: "Wyślij" }).click();
  await late.getByText("Dotarło do stolika").first().waitFor();
});

it("U2: two browsers on one field: both versions are shown, and a person chooses", async () => {
  const page = await settings();
  const field = page.getByLabel("Organizator", { exact: true });
  // Typed while this browser is away, and somebody else is faster.
  await page.context().setOffline(true);
  await field.fill("Gmina Toruń");
  await page.getByText("Serwer nie odpowiada.").waitFor();
  const changes = { organiser: "Urząd Miasta Torunia" };
  await stage().organiser.call("changeFacts", { changes, basedOn: { organiser: "Gmina Miasta Toruń" } });
  await page.context().setOffline(false);
  await page.getByText("Ktoś zmienił to w innej przeglądarce").waitFor();
  await page.getByText("Tam jest: Urząd Miasta Torunia").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Zostaw moje" }).click();
  await page.getByText("Ktoś zmienił to w innej przeglądarce").waitFor({ state: "detached" });
  expect((await stage().organiser.call("settings", {})).facts.organiser).toBe("Gmina Toruń");
});

it("X1, X2: a rehearsal is said on phone and tablet, and ends with both of them at an empty table", async () => {
  const page = await settings();
  await page.getByRole("button", { name: "Włącz próbę" }).click();
  const table = stage().links.tables[1];
  const phone = await phoneAt(table?.code ?? "");
  const tablet = await (await device({ viewport: { width: 1180, height: 820 }, locale: "pl-PL" })).newPage();
  await tablet.goto(new URL(table?.moderators.ngo ?? "").pathname);
  for (const one of [phone, tablet]) await one.getByText("Próba – treści zostaną usunięte przed spotkaniem").waitFor();
  await phone.getByRole("textbox").fill("Tylko próba");
  await phone.getByRole("button", { name: "Wyślij" }).click();
  await phone.getByText("Dotarło do stolika").first().waitFor();
  await tablet.getByText("Tylko próba").first().waitFor();

  await page.reload();
  await page.getByText("Połączono").waitFor();
  const remove = page.getByRole("button", { name: "Usuń i rozpocznij" });
  expect(await remove.isDisabled()).toBe(true);
  await page.getByLabel(/Aby usunąć, proszę wpisać/).fill("usuń próbę");
  await remove.click();
  await page.getByText("Spotkanie zaczyna się od pustych tablic.").waitFor();

  await phone.getByText("Próba – treści zostaną usunięte").waitFor({ state: "detached" });
  await tablet.getByText("Tylko próba").first().waitFor({ state: "detached" });
  await tablet.getByText("Na tablicy nie ma jeszcze pomysłów").waitFor();
  await isReady(phone);
  expect(await phone.getByText("Tylko próba").count()).toBe(0);
});
