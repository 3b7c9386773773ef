/** One entry of the API: its method, path, body and the type of its answer; and what several bodies share. */
import { z } from "zod";
import { LIMITS } from "../../domain/limits.ts";
import { id } from "../shapes.ts";

interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
}

/** The answer's type travels with the endpoint; it is never parsed, because the server made it. */
export interface Endpoint<Body extends z.ZodType, Answer> extends Route {
  readonly body: Body;
  readonly answer?: Answer;
}

export const endpoint =
  <Answer>() =>
  <Body extends z.ZodType>(route: Route, body: Body): Endpoint<Body, Answer> => ({ ...route, body });

/** For entries that ask for nothing. */
export const nothing = z.object({}).strict();

/** Parts of bodies. */
export const onIdea = z.object({ ideaId: id("idea") });
export const onVote = z.object({ voteId: id("vote") });
export const onTable = z.object({ tableId: id("table") });
export const reason = z.string().max(LIMITS.reason * 4);
/** A running number of rows, within the columns of every database. */
export const rowNumber = z.number().int().min(0).max(0x7fff_ffff);
export const journalEntry = rowNumber.min(1).nullable();
/** The secret of a link, as its address carries it. */
export const linkToken = z.string().regex(/^[\w.-]{1,200}$/);
export const slipCode = z.string().max(60);
