/** The fonts of a PDF: which of them has a letter, and the files to embed. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

const require = createRequire(import.meta.url);
const HYPERLEGIBLE = "@expo-google-fonts/atkinson-hyperlegible-next";

/** In the order in which they are asked. Bold has the same letters as regular; the others have one weight. */
const FILES = {
  regular: `${HYPERLEGIBLE}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  bold: `${HYPERLEGIBLE}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
  cyrillic: "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff",
  cyrillicExt: "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff",
  greek: "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff",
  vietnamese: "@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff",
  emoji: "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
} as const;

export type FontName = keyof typeof FILES;
export type Weight = "regular" | "bold";

/** Where a font lies. */
export const fontFile = (name: FontName): string => require.resolve(FILES[name]);

const FALLBACKS = ["cyrillic", "cyrillicExt", "greek", "vietnamese", "emoji"] as const satisfies readonly FontName[];

/** A stretch of text in one font. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
}

/** What stands for letters that no font has; the register keeps them. */
const MISSING = "[?]";
const EMOJI_STYLE = /\uFE0F/g;

const graphemes = new Intl.Segmenter("pl", { granularity: "grapheme" });
const letters = new Map<FontName, ReadonlySet<number>>();

function lettersOf(name: FontName): ReadonlySet<number> {
  const there = letters.get(name);
  if (there) return there;
  // Each file holds one font; only collections have several.
  const face = create(readFileSync(fontFile(name))) as Font;
  const found = new Set(face.characterSet);
  letters.set(name, found);
  return found;
}

const hasAll = (name: FontName, text: string): boolean => {
  const known = lettersOf(name);
  for (const letter of text) if (!known.has(letter.codePointAt(0) ?? 0)) return false;
  return true;
};

/** `text` cut into runs that each one font can write. */
export function runsOf(text: string, weight: Weight): Run[] {
  if (hasAll(weight, text)) return [{ text, font: weight }];
  const runs: { text: string; font: FontName }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const run = runOf(segment, weight);
    const last = runs.at(-1);
    if (!last || last.font !== run.font) runs.push(run);
    else if (run.text !== MISSING || !last.text.endsWith(MISSING)) last.text += run.text;
  }
  return runs;
}

function runOf(grapheme: string, weight: Weight): { text: string; font: FontName } {
  const plain = grapheme
    .replace(EMOJI_STYLE, "")
    .replace(/[\t\u202F]/g, "\u00A0")
    .replace("\u2011", "-");
  if (hasAll(weight, plain)) return { text: plain, font: weight };
  const fallback = FALLBACKS.find((name) => hasAll(name, name === "emoji" ? grapheme : plain));
  if (fallback) return { text: fallback === "emoji" ? grapheme : plain, font: fallback };
  const known = [...plain].filter((letter) => hasAll(weight, letter)).join("");
  return { text: known === "" ? MISSING : known, font: weight };
}
