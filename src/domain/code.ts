/** A table's join code: 4 characters that cannot be misread, so no 0, O, 1, I and L. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const CODE_LENGTH = 4;

/** What a person typed, as a code: case, spaces and dashes do not matter. Null: not a code. */
export function parseCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  if (code.length !== CODE_LENGTH) return null;
  return [...code].every((character) => CODE_ALPHABET.includes(character)) ? code : null;
}

/** A code from `CODE_LENGTH` random bytes. */
export const codeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, CODE_LENGTH), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join("");
