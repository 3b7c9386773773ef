import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILES, UPLOADS } from "../../src/contract/routes.ts";
import { cameraJpeg } from "../support/photos.ts";
import { axeFindings, openContext, openStage, openTable, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => stage?.close());

/** Puts a file where the second button, "Wybierz z telefonu", would. */
const choose = (page: Page, buffer: Buffer, name = "IMG_2041.jpg", mimeType = "image/jpeg"): Promise<void> =>
  page.locator("input[type=file]").nth(1).setInputFiles({ name, mimeType, buffer });

const send = (page: Page): Promise<void> => page.getByRole("button", { name: "Wyślij zdjęcie" }).tap();

describe("an idea as a photo", () => {
  it("is taken, described, kept through a dead network and a reload, and arrives once, upright and without its place", async () => {
    const { context, complaints } = await openContext(stage);
    const [table] = stage.links.tables;
    const page = await openTable(context, table?.code ?? "");
    await page.getByRole("link", { name: "Zdjęcie" }).tap();
    await page.getByRole("button", { name: "Zrób zdjęcie" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await choose(page, Buffer.from("%PDF-1.7"), "umowa.jpg");
    await page.getByText("Tego pliku nie da się odczytać jako zdjęcia").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await choose(page, await cameraJpeg());
    await page.getByText("Zdjęcie jest gotowe.").waitFor({ state: "attached" });
    await send(page);
    await page.getByText("Jedno zdanie pomoże osobom").waitFor();
    await page.getByLabel("Co jest na zdjęciu?").fill("Schody bez poręczy");
    await page.getByText("Zapisane na telefonie.").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // The network goes with the first byte of the photo; everything else still answers.
    let tries = 0;
    await page.route(`**${UPLOADS.postIdea}`, (route) => {
      tries += 1;
      return route.abort();
    });
    await send(page);
    await page.getByRole("heading", { name: "Zapisane na telefonie – wyślemy" }).waitFor();
    await expect.poll(() => tries).toBeGreaterThan(0);
    await context.setOffline(true);
    await page.getByText("Brak połączenia.").waitFor();
    expect(await page.getByRole("img", { name: "Schody bez poręczy" }).isVisible()).toBe(true);
    await context.setOffline(false);
    await page.reload();
    await page.getByRole("img", { name: "Schody bez poręczy" }).waitFor();
    await page.unroute(`**${UPLOADS.postIdea}`);
    await page.getByText("Dotarło do stolika").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const { rows } = await stage.organiser.call("register", {});
    const sent = rows.filter(({ text }) => text === "Schody bez poręczy");
    expect(sent).toMatchObject([{ hasPhoto: true, hasSketch: false }]);
    const kept = await stage.organiser.request(FILES.photo(sent[0]?.id ?? "", "full"));
    const { width, height, exif } = await sharp(Buffer.from(await kept.arrayBuffer())).metadata();
    expect({ width, height, exif }).toEqual({ width: 600, height: 800, exif: undefined });

    await page.getByRole("button", { name: "Zdjęcie" }).tap();
    await page.getByRole("dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Zamknij" }).tap();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
