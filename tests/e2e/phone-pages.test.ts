import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { usePhoneHall, words } from "./phone-hall.ts";
import { axeFindings, openTable, PHONE } from "./stage.ts";

const { phone, registered, stage, table } = usePhoneHall();

describe("every page of a phone", () => {
  it("works as a plain form without scripts", async () => {
    const page = await (await phone({ ...PHONE, javaScriptEnabled: false })).newPage();
    await page.goto(`/s/${table("KUL").code}`);
    await page.getByRole("textbox").fill("Bez skryptów");
    await page.getByRole("button", { name: "Wyślij do stolika" }).tap();
    await page.getByText(/Dotarło do stolika: KUL-\d\d/).waitFor();
    expect(await registered("Bez skryptów")).toBe(1);
  });

  it.each(["/", "/prywatnosc", "/dostepnosc", "/nie-ma-takiej"])(
    "%s has 0 findings of axe and fits 320 pixels",
    async (path) => {
      const page = await (await phone({ ...PHONE, viewport: { width: 320, height: 640 } })).newPage();
      await page.goto(path);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  it.each(["", "?widok=rysuj", "?widok=moje"])(
    "%s has text of 18 pixels and targets of 48, at 320 pixels",
    async (view) => {
      const page = await openTable(
        await phone({ ...PHONE, viewport: { width: 320, height: 640 } }),
        table("ROD").code,
        view,
      );
      await page
        .getByRole("button", { name: "Wyślij szkic" })
        .or(page.getByRole("link", { name: /Moje/ }))
        .or(page.getByText("Moje pomysły"))
        .first()
        .waitFor();
      expect(await page.evaluate(tooSmall)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  it("fits 320 pixels with text at 200 %", async () => {
    const page = await openTable(await phone({ ...PHONE, viewport: { width: 320, height: 640 } }), table("ZDR").code);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it("loads at most 170 kB of scripts before it can be used, and no canvas (A2)", async () => {
    const page = await stage().organiser.request(`/s/${table("KUL").code}`);
    const tags = [...(await page.text()).matchAll(/<script[^>]+>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/nomodule/i.test(tag));
    const files = new Set(tags.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []));
    const sources = await Promise.all([...files].map(async (file) => (await fetch(stage().base + file)).text()));
    const kilobytes = sources.reduce((sum, source) => sum + gzipSync(source).length, 0) / 1000;
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(170);
    expect(sources.filter((source) => /com\.tldraw\.|getStroke|ZodError/.test(source))).toEqual([]);
  });

  it("keeps the sheet and the button in sight while the keyboard is open", async () => {
    const page = await openTable(await phone({ ...PHONE, viewport: { width: 360, height: 360 } }), table("KUL").code);
    await words(page).tap();
    await page.keyboard.type("Widać, co się pisze");
    const button = await page.getByRole("button", { name: "Wyślij do stolika" }).boundingBox();
    expect((button?.y ?? 999) + (button?.height ?? 0)).toBeLessThanOrEqual(360);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("remembers large text, high contrast, dark and the language", async () => {
    const page = await openTable(await phone(), table("KUL").code);
    await page.getByRole("button", { name: "Wielkość tekstu i kontrast" }).tap();
    for (const choice of ["Duży tekst", "Wysoki kontrast", "Ciemne tło"]) await page.getByText(choice).tap();
    await page.getByRole("group", { name: "Wielkość tekstu" }).getByRole("button", { name: "English" }).tap();
    await page.getByRole("heading", { name: "What is your idea?" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    const root = page.locator("html");
    expect(
      await Promise.all(["lang", "data-text", "data-contrast", "data-theme"].map((name) => root.getAttribute(name))),
    ).toEqual(["en", "large", "high", "dark"]);
  });
});

/** Runs in the page: visible text under 18 px, and controls (links inside sentences apart) under 48 px. */
function tooSmall(): string[] {
  const seen = (element: Element): boolean => element.checkVisibility() && !element.closest(".sr-only, noscript");
  const texts = [...document.querySelectorAll("body *")].filter(
    (element) =>
      seen(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const small = texts.filter(
    (element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18 && !element.closest("svg"),
  );
  const controls = [...document.querySelectorAll("a, button, summary, textarea, select, label:has(input)")].filter(
    (element) => seen(element) && !(element.tagName === "A" && element.parentElement?.tagName === "P"),
  );
  const tight = controls.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 47.5 || height < 47.5;
  });
  return [...small, ...tight].map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`);
}
