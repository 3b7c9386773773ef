import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings, openContext, openStage, PASSWORD, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => stage?.close());

async function archivePage(): Promise<Page> {
  const { context } = await openContext(stage, { viewport: { width: 1440, height: 900 }, locale: "pl-PL" });
  const page = await context.newPage();
  await page.goto("/organizator");
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Wejdź" }).click();
  await page.getByText("Połączono").waitFor();
  await page.goto("/organizator/archiwum");
  await page.getByRole("heading", { name: "Archiwum i usuwanie danych" }).waitFor();
  return page;
}

it("H1, H2: the organiser takes the archive, reads what goes when, and removes the meeting by its name", async () => {
  const page = await archivePage();
  await page.getByText("Usuń spotkanie", { exact: true }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByText("27 czerwca 2020").waitFor();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Pobierz archiwum (ZIP)" }).click();
  expect((await download).suggestedFilename()).toBe("archiwum-2019-06-26.zip");

  const remove = page.getByRole("button", { name: "Usuń spotkanie na zawsze" });
  const name = page.getByLabel("Aby usunąć, wpisz tytuł spotkania", { exact: false });
  await name.fill("Coś innego");
  expect(await remove.isDisabled()).toBe(true);
  await name.fill("Wspólnie o programie");
  await remove.click();
  await page.waitForURL("**/organizator");
  await page.goto("/organizator/archiwum");
  await page.getByText("Całe spotkanie", { exact: true }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await axeFindings(page)).toEqual([]);
});
