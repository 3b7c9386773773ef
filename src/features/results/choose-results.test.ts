import { describe, expect, test } from "vitest";
import type { ResultView, TableName } from "../../contract/answer-views.ts";
import { idFrom } from "../../domain/ids.ts";
import type { Position } from "../../domain/position.ts";
import { chooseResults } from "./choose-results.ts";
import { addressOf, EVERYTHING, parseQuery, type ResultsQuery } from "./results-query.ts";

const KUL = idFrom("table", "kultura1");
const SPO = idFrom("table", "sportsp1");
const table = (id: TableName["id"], number: number, mark: string): TableName => ({
  id,
  number,
  mark,
  hue: "kul",
  shortName: mark,
  name: mark,
});
const tables = [table(KUL, 1, "KUL"), table(SPO, 2, "SPO")];

function item(number: string, text: string, status: Position = "accepted", sources: string[] = []): ResultView {
  return {
    number,
    kind: "proposal",
    n: 1,
    tableId: number.startsWith("KUL") ? KUL : SPO,
    text,
    section: null,
    change: null,
    current: "",
    reason: "",
    part: "",
    passedTo: null,
    original: null,
    news: null,
    joined: [],
    support: null,
    voices: sources.map((source, i) => ({
      ideaId: idFrom("idea", `0000000${i}`),
      number: source,
      text: "słowa źródła",
      signature: null,
      hasSketch: false,
    })),
    answer: {
      status,
      justification: "Zgodne z planem",
      at: "2019-07-12T08:00:00.000Z",
      correctedAt: null,
      wording: null,
      passedTo: null,
    },
  };
}

const items = [
  item("KUL-P01", "Zlecanie zadań na trzy lata", "partly", ["KUL-02", "KUL-03"]),
  item("KUL-P12", "Scena objazdowa"),
  item("SPO-P01", "Łąka i boisko", "rejected"),
];

const numbers = (query: Partial<ResultsQuery>): string[] =>
  chooseResults({ items, tables }, { ...EVERYTHING, ...query }).items.map(({ number }) => number);

describe("what a visitor of the results sees", () => {
  test.each([
    ["laka", ["SPO-P01"]],
    ["ZLECANIE lata", ["KUL-P01"]],
    ["słowa ZRODLA", ["KUL-P01"]],
    ["planem", ["KUL-P01", "KUL-P12", "SPO-P01"]],
    ["kul-p1", ["KUL-P01"]],
    ["KUL 3", ["KUL-P01"]],
    ["kul-12", []],
    ["kul p12", ["KUL-P12"]],
    ["nic takiego", []],
  ])("O9: a search for %s finds %j", (search, expected) => expect(numbers({ search })).toEqual(expected));

  test("O9: tables and positions narrow down; an unknown table is all of them", () => {
    expect(numbers({ table: "SPO" })).toEqual(["SPO-P01"]);
    expect(numbers({ table: "XYZ" })).toHaveLength(3);
    expect(numbers({ table: "KUL", position: "partly" })).toEqual(["KUL-P01"]);
    const { byPosition } = chooseResults({ items, tables }, { ...EVERYTHING, table: "KUL", position: "partly" });
    expect([byPosition.get("partly"), byPosition.get("accepted"), byPosition.get("rejected")]).toEqual([1, 1, 0]);
  });

  test("O9: many answers come in pages, or whole for printing", () => {
    const many = Array.from({ length: 120 }, (_, i) => item(`KUL-P${i}`, "Tekst"));
    const at = (query: Partial<ResultsQuery>) => chooseResults({ items: many, tables }, { ...EVERYTHING, ...query });
    expect(at({ page: 3 })).toMatchObject({ pages: 3, page: 3, found: 120 });
    expect(at({ page: 3 }).items).toHaveLength(20);
    expect(at({ page: 99 }).page).toBe(3);
    expect(at({ whole: true }).items).toHaveLength(120);
  });

  test("O9: the address says what is shown, and reads back", () => {
    const query = {
      search: "scena w mieście",
      table: "KUL",
      position: "further-work",
      news: true,
      page: 2,
      whole: false,
    } as const;
    const address = addressOf(query);
    expect(address).toBe("/wyniki?q=scena+w+mie%C5%9Bcie&stolik=KUL&stanowisko=do-dalszych-prac&zmiany=1&strona=2");
    expect(parseQuery(Object.fromEntries(new URLSearchParams(address.split("?")[1])))).toEqual(query);
    expect(parseQuery({ strona: "-1", stanowisko: "<b>", stolik: ["kul", "spo"], q: " " })).toEqual({
      ...EVERYTHING,
      table: "KUL",
    });
    expect(addressOf(EVERYTHING)).toBe("/wyniki");
  });
});
