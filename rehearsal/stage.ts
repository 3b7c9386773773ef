/** Where a rehearsal plays. */
import type { LinksView } from "../src/contract/link-views.ts";
import { type Door, openDoor } from "./devices/door.ts";
import { tokenIn } from "./links.ts";
import { remoteUsage, type Usage } from "./usage.ts";

export interface Stage {
  readonly base: string;
  /** Does it serve pages, too? */
  readonly pages: boolean;
  readonly organiser: Door;
  readonly links: LinksView;
  /** CPU and memory of the server; null where it does not tell. */
  usage(): Promise<Usage | null>;
  /** Kills the server hard and starts it again on the same data. Only for a server of our own. */
  readonly powerCut: (() => Promise<void>) | null;
  /** Ends what this stage started, and removes it. */
  close(): Promise<void>;
}

/** A running server, entered with the organiser's one-time link or password. */
export async function guestStage(url: string, key: string): Promise<Stage> {
  const base = url.replace(/\/+$/, "");
  const organiser = await enter(base, proofIn(key));
  return {
    base,
    pages: await organiser.open("/"),
    organiser,
    links: await readLinks(organiser),
    powerCut: null,
    usage: () => remoteUsage(base),
    close: () => Promise.resolve(),
  };
}

/** A link or the one-time secret itself (`until.secret`) is a token; anything else is a password. */
const proofIn = (key: string): { token: string } | { password: string } =>
  URL.canParse(key) || /^[0-9a-z]{6,12}\.[\w-]{20,}$/.test(key) ? { token: tokenIn(key) } : { password: key };

/** The organiser's door, entered. Throws when it does not open. */
export async function enter(base: string, proof: { token: string } | { password: string }): Promise<Door> {
  const door = openDoor(base);
  const answer = await door.call("enterOrganiser", proof);
  if (answer.kind === "done") return door;
  const why = answer.kind === "refused" ? answer.refusal : "nobody answers there";
  throw new Error(`The organiser's door at ${base} does not open: ${why}.`);
}

/** All ways in, as the organiser reads them. */
export async function readLinks(organiser: Door): Promise<LinksView> {
  const answer = await organiser.call("links", {});
  if (answer.kind !== "done") throw new Error("The organiser may not read the links.");
  return answer.value;
}
