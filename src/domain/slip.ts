import { CODE_ALPHABET } from "./code.ts";

/**
 * The code of a claim slip: 12 characters of the join code's alphabet (59 bits), so that nobody
 * comes upon another person's ideas by trying.
 */
export const SLIP_LENGTH = 12;
const GROUP = 4;
const BASE = BigInt(CODE_ALPHABET.length);

/** What a person typed, as a code: case, spaces and dashes do not matter. Null: not a code. */
export function parseSlip(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s\p{Pd}]/gu, "");
  if (code.length !== SLIP_LENGTH) return null;
  return [...code].every((character) => CODE_ALPHABET.includes(character)) ? code : null;
}

/** As it is shown and printed: `ABCD-EFGH-JKMN`. */
export const formatSlip = (code: string): string => code.replace(new RegExp(`(.{${GROUP}})(?=.)`, "g"), "$1-");

/** A code from at least 16 random bytes; so many that every code is as likely as any other. */
export function slipFrom(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = "";
  while (code.length < SLIP_LENGTH) {
    code += CODE_ALPHABET[Number(rest % BASE)];
    rest /= BASE;
  }
  return code;
}
