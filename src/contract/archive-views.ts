/** The archive's page, as the organiser reads it. */
import type { Erasure, Planned } from "../domain/retention.ts";

/** On how many ideas it was done. */
export interface ForgottenView {
  readonly ideas: number;
}

export interface ArchiveView {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** What removing the meeting would remove. */
  readonly content: { readonly ideas: number; readonly proposals: number; readonly participants: number };
  /** Pictures of frozen boards, the newest first. */
  readonly pictures: readonly {
    readonly table: string;
    readonly url: string;
    /** SHA-256 of the state that was kept then, in hex. */
    readonly sha256: string;
    readonly at: string;
  }[];
  readonly plan: readonly Planned[];
  /** The newest first. */
  readonly erased: readonly Erasure[];
  /** May this organiser remove the words of an idea, and the whole meeting? */
  readonly mayErase: boolean;
}
