/** Claim slips over HTTP: who is asking counts the tries, so these entries look at the browser themselves. */
import type { SlipIdeasView, SlipView } from "../../src/contract/slip-views.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { browserMark } from "../auth/cookies.ts";
import { MOST_SEATS } from "../auth/sessions.ts";
import { continueSlip } from "../usecases/continue-slip.ts";
import { openSlip } from "../usecases/open-slip.ts";
import { showSlip } from "../usecases/show-slip.ts";
import type { SlipTrier } from "../usecases/slip-ports.ts";
import type { Call } from "./http-call.ts";

/** The slip of whoever this browser is, with all the seats it has. */
export async function slip(call: Call): Promise<Result<SlipView>> {
  const me = await call.auth.authenticate(call.cookies, "participant");
  if (me?.role !== "participant") return refused("not-signed-in");
  return showSlip(call.deps, me.id, await call.auth.seats(call.cookies));
}

export async function openSlipHere(call: Call, body: { readonly code: string }): Promise<Result<SlipIdeasView>> {
  const opened = await trying(call, (trier) => openSlip(call.deps, body, trier));
  if (!opened.ok) return opened;
  const people = opened.value.holder.slice(0, MOST_SEATS);
  if (people.length > 0) await call.showPictures(people);
  return done(opened.value.view);
}

/** Makes the browser the slip's holder; whoever it was before keeps the seat, too. */
export async function continueSlipHere(call: Call, body: { readonly code: string; readonly tableId: TableId }) {
  const continued = await trying(call, (trier) => continueSlip(call.deps, body, trier));
  if (!continued.ok) return continued;
  const { id, tableId, others, code } = continued.value;
  const before = await call.auth.seats(call.cookies);
  const seats = [...new Set([...others, ...before])].filter((seat) => seat !== id).slice(0, MOST_SEATS - 1);
  await call.grant({ role: "participant", id, tableId, seats });
  return done({ code });
}

/** A browser without a seat gets a mark with its first refusal, by which its next tries are counted. */
async function trying<T>(call: Call, attempt: (trier: SlipTrier) => Promise<Result<T>>): Promise<Result<T>> {
  const me = await call.auth.authenticate(call.cookies, "participant");
  if (me?.role === "participant") return attempt(me.id);
  const known = browserMark(call.cookies);
  const mark = known ?? call.deps.random.id();
  const answer = await attempt(`browser ${mark}`);
  if (!answer.ok && known === null) call.markBrowser(mark);
  return answer;
}
