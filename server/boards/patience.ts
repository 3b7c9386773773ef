/**
 * How often one person may be refused. Every refused update can cost a rebuilt document, so someone
 * whose client insists is kept out for a while; nobody else notices.
 */
import { type Bucket, createBucket } from "./rate.ts";

const REFUSALS = { perSecond: 0.1, burst: 10 } as const;
const OUT_MS = 30_000;
const MAX_PEOPLE = 500;

export class Patience {
  readonly #buckets = new Map<string, Bucket>();
  readonly #outUntil = new Map<string, number>();

  /** This person's update was refused. */
  refused(person: string, now: number): void {
    if (this.#buckets.size >= MAX_PEOPLE) this.#buckets.clear();
    const bucket = this.#buckets.get(person) ?? createBucket(REFUSALS.perSecond, REFUSALS.burst);
    this.#buckets.set(person, bucket);
    if (!bucket.take(now)) this.#outUntil.set(person, now + OUT_MS);
  }

  /** May this person come in now? */
  admits(person: string, now: number): boolean {
    const until = this.#outUntil.get(person);
    if (until === undefined) return true;
    if (until > now) return false;
    this.#outUntil.delete(person);
    return true;
  }
}
