/** What an ICU message asks for, read without a formatter: for tests that compare languages. */
interface Placeholder {
  readonly name: string;
  readonly isPlural: boolean;
  /** The forms of a plural or select, each with its message; empty for a plain placeholder. */
  readonly forms: ReadonlyMap<string, string>;
}

/** Messages by their dotted key. */
export function flatten(messages: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? [...flatten(value, `${prefix}${key}.`)]
      : [[`${prefix}${key}`, String(value)] as const],
  );
  return new Map(entries);
}

/** Names of arguments and tags, sorted, each once. */
export function argumentsOf(message: string): string[] {
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => `<${tag}>`);
  const names = placeholders(message).flatMap(({ name, forms }) => [
    name,
    ...[...forms.values()].flatMap((form) => argumentsOf(form)),
  ]);
  return [...new Set([...names, ...tags])].sort();
}

/** The forms of each plural in a message. */
export function pluralsOf(message: string): string[][] {
  return placeholders(message).flatMap(({ isPlural, forms }) => [
    ...(isPlural ? [[...forms.keys()]] : []),
    ...[...forms.values()].flatMap(pluralsOf),
  ]);
}

function placeholders(message: string): Placeholder[] {
  return blocks(message).map(({ inside }) => {
    const [, name = "", type, rest = ""] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,)?(.*)$/su.exec(inside) ?? [];
    return {
      name,
      isPlural: type === "plural",
      forms: new Map(blocks(rest).map(({ before, inside: form }) => [before.trim(), form])),
    };
  });
}

/** The outermost `{…}` of a text, each with the words before it. */
function blocks(text: string): { readonly before: string; readonly inside: string }[] {
  const found: { before: string; inside: string }[] = [];
  let depth = 0;
  let start = 0;
  let before = "";
  for (const [at, char] of [...text].entries()) {
    if (char === "{") {
      if (depth === 0) {
        before = [...text].slice(start, at).join("");
        start = at + 1;
      }
      depth += 1;
    } else if (char === "}") {
      depth -= 1;
      if (depth === 0) {
        found.push({ before, inside: [...text].slice(start, at).join("") });
        start = at + 1;
      }
    }
  }
  return found;
}
