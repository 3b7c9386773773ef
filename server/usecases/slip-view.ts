import type { SlipView } from "../../src/contract/slip-views.ts";
import { formatSlip } from "../../src/domain/slip.ts";
import type { Deps } from "./deps.ts";

/** Where people come with a slip. */
const PAGE = "/moje";

/** A code as a slip carries it. */
export function slipView({ baseUrl }: Pick<Deps, "baseUrl">, plain: string): SlipView {
  const code = formatSlip(plain);
  return { code, url: `${baseUrl()}${PAGE}#${code}`, address: `${new URL(baseUrl()).host}${PAGE}` };
}
