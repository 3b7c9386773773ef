import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const { stage, controlRoom } = useStage();

const doing = (page: Page) => page.getByRole("region", { name: "Zagraj próbę" });

it("X5: the organiser has a rehearsal played, stops it, plays it to the end and reads that nothing was lost", async () => {
  const room = await controlRoom();
  expect(await doing(room).count()).toBe(0);
  await stage().organiser.call("setRehearsal", { on: true });
  const panel = doing(room);
  await panel.getByLabel("Telefony przy stoliku").selectOption({ label: "2 (razem 14)" });
  expect(await axeFindings(room)).toEqual([]);

  await panel.getByRole("button", { name: "Zagraj próbę" }).click();
  await panel.getByText(/^Telefony: [1-9]\d* z\s14\./).waitFor({ timeout: 60_000 });
  expect(await axeFindings(room)).toEqual([]);
  await panel.getByRole("button", { name: "Zatrzymaj próbę" }).click();
  await panel.getByText("Próba została zatrzymana").waitFor({ timeout: 45_000 });

  await panel.getByRole("button", { name: "Zagraj jeszcze raz" }).click();
  await panel.getByRole("progressbar").waitFor();
  await panel.getByRole("button", { name: "Zagraj jeszcze raz" }).waitFor({ timeout: 120_000 });
  expect(await panel.innerText()).toMatch(/nic nie zginęło i\snic się nie podwoiło/);
  expect(await panel.innerText()).toMatch(/w\srejestrze \d+\. Telefony: 14, tablety: 14\./);
  expect(await axeFindings(room)).toEqual([]);

  // Whoever comes later finds the verdict; at the end of the rehearsal it is gone.
  await room.reload();
  await doing(room).getByText("nic nie zginęło").waitFor();
  await stage().organiser.call("setRehearsal", { on: false });
  await doing(room).waitFor({ state: "detached" });
}, 240_000);
