import { describe, expect, it } from "vitest";
import { enterSends } from "./enter-key.ts";

const touch = { touch: true, withControl: false, withShift: false };
const keyboard = { ...touch, touch: false };
const atEnd = (text: string, press = touch): boolean => enterSends(text, text.length, press);

describe("the Enter key", () => {
  it("sends on a telephone", () => {
    expect(atEnd("Sala prób dla zespołów")).toBe(true);
    expect(atEnd("Sala prób", { ...touch, withShift: true })).toBe(false);
  });

  it.each(["- wieczory autorskie", "1. scena objazdowa", "• próby", "2) próby", "Trzy rzeczy:\n– raz"])(
    "makes a new line in a list: %s",
    (text) => {
      expect(atEnd(text)).toBe(false);
    },
  );

  it("sends again on the empty line after a list, and on an item without words", () => {
    expect(atEnd("- raz\n- dwa\n")).toBe(true);
    expect(atEnd("- raz\n- ")).toBe(true);
  });

  it("looks at the line of the caret, not at the last one", () => {
    expect(enterSends("- raz\nkoniec", 3, touch)).toBe(false);
    expect(enterSends("- raz\nkoniec", 8, touch)).toBe(true);
  });

  it("is a new line with a real keyboard, where Ctrl or ⌘ sends", () => {
    expect(atEnd("Sala prób", keyboard)).toBe(false);
    expect(atEnd("- raz", { ...keyboard, withControl: true })).toBe(true);
  });
});
