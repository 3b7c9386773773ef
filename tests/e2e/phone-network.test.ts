import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { send, status, usePhoneHall, words } from "./phone-hall.ts";
import { axeFindings, isReady, openTable } from "./stage.ts";

const { phone, placeAll, registered, stage, table } = usePhoneHall();

const PATIENT = { timeout: 20_000, interval: 200 };

describe("when the network is bad", () => {
  it("unsent words survive a reload", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await words(page).fill("Jeszcze nie skończ");
    await page.getByText("Zapisane na telefonie.").waitFor();
    await page.reload();
    await isReady(page);
    await page.getByText("Zapisane na telefonie.").waitFor();
    expect(await words(page).inputValue()).toBe("Jeszcze nie skończ");
  });

  it("ideas wait on the phone, survive a reload, and arrive once each in their order (I2)", async () => {
    const context = await phone();
    const page = await openTable(context, table("ZDR").code);
    await context.route("**/api/ideas", (route) => route.abort());
    await words(page).fill("Pierwszy bez sieci");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    await page.getByRole("button", { name: "Dodaj kolejny" }).tap();
    await words(page).fill("Drugi bez sieci");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await isReady(page);
    await page.getByText("Zapisane na telefonie – wyślemy").nth(1).waitFor();
    await context.unroute("**/api/ideas");
    await page.getByText("Zapisane na telefonie – wyślemy").first().waitFor({ state: "detached" });
    const own = (await page.evaluate(async () => (await fetch("/api/me")).json())) as { ideas: { text: string }[] };
    expect(own.ideas.map(({ text }) => text)).toEqual(["Pierwszy bez sieci", "Drugi bez sieci"]);
  });

  it("the server may die while an idea is on its way: it arrives once after the restart (D3)", async () => {
    const page = await openTable(await phone(), table("TCA").code);
    await words(page).fill("Przed awarią");
    await send(page);
    await status(page, "Dotarło do stolika");
    await stage().kill();
    await page.getByRole("button", { name: "Dodaj kolejny" }).tap();
    await words(page).fill("W czasie awarii");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    await page.getByText("Brak połączenia.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await stage().revive();
    await status(page, "Dotarło do stolika");
    expect([await registered("Przed awarią"), await registered("W czasie awarii")]).toEqual([1, 1]);
  });

  it("I13: nothing moves under a finger when the network goes: its tap sends, and the notice comes after it", async () => {
    const context = await phone();
    await context.routeWebSocket("**/live/**", (socket) => socket.close());
    await context.route("**/live/**", (route) => route.abort());
    const page = await openTable(context, table("KUL").code);
    await words(page).fill("Palec na przycisku");
    await page.getByText("Zapisane na telefonie.").waitFor();
    const box = await page.getByRole("button", { name: "Wyślij do stolika" }).boundingBox();
    if (!box) throw new Error("no button");
    const finger = await context.newCDPSession(page);
    await context.route("**/api/**", (route) => route.abort());
    await page.evaluate(goOfflineWhenTouched);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await page.waitForFunction(() => document.documentElement.dataset["touched"] === "drawn");
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.getByRole("button", { name: "Dodaj kolejny" }).waitFor();
    await page.getByText("Brak połączenia.").waitFor();
  });

  it("with the live connection blocked, sending works and news come by asking", async () => {
    const context = await phone();
    await context.routeWebSocket("**/live/**", (socket) => socket.close());
    await context.route("**/live/**", (route) => route.abort());
    const page = await openTable(context, table("PRO").code);
    await words(page).fill("Bez gniazd");
    await send(page);
    await status(page, "Dotarło do stolika");
    await placeAll("PRO");
    await page.getByRole("article").getByText("Na tablicy").waitFor();
    expect(await page.getByText("Brak połączenia.").count()).toBe(0);
  });

  it("D8: a portal or a proxy that answers in our place takes no words away: they wait, and arrive once", async () => {
    const context = await phone();
    let tries = 0;
    const answers = [
      { status: 200, contentType: "text/html", body: "<!doctype html>Zaloguj się do sieci" },
      { status: 200, contentType: "application/json", body: '{"login":"https://portal.example"}' },
      { status: 502, contentType: "application/json", body: '{"message":"upstream"}' },
      { status: 502, contentType: "text/html", body: "<html>Bad Gateway</html>" },
    ];
    await context.route("**/api/ideas", (route) => route.fulfill(answers[tries++ % answers.length] ?? {}));
    const page = await openTable(context, table("ROD").code);
    await words(page).fill("Za portalem");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    await expect.poll(() => tries, { timeout: 60_000 }).toBeGreaterThanOrEqual(answers.length);
    await status(page, "Zapisane na telefonie – wyślemy");
    await context.unroute("**/api/ideas");
    await status(page, "Dotarło do stolika");
    expect(await registered("Za portalem")).toBe(1);
  });

  it("a phone whose clock is a year off sends, and its time left is the hall's", async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.clock.setSystemTime(new Date(Date.now() - 365 * 24 * 60 * 60 * 1000));
    await page.goto(`/s/${table("SEN").code}`);
    await isReady(page);
    await stage().organiser.call("changePhase", { phase: "discussion" });
    await words(page).fill("Zegar sprzed roku");
    await send(page);
    await status(page, "Dotarło do stolika");
    await page
      .getByText(/(?:39|40)\u00A0?\s?min/)
      .first()
      .waitFor();
    await stage().organiser.call("changePhase", { phase: null });
    expect(await registered("Zegar sprzed roku")).toBe(1);
  });

  it("C4: a phone whose seat gave way while it was away has another one, and hears the news, without a touch", async () => {
    const page = await openTable(await phone(), table("ROD").code);
    const people = async () =>
      (await stage().organiser.call("overview", {})).rows.find((row) => row.table.mark === "ROD")?.counts.people;
    await expect.poll(people, PATIENT).toBe(1);
    const seat = async () => (await page.evaluate(async () => (await fetch("/api/me")).json())).participantId;
    const before = await seat();
    await stage().kill();
    const record = new Database(join(stage().dataDir, "wspolnie.db"));
    record.prepare("DELETE FROM Participant WHERE id = ?").run(before);
    record.close();
    await stage().revive();
    await expect.poll(people, PATIENT).toBe(1);
    expect(await seat()).not.toBe(before);
    await words(page).fill("Z nowego miejsca");
    await send(page);
    await status(page, "Dotarło do stolika");
  });

  it("two tabs of one phone do not double an idea", async () => {
    const context = await phone();
    await context.route("**/api/ideas", (route) => route.abort());
    const page = await openTable(context, table("KUL").code);
    await words(page).fill("Z dwóch kart");
    await send(page);
    await status(page, "Zapisane na telefonie – wyślemy");
    const second = await openTable(context, table("KUL").code, "?widok=moje");
    await second.getByText("Zapisane na telefonie – wyślemy").waitFor();
    await context.unroute("**/api/ideas");
    await second.getByText("Zapisane na telefonie – wyślemy").waitFor({ state: "detached" });
    await page.getByText("Zapisane na telefonie – wyślemy").first().waitFor({ state: "detached" });
    expect(await registered("Z dwóch kart")).toBe(1);
  });

  it("whoever comes back is the same person, with the same ideas", async () => {
    const context = await phone();
    const page = await openTable(context, table("KUL").code);
    await words(page).fill("Wrócę tu");
    await send(page);
    await status(page, "Dotarło do stolika");
    await page.close();
    const again = await openTable(context, table("KUL").code);
    await again.getByRole("link", { name: "Moje: 1" }).tap();
    await again.getByRole("article").getByText("Wrócę tu").waitFor();
  });
});

/** In the page: the first touch loses the network, and the next picture of the page is marked. */
function goOfflineWhenTouched(): void {
  const touched = (): void => {
    Object.defineProperty(navigator, "onLine", { value: false });
    window.dispatchEvent(new Event("offline"));
    const mark = (): void => void (document.documentElement.dataset["touched"] = "drawn");
    requestAnimationFrame(() => requestAnimationFrame(mark));
  };
  window.addEventListener("touchstart", touched, { once: true });
}
