import { describe, expect, it } from "vitest";
import { findPersonalData } from "./personal-data.ts";

describe("what looks like personal data", () => {
  it.each([
    ["proszę pisać na jan.kowalski@przyklad.pl", ["email"]],
    ["tel. 601 234 567", ["phone"]],
    ["601234567", ["phone"]],
    ["+48 601-234-567", ["phone"]],
    ["(56) 611 10 00, zadzwonić: 56 611 10 00", ["phone"]],
    ["PESEL 44051401359", ["pesel"]],
    ["anna@x.pl i 601.234.567", ["email", "phone"]],
  ])("is pointed out in: %s", (text, kinds) => {
    expect(findPersonalData(text)).toEqual(kinds);
  });

  it.each([
    "Więcej koncertów na osiedlach",
    "Budżet 200 000 000 zł w 2020 r.",
    "kwota 123456789,50",
    "od 2019 do 2020, 16:00–19:00, art. 5a ust. 4",
    "@wszyscy: +1 do sal",
    "12345678901234567890",
    "numer 99999999999",
    "",
  ])("is not seen in: %s", (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});
