import { describe, expect, it } from "vitest";
import { chooseLocale, localeOfPage } from "./locale.ts";

describe("the language of a page", () => {
  it("N3: is the one chosen here, else the browser's, else Polish", () => {
    expect(chooseLocale("uk", "pl")).toBe("uk");
    expect(chooseLocale(undefined, "uk-UA,uk;q=0.9,en;q=0.8")).toBe("uk");
    expect(chooseLocale(undefined, "de, en;q=0.5, uk;q=0.7")).toBe("uk");
    expect(chooseLocale("xx", "de")).toBe("pl");
    expect(chooseLocale(undefined, null)).toBe("pl");
  });

  it("N4: is Polish where people at work have no words in the chosen one", () => {
    for (const path of ["/moderator", "/organizator", "/organizator/rejestr", "/rzutnik"])
      expect(localeOfPage("uk", path)).toBe("pl");
    expect(localeOfPage("en", "/moderator")).toBe("en");
  });

  it("N4: stays the chosen one on every page of a participant", () => {
    for (const path of [
      "/",
      "/s/R6WJ",
      "/wyniki",
      "/wyniki/KUL-07",
      "/prywatnosc",
      "/dostepnosc",
      "/organizatorzy",
      "",
    ])
      expect(localeOfPage("uk", path)).toBe("uk");
  });
});
