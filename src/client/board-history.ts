/**
 * One "Cofnij" over both kinds of work of this tablet: edits of the board document, and commands to
 * the server (placing, hiding), which are undone by their counterparts. Only what was done here is
 * undone; what the other tablet changed since stays.
 */
import * as Y from "yjs";
import { rootsOf } from "../board/board-doc.ts";

/** A command that can be taken back. `label` says in the past what was done. */
export interface UndoableCommand {
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

type Step = { readonly kind: "edit"; readonly label: string } | ({ readonly kind: "command" } & UndoableCommand);

/** Typing within this many milliseconds is one step; every other gesture is its own. */
const TYPING_PAUSE = 900;

export class BoardHistory {
  /** Origin of every edit made through this history. */
  readonly origin = { kind: "tablet" } as const;
  readonly #doc: Y.Doc;
  readonly #manager: Y.UndoManager;
  readonly #onChange: () => void;
  #done: Step[] = [];
  #undone: Step[] = [];
  #label = "";
  #replaying = false;

  constructor(doc: Y.Doc, onChange: () => void) {
    this.#doc = doc;
    this.#onChange = onChange;
    const { ideas, places, groups, drawing, proposals } = rootsOf(doc);
    this.#manager = new Y.UndoManager([ideas, places, groups, drawing, proposals], {
      trackedOrigins: new Set([this.origin]),
      captureTimeout: TYPING_PAUSE,
    });
    this.#manager.on("stack-item-added", ({ type }: { type: "undo" | "redo" }) => {
      if (!this.#replaying && type === "undo") this.#push({ kind: "edit", label: this.#label });
    });
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** One gesture: undone as a whole. */
  edit(label: string, change: (doc: Y.Doc) => void): void {
    this.#manager.stopCapturing();
    this.#label = label;
    this.#doc.transact(() => change(this.#doc), this.origin);
    this.#manager.stopCapturing();
  }

  /** Typing: letters in quick succession are one step. */
  type(label: string, change: (doc: Y.Doc) => void): void {
    this.#label = label;
    this.#doc.transact(() => change(this.#doc), this.origin);
  }

  /** Notes a command that has been given. */
  command(command: UndoableCommand): void {
    this.#manager.stopCapturing();
    this.#manager.clear(false, true);
    this.#push({ kind: "command", ...command });
  }

  /** Takes back the last step of this tablet; says which one, null when there is none. */
  undo(): string | null {
    return this.#replay(this.#done, this.#undone, "undo");
  }

  redo(): string | null {
    return this.#replay(this.#undone, this.#done, "redo");
  }

  destroy(): void {
    this.#manager.destroy();
  }

  #push(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
    this.#onChange();
  }

  /** Exactly one item: left alone, the manager would go on to older ones, past commands in between. */
  #replayEdit(way: "undo" | "redo"): boolean {
    const stack = way === "undo" ? "undoStack" : "redoStack";
    const rest = this.#manager[stack];
    const top = rest.pop();
    if (!top) return false;
    this.#manager[stack] = [top];
    const item = this.#manager[way]();
    this.#manager[stack] = rest;
    return item !== null;
  }

  /** Steps that others have overwritten meanwhile change nothing and are passed over. */
  #replay(from: Step[], to: Step[], way: "undo" | "redo"): string | null {
    this.#manager.stopCapturing();
    this.#replaying = true;
    try {
      for (let step = from.pop(); step; step = from.pop()) {
        if (step.kind === "command") step[way]();
        else if (!this.#replayEdit(way)) continue;
        to.push(step);
        return step.label;
      }
      return null;
    } finally {
      this.#replaying = false;
      this.#onChange();
    }
  }
}
