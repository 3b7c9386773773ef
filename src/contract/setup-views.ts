/** What the settings page shows; for the organiser only. */
import type { DocumentId } from "../domain/ids.ts";
import type { PhaseKey } from "../domain/phase.ts";
import type { Facts } from "../domain/setup.ts";
import type { TableView } from "./views.ts";

/** A table with what decides whether it can be removed or its mark changed. */
export interface SettingsTableView extends TableView {
  readonly code: string;
  /** Ideas and proposals, wherever they are: what makes it impossible to remove it. */
  readonly carries: boolean;
}

/** A document to read. */
export interface DocumentView {
  readonly id: DocumentId;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Where it opens, on our own host. */
  readonly url: string;
}

export interface SettingsView {
  readonly facts: Facts;
  /** In their order. */
  readonly tables: readonly SettingsTableView[];
  /** Sections that ideas or proposals refer to. */
  readonly sectionsInUse: readonly number[];
  readonly phase: PhaseKey | null;
  readonly doorsOpen: boolean;
  readonly rehearsal: boolean;
  /** Real phases have run: what is here is the meeting. */
  readonly hasRun: boolean;
  /** What a new beginning would remove. */
  readonly content: { readonly ideas: number; readonly proposals: number; readonly participants: number };
  readonly documents: readonly DocumentView[];
}

/** What a settings file would bring in. */
export interface SettingsPreview {
  readonly title: string;
  readonly date: string;
  readonly tables: readonly { readonly mark: string; readonly shortName: string }[];
  readonly sections: number;
  readonly agenda: number;
}
