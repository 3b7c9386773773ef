import { idFrom } from "../../src/domain/ids.ts";
import { newOneTimeToken } from "./new-token.ts";
import type { Clock, Random, Store } from "./ports.ts";

/** A fresh key that lets the organiser in once, within 24 hours. */
export async function oneTimeKey(store: Store, clock: Clock, random: Random): Promise<string> {
  const token = newOneTimeToken(random, clock.now());
  await store.addLink({ id: idFrom("link", random.id()), kind: "organiser", token, revoked: false, used: false });
  return token;
}

/** The key as a link. Only whoever holds the machine asks for it. */
export const oneTimeLink = async (store: Store, clock: Clock, random: Random, baseUrl: string): Promise<string> =>
  `${baseUrl}/o/${await oneTimeKey(store, clock, random)}`;
