import { describe, expect, it } from "vitest";
import { softHyphens } from "./soft-hyphens.ts";

const shown = (text: string): string => softHyphens(text).replaceAll("\u00AD", "·");

describe("long words of names", () => {
  it("may break where a reader would break them", () => {
    expect(shown("Zdrowie i niepełnosprawność")).toBe("Zdrowie i nie·peł·nos·praw·ność");
  });

  it("leave shorter words alone, and lose nothing", () => {
    expect(shown("Promocja, turystyka, środowisko")).toBe("Promocja, turystyka, środowisko");
    expect(softHyphens("Konstantynopolitańczykowianeczka").replaceAll("\u00AD", "")).toBe(
      "Konstantynopolitańczykowianeczka",
    );
  });
});
