import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings } from "./stage.ts";
import { DESK, useStage } from "./use-stage.ts";

const { stage, device, controlRoom } = useStage();

/** Makes a link with a name in the control room; its path. */
async function newLink(room: Page, name: string, role: string): Promise<string> {
  await room.getByLabel("Dla kogo").fill(name);
  await room.getByLabel("Rola").selectOption({ label: role });
  await room.getByRole("button", { name: "Utwórz link" }).click();
  const card = room.getByRole("listitem").filter({ has: room.getByRole("heading", { name }) });
  const text = await card.getByText(/^https?:\/\//).innerText();
  return new URL(text).pathname;
}

async function revoke(room: Page, name: string): Promise<void> {
  await room.getByRole("button", { name: `Unieważnij link: ${name}` }).click();
  await room.getByRole("alertdialog").getByRole("button", { name: "Unieważnij" }).click();
  await room.getByRole("heading", { name }).waitFor({ state: "detached" });
}

it("R9: an observer looks at the hall and every table, changes nothing, and is told when the link ends", async () => {
  await stage().organiser.call("changePhase", { phase: "discussion" });
  const room = await controlRoom("/organizator/linki");
  const path = await newLink(room, "Rada Miasta", "Obserwator");
  expect(await axeFindings(room)).toEqual([]);

  const page = await (await device(DESK)).newPage();
  await page.goto(path);
  await page.waitForURL("**/obserwator");
  await page.getByText("Połączono").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  for (const { shortName } of stage().links.tables) {
    await page.getByRole("tab", { name: shortName }).click();
    await page.getByText("Tu pojawią się pomysły z tego stolika.").waitFor();
  }
  expect(await axeFindings(page)).toEqual([]);
  // Tabs are all there is to press.
  expect(await page.locator("main button:not([role=tab]), main input, main textarea, main select").count()).toBe(0);

  await revoke(room, "Rada Miasta");
  await page.getByText("Organizator unieważnił ten link albo zastąpił go nowym.").waitFor({ timeout: 10_000 });
  for (const again of ["/obserwator", path]) {
    await page.goto(again);
    await page.getByText("Organizator unieważnił ten link albo zastąpił go nowym.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }
  const stranger = await (await device(DESK)).newPage();
  await stranger.goto("/obserwator");
  await stranger.getByText("Podgląd otwiera link od organizatora").waitFor();
});

it("R8: another organiser runs the meeting until the link is revoked, and reads why nothing opens any more", async () => {
  const room = await controlRoom("/organizator/linki");
  const path = await newLink(room, "Anna", "Współorganizator");
  const page = await (await device(DESK)).newPage();
  await page.goto(path);
  await page.getByText("Razem:").waitFor();
  await page.getByRole("button", { name: "Zamknij drzwi" }).click();
  await room.goto("/organizator");
  await room.getByText("Zamknięte: nikt nowy").waitFor();
  await room.getByRole("button", { name: "Otwórz drzwi" }).click();

  await room.goto("/organizator/linki");
  await revoke(room, "Anna");
  await page.getByText("Ta przeglądarka nie jest już wpuszczana").waitFor({ timeout: 10_000 });
  await page.getByRole("button", { name: "Wejdź ponownie" }).click();
  for (const again of [null, "/organizator/rejestr", path]) {
    if (again !== null) await page.goto(again);
    await page.getByText("Ten link już nie wpuszcza").waitFor();
    await page.getByLabel("Hasło").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }
});
