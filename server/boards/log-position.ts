/** How far a room has read its log, when other instances write to it as well. */
export class LogPosition {
  #seq: number;
  /** Entries of our own beyond `#seq`: another instance wrote between, which is still to be read. */
  readonly #ahead = new Set<number>();

  /** `seq`: the last entry that was read. */
  constructor(seq: number) {
    this.#seq = seq;
  }

  /** The last entry up to which everything is known. */
  get seq(): number {
    return this.#seq;
  }

  /** The log has entries of others that are not known yet. */
  get behind(): boolean {
    return this.#ahead.size > 0;
  }

  /** Our entries got the numbers up to `lastSeq`; when others wrote between, theirs are read first. */
  wrote(count: number, lastSeq: number): void {
    if (count === 0) return;
    if (lastSeq - count === this.#seq) this.#seq = lastSeq;
    else for (let seq = Math.max(this.#seq, lastSeq - count) + 1; seq <= lastSeq; seq += 1) this.#ahead.add(seq);
  }

  /** Reads the entry `seq`: one of our own, one of others, or (null) not the next one. */
  read(seq: number): "own" | "theirs" | null {
    if (seq !== this.#seq + 1) return null;
    this.#seq = seq;
    return this.#ahead.delete(seq) ? "own" : "theirs";
  }

  /** Reads everything up to `seq` at once. False: it is known already. */
  jump(seq: number): boolean {
    if (seq <= this.#seq) return false;
    this.#seq = seq;
    for (const own of this.#ahead) if (own <= seq) this.#ahead.delete(own);
    return true;
  }
}
