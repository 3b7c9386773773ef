/** The archive's page, as the organiser reads it. */
import type { Erasure, Planned } from "../domain/retention.ts";

export interface ArchiveView {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** What removing the meeting would remove. */
  readonly content: { readonly ideas: number; readonly proposals: number; readonly participants: number };
  readonly plan: readonly Planned[];
  /** The newest first. */
  readonly erased: readonly Erasure[];
}
