import { describe, expect, it } from "vitest";
import { nonBreaking } from "./non-breaking.ts";

describe("one-letter words", () => {
  it("stay with the next word, also two in a row and after a quote", () => {
    expect(nonBreaking("trzy osiedla w jedno lato")).toBe("trzy osiedla w\u00A0jedno lato");
    expect(nonBreaking("i w domu, „o czym”")).toBe("i\u00A0w\u00A0domu, „o\u00A0czym”");
  });

  it("leave line breaks, longer words and the rest alone", () => {
    expect(nonBreaking("- raz\n- dwa i\ntrzy")).toBe("- raz\n- dwa i\ntrzy");
    expect(nonBreaking("Program – etap I")).toBe("Program\u00A0– etap I");
  });
});
