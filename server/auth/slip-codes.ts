import { createHmac } from "node:crypto";
import { slipFrom } from "../../src/domain/slip.ts";
import type { SlipCodes } from "../usecases/slip-ports.ts";

/**
 * Codes are drawn from the installation's secret, so a phone can show its code again although only
 * the hash is kept; and hashed with it, so a stolen table of hashes cannot be searched.
 */
export function createSlipCodes(key: Uint8Array): SlipCodes {
  const mac = (text: string) => createHmac("sha256", key).update(text);
  const draw = (of: string): string => slipFrom(mac(`slip code ${of}`).digest());
  return {
    ofPerson: draw,
    ofForm: draw,
    blank: (printing, count) => Array.from({ length: count }, (_, i) => draw(`${printing} ${i}`)),
    hash: (code) => mac(`slip hash ${code}`).digest("base64url"),
  };
}
