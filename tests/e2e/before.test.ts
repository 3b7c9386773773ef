import { expect, it } from "vitest";
import { axeFindings, PASSWORD, PHONE } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

const { stage, device, controlRoom } = useStage();

async function deadlines(days: number): Promise<void> {
  const { facts } = await stage().organiser.call("settings", {});
  const { declareUntil, topicsUntil } = facts;
  const until = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 16);
  const changes = { declareUntil: until, topicsUntil: until };
  await stage().organiser.call("changeFacts", { changes, basedOn: { declareUntil, topicsUntil } });
}

it("BM1–BM4: without scripts: declare, change with the code elsewhere, suggest; late is said; the organiser accepts", async () => {
  const phone = await (await device({ ...PHONE, javaScriptEnabled: false })).newPage();
  await phone.goto("/zgloszenie");
  await phone.getByText("Zamknięte od: 24 czerwca 2019").waitFor();
  await deadlines(2);

  await phone.goto("/");
  await phone.getByRole("link", { name: "Potwierdź udział lub zaproponuj temat" }).click();
  await phone.getByRole("radio", { name: "kultura" }).check();
  await phone.getByLabel("Ile osób przyjdzie?").selectOption("2");
  await phone.getByRole("button", { name: "Potwierdź udział" }).click();
  await phone.getByText("Udział potwierdzony").waitFor();
  const code = /[2-9A-Z]{4}(-[2-9A-Z]{4}){2}/.exec(await phone.locator("main").innerText())?.[0] ?? "";
  await phone.getByLabel("Temat do dyskusji").fill("Mikrogranty dla osiedli");
  await phone.getByRole("button", { name: "Wyślij temat" }).click();
  await phone.getByText("Czeka na decyzję organizatora").waitFor();

  const other = await (await device(PHONE)).newPage();
  await other.goto("/zgloszenie");
  expect(await axeFindings(other)).toEqual([]);
  await other.getByLabel("Kod zgłoszenia albo tematu").fill(code.toLowerCase());
  await other.getByRole("button", { name: "Otwórz" }).click();
  await other.getByText("Zmień", { exact: true }).click();
  await other.getByRole("radio", { name: "seniorzy" }).check();
  expect(await axeFindings(other)).toEqual([]);
  await other.getByRole("button", { name: "Zapisz zmiany" }).click();
  await other.getByText("Zmiany zapisane.").waitFor();
  await other.getByRole("definition").filter({ hasText: "6. Seniorzy" }).waitFor();

  const late = await (await device(PHONE)).newPage();
  await late.goto("/zgloszenie");
  await late.getByLabel("Temat do dyskusji").fill("Za późno");
  await deadlines(-1);
  await late.getByRole("button", { name: "Wyślij temat" }).click();
  await late.getByText("Termin zgłaszania tematów minął, dlatego tematu nie przyjęto").waitFor();
  expect(await axeFindings(late)).toEqual([]);

  const desk = await (await device(DESK)).newPage();
  await desk.goto("/organizator");
  await desk.getByLabel("Hasło").fill(PASSWORD);
  await desk.getByRole("button", { name: "Wejdź" }).click();
  await desk.getByRole("link", { name: "Ustawienia" }).click();
  await desk.getByRole("navigation").getByRole("link", { name: "Zgłoszenia i tematy" }).click();
  await desk.getByRole("heading", { name: "Udział potwierdziły 2 osoby" }).waitFor();
  await desk.getByRole("button", { name: "Dodaj do stolika…" }).click();
  await desk.getByLabel("Do którego stolika?").selectOption({ index: 1 });
  expect(await axeFindings(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Dodaj temat" }).click();
  await desk.getByText("Przyjęty: Kultura").waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  const { tables } = await stage().organiser.call("settings", {});
  expect(tables[0]?.topics).toContain("Mikrogranty dla osiedli");

  await phone.goto("/zgloszenie");
  await phone.getByText("Przyjęty – stolik 1. Kultura").waitFor();
});

it("BM9: the organiser's page follows what is declared and suggested, without loading it anew", async () => {
  await deadlines(2);
  const desk = await controlRoom("/organizator/zgloszenia");
  const people = desk.getByRole("heading", { name: /^Udział potwierdził/ });
  const before = await people.innerText();
  const phone = await (await device(PHONE)).newPage();
  await phone.goto("/zgloszenie");
  await phone.getByRole("radio", { name: "kultura" }).check();
  await phone.getByLabel("Ile osób przyjdzie?").selectOption("4");
  await phone.getByRole("button", { name: "Potwierdź udział" }).click();
  await phone.getByText("Udział potwierdzony").waitFor();
  await phone.getByLabel("Temat do dyskusji").fill("Cisza nocna nad Wisłą");
  await phone.getByRole("button", { name: "Wyślij temat" }).click();
  await desk.getByText("Cisza nocna nad Wisłą").waitFor();
  expect(await people.innerText()).not.toBe(before);
  expect(await axeFindings(desk)).toEqual([]);
});

it("BM7: the organiser counts people at a table in the control room", async () => {
  const desk = await (await device(DESK)).newPage();
  await desk.goto("/organizator");
  await desk.getByLabel("Hasło").fill(PASSWORD);
  await desk.getByRole("button", { name: "Wejdź" }).click();
  await desk.getByRole("button", { name: "Więcej: Kultura" }).click();
  await desk.getByRole("menuitem", { name: "Policz osoby…" }).click();
  await desk.getByLabel("Liczba osób").fill("12");
  expect(await axeFindings(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Zapisz" }).click();
  await desk.getByText("na sali 12").waitFor();
});
