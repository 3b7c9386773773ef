/** Sketches and photos of a table on its tablet without the network, and nowhere once they are forgotten. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import { FILES, UPLOADS } from "../../src/contract/routes.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { isKept } from "../support/kept-page.ts";
import { cameraJpeg, sendPhoto } from "../support/photos.ts";
import { openSwitchedNetwork, type SwitchedNetwork } from "../support/switched-network.ts";
import type { Stage } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };
const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };
const { stage, device, table } = useStage();
type Links = Stage["links"]["tables"][number];

const networks: SwitchedNetwork[] = [];
afterEach(async () => {
  for (const network of networks.splice(0)) await network.close();
});

/** A sketch and a photo on a table's board, and its tablet, which has shown and kept both. */
async function tabletWithPictures(links: Links) {
  const other = new Browser(stage().base);
  await other.request(new URL(links.moderators.ngo).pathname);
  const [sketch, photo] = [newId("idea"), newId("idea")];
  await other.call("scribeIdea", { id: sketch, text: "Ławki", sketch: SKETCH, source: "spoken" });
  const sent = await sendPhoto(
    other,
    await cameraJpeg(),
    { id: photo, text: "Plac", source: "spoken" },
    UPLOADS.scribeIdea,
  );
  expect(sent.status).toBe(200);
  const { table: at } = await other.call("moderator", {});
  const network = await openSwitchedNetwork(stage().base);
  networks.push(network);
  const context = await device({ ...TABLET, baseURL: network.base });
  const page = await context.newPage();
  await page.goto(new URL(links.moderators.government).pathname);
  await page.getByText("Połączono").waitFor();
  const files = [FILES.sketch(sketch), FILES.photo(photo, "small")];
  await eventually(() => areShown(page, files), "both are shown");
  await isKept(page, "/moderator", "ahead");
  await eventually(async () => (await keptPictures(page)).length === 2, "both are kept");
  expect((await keptPictures(page)).sort()).toEqual([...files].sort());
  return { other, network, page, sketch, photo, files, tableId: at.id };
}

const keptPictures = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths.filter((path) => path.startsWith("/api/"));
  });

/** Pictures with these addresses stand on the screen, with something in them. */
const areShown = (page: Page, files: readonly string[], where = "main"): Promise<boolean> =>
  page.evaluate(
    ([files, where]) => {
      const shown = [...document.querySelectorAll<HTMLImageElement>(`${where} img`)];
      return files.every((file) => shown.some(({ src, naturalWidth }) => src.endsWith(file) && naturalWidth > 0));
    },
    [files, where] as const,
  );

const hide = (by: Browser, ideaId: IdeaId) => by.call("hideIdea", { ideaId, reason: "Dane osobowe" });

describe("pictures on a tablet without the network", () => {
  it("OF1, OF2: stand on the list and the canvas after a reload, and no other page of the device gets them", async () => {
    const { other, network, page, photo, files } = await tabletWithPictures(table("KUL"));
    const phone = await page.context().newPage();
    await phone.goto(`/s/${table("SPO").code}`);
    await phone.waitForSelector("html[data-ready]");
    await phone.evaluate(() => navigator.serviceWorker.ready);

    network.off();
    await page.reload();
    await page.getByText("Brak połączenia").waitFor();
    await eventually(() => areShown(page, files), "both stand on the list");
    await page.getByRole("button", { name: "Tablica", exact: true }).click();
    await page.locator(".tl-canvas").waitFor();
    await eventually(() => areShown(page, files, ".tl-canvas"), "both stand on the canvas");
    const got = (path: string): Promise<boolean> =>
      phone.evaluate(
        (path) =>
          fetch(path).then(
            ({ ok }) => ok,
            () => false,
          ),
        path,
      );
    for (const file of files) expect(await got(file)).toBe(false);
    await phone.close();

    // What is hidden meanwhile goes from the device as soon as it hears of it.
    await hide(other, photo);
    network.on();
    await page.getByText("Połączono").waitFor();
    await eventually(async () => (await keptPictures(page)).join() === files[0], "the hidden one is gone");
  });

  it("OF3: nothing of them is left when the table is frozen", async () => {
    const { page, tableId } = await tabletWithPictures(table("PRO"));
    await stage().organiser.call("freeze", { tableId, frozen: true });
    await eventually(async () => (await keptPictures(page)).length === 0, "nothing is left");
    // They are shown all the same, and still not kept.
    await page.reload();
    await page.getByText("Ławki").first().waitFor();
    await page.getByText("Połączono").waitFor();
    expect(await keptPictures(page)).toEqual([]);
    await stage().organiser.call("freeze", { tableId, frozen: false });
  });

  it("OF3: nothing of them is left when the link is revoked or another table's link is opened", async () => {
    const first = await tabletWithPictures(table("ROD"));
    await first.page.goto(new URL(table("SEN").moderators.government).pathname);
    await first.page.getByRole("heading", { level: 1, name: table("SEN").shortName }).waitFor();
    expect(await keptPictures(first.page)).toEqual([]);

    const second = await tabletWithPictures(table("ZDR"));
    await stage().organiser.call("revokeLink", { tableId: second.tableId, side: "government" });
    await eventually(async () => (await keptPictures(second.page)).length === 0, "nothing is left");
  });

  it("OF3, X3: nothing of them is left when the meeting begins anew", async () => {
    await stage().organiser.call("setRehearsal", { on: true });
    const { page } = await tabletWithPictures(table("TCA"));
    const { content } = await stage().organiser.call("settings", {});
    await stage().organiser.call("beginMeeting", { typed: "usuń próbę", ideas: content.ideas });
    await eventually(async () => (await keptPictures(page)).length === 0, "nothing is left");
  });
});
