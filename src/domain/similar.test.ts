import { describe, expect, it } from "vitest";
import { fingerprint, SIMILAR_FROM, similarity } from "./similar.ts";

const like = (a: string, b: string): boolean => similarity(fingerprint(a), fingerprint(b)) >= SIMILAR_FROM;

describe("hints of similar ideas", () => {
  it("see through case, punctuation and Polish letters", () => {
    expect(like("Mikrogranty", "Mikrogranty!")).toBe(true);
    expect(like("ŁĄCZYĆ KONKURSY", "łączyć konkursy")).toBe(true);
  });

  it("see through Polish endings", () => {
    expect(like("Konkursy wieloletnie na festiwale", "wieloletni konkurs dla festiwali")).toBe(true);
    expect(like("umowy na 3 lata dla festiwali", "Umowa na trzy lata, festiwale")).toBe(true);
  });

  it("find a short idea inside a longer one that says the same", () => {
    expect(like("Jeden kalendarz imprez", "Kalendarz imprez – jeden dla całego miasta")).toBe(true);
  });

  it("do not call two ideas similar for one common word or for fillers", () => {
    expect(like("Sala prób dla amatorskich zespołów", "Sala dla seniorów w każdej dzielnicy miasta")).toBe(false);
    expect(like("Więcej murali z udziałem mieszkańców", "Więcej koszy na śmieci")).toBe(false);
    expect(like("to jest dla nas", "to nie jest dla nich")).toBe(false);
  });

  it("say nothing about texts without words", () => {
    expect(like("", "")).toBe(false);
    expect(like("👍👍", "👍👍")).toBe(false);
  });
});
