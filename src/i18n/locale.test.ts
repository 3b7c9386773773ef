import { describe, expect, it } from "vitest";
import { chooseLocale, localeOfPage, parseOffered } from "./locale.ts";

describe("the language of a page", () => {
  it("N3: is the one chosen here, else the browser's, else Polish", () => {
    expect(chooseLocale("uk", "pl")).toBe("uk");
    expect(chooseLocale(undefined, "uk-UA,uk;q=0.9,en;q=0.8")).toBe("uk");
    expect(chooseLocale(undefined, "de, en;q=0.5, uk;q=0.7")).toBe("uk");
    expect(chooseLocale("xx", "de")).toBe("pl");
    expect(chooseLocale(undefined, null)).toBe("pl");
  });

  it("N3: is one that this meeting offers; Polish always is", () => {
    expect(parseOffered("uk")).toEqual(["pl", "uk"]);
    expect(parseOffered(null)).toEqual(["pl", "en", "uk"]);
    expect(chooseLocale("uk", "uk, en;q=0.5", parseOffered("pl en"))).toBe("en");
    expect(chooseLocale("en", "en", parseOffered("pl"))).toBe("pl");
  });

  const page = (path: string, chosen: string) =>
    localeOfPage({ path, chosen, accept: null, offered: parseOffered("pl uk") });

  it("N4: is Polish where people at work have no words in the chosen one", () => {
    for (const path of ["/moderator", "/organizator", "/organizator/rejestr", "/rzutnik", "/wydzial"])
      expect(page(path, "uk")).toBe("pl");
    expect(page("/moderator", "en")).toBe("en");
  });

  it("N4: stays the chosen one on every page of a participant", () => {
    for (const path of [
      "/",
      "/s/R6WJ",
      "/wyniki",
      "/moje",
      "/prywatnosc",
      "/dostepnosc",
      "/sprawdz",
      "/organizatorzy",
      "",
    ])
      expect(page(path, "uk")).toBe("uk");
  });
});
