import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "./locale.ts";
import { argumentsOf, flatten, pluralsOf } from "./message-shape.ts";
import { languageOf, loadMessages, PARTICIPANT_PARTS, PARTS, tied } from "./messages.ts";

const languages = await Promise.all(LOCALES.map(async (locale) => ({ locale, all: await loadMessages(locale) })));
const polish = await loadMessages("pl");

describe.each(languages)("messages in $locale", ({ locale, all }) => {
  it("N1: what a participant may see is written in every language", () => {
    expect(PARTICIPANT_PARTS.filter((part) => languageOf(locale, part) !== locale)).toEqual([]);
  });

  it.each(PARTS)("N1: %s has the same keys and the same arguments as the Polish source", (part) => {
    const words = flatten(all[part]);
    const source = flatten(polish[part]);
    expect([...words.keys()].sort()).toEqual([...source.keys()].sort());
    for (const [key, message] of source)
      expect([key, argumentsOf(words.get(key) ?? "")]).toEqual([key, argumentsOf(message)]);
  });

  it.each(PARTS)("N2: %s has every plural form its language tells apart", (part) => {
    const isComplete = completeIn(languageOf(locale, part));
    const incomplete = [...flatten(all[part])].filter(([, message]) => !pluralsOf(message).every(isComplete));
    expect(incomplete.map(([key]) => key)).toEqual([]);
  });
});

it("N5: no Polish line ends with a word of one letter or parts a number from its unit", async () => {
  const { pages } = await loadMessages("pl");
  const words = [...flatten(pages).values()].join("\n");
  expect(words).toMatch(/art\.\u00A06/);
  expect(words).not.toMatch(/(?<=[\s(])[aiouwz] \S/i);
  expect(words).not.toMatch(/\d r\./);
});

describe("N5: a message that the build took apart", () => {
  const visible = (message: unknown): string => JSON.stringify(tied({ message })).replaceAll("\u00A0", "_");
  const said = (message: unknown): string => JSON.stringify({ message });

  it("keeps its arguments and ties its words, also before an argument and between a number and its unit", () => {
    expect(visible(["Moje: ", ["count"]])).toBe(said(["Moje: ", ["count"]]));
    expect(visible(["w stoliku ", ["number"], " i ", ["name"], " w sali"])).toBe(
      said(["w_stoliku ", ["number"], " i_", ["name"], " w_sali"]),
    );
    expect(visible(["godz. ", ["time", 6, "short"], ", ", ["minutes", 4], " min"])).toBe(
      said(["godz._", ["time", 6, "short"], ", ", ["minutes", 4], "_min"]),
    );
    expect(visible(["a ", ["at", 5, { month: "long w roku" }]])).toBe(
      said(["a_", ["at", 5, { month: "long w roku" }]]),
    );
  });

  it("ties the words of plural forms, of choices within them, and of tags", () => {
    const plural = (one: unknown, other: unknown) => ["count", 2, { one, other }];
    expect(visible([plural([0, " osoba w sali"], [0, " osób i ", ["name"]])])).toBe(
      said([plural([0, " osoba w_sali"], [0, "_osób i_", ["name"]])]),
    );
    expect(visible([["side", 1, { ngo: "w grupie", other: [plural("i tyle", [0, " w skrzynce"])] }]])).toBe(
      said([["side", 1, { ngo: "w_grupie", other: [plural("i_tyle", [0, " w_skrzynce"])] }]]),
    );
    expect(visible([["b", "w stoliku ", ["n"]], " i ", ["i", 0, " w toku"]])).toBe(
      said([["b", "w_stoliku ", ["n"]], " i_", ["i", 0, " w_toku"]]),
    );
  });
});

/** `one` and `other` alone suffice only where `one` is 1 and nothing else; in Ukrainian it is 21 too. */
function completeIn(locale: Locale): (forms: readonly string[]) => boolean {
  const rules = new Intl.PluralRules(locale);
  const oneIsMore = rules.select(21) === "one";
  return (forms) => {
    const needsAll = forms.includes("few") || forms.includes("many") || (oneIsMore && forms.includes("one"));
    const needed: readonly string[] = needsAll ? rules.resolvedOptions().pluralCategories : ["other"];
    return needed.every((form) => forms.includes(form));
  };
}
