import { idFrom } from "../../src/domain/ids.ts";
import { newOneTimeToken } from "./new-token.ts";
import type { Clock, Random, Store } from "./ports.ts";

/** A fresh link that lets the organiser in once, within 24 hours. Only whoever holds the machine asks for it. */
export async function oneTimeLink(store: Store, clock: Clock, random: Random, baseUrl: string): Promise<string> {
  const token = newOneTimeToken(random, clock.now());
  await store.addLink({ id: idFrom("link", random.id()), kind: "organiser", token, revoked: false, used: false });
  return `${baseUrl}/o/${token}`;
}
