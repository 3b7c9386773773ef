"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type * as Y from "yjs";
import type { ProposalText } from "../../board/board-doc.ts";
import { proposalText } from "../../board/board-edits.ts";
import type { BoardProposal } from "../../board/board-read.ts";
import { applyTextChange, textChange } from "../../board/text-change.ts";
import { caretToJson, moveCaret } from "../../client/text-binding.ts";
import { proposalNumber } from "../../domain/number.ts";
import { type TabletKit, useTablet } from "./tablet-kit.tsx";
import { type Latest, useLatest } from "./use-latest.ts";

export interface SharedField {
  readonly text: Y.Text | null;
  /** What the field shows. */
  readonly value: string;
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly on: Pick<
    React.TextareaHTMLAttributes<HTMLTextAreaElement>,
    "onInput" | "onSelect" | "onBlur" | "onCompositionStart" | "onCompositionEnd"
  >;
}

/** Binds a text field to a proposal's shared text. */
export function useSharedText(proposal: BoardProposal, field: ProposalText): SharedField {
  const kit = useTablet();
  const said = useTranslations("tablet.said");
  const label = said("typed", { number: proposalNumber(kit.view.table.mark, proposal.n) });
  const text = useMemo(() => proposalText(kit.board.doc, proposal.id, field), [kit.board.doc, proposal.id, field]);
  const ref = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState("");
  const latest = useLatest<Context>({ kit, label });
  const binding = useMemo(() => text && new FieldBinding(text, ref, setValue, latest), [text, latest]);
  useLayoutEffect(() => binding?.start(), [binding]);
  useUndoKeys(ref, kit);
  const tellCaret = useCallback(() => {
    const area = ref.current;
    if (!area || !text || document.activeElement !== area) return;
    const [anchor, head] =
      area.selectionDirection === "backward"
        ? [area.selectionEnd, area.selectionStart]
        : [area.selectionStart, area.selectionEnd];
    latest.get().kit.board.present({
      caret: { proposal: proposal.id, field, anchor: caretToJson(text, anchor), head: caretToJson(text, head) },
    });
  }, [text, latest, proposal.id, field]);
  const hideCaret = useCallback(() => latest.get().kit.board.present({ caret: undefined }), [latest]);
  useEffect(() => hideCaret, [hideCaret]);
  return {
    text,
    value,
    ref,
    on: {
      onInput: () => {
        binding?.typed();
        tellCaret();
      },
      onSelect: tellCaret,
      onBlur: hideCaret,
      onCompositionStart: () => binding?.compose(true),
      onCompositionEnd: () => binding?.compose(false),
    },
  };
}

interface Context {
  readonly kit: TabletKit;
  readonly label: string;
}

/** Keeps field and shared text equal. While letters are being composed (IME), both wait for the end. */
class FieldBinding {
  readonly #text: Y.Text;
  readonly #ref: RefObject<HTMLTextAreaElement | null>;
  readonly #show: (value: string) => void;
  readonly #latest: Latest<Context>;
  /** What the field showed before the last input. */
  #shown = "";
  #composing = false;
  #typing = false;
  /** Changes of others that came while composing. */
  #missed: Y.YTextEvent["delta"][] = [];

  constructor(
    text: Y.Text,
    ref: RefObject<HTMLTextAreaElement | null>,
    show: (value: string) => void,
    latest: Latest<Context>,
  ) {
    this.#text = text;
    this.#ref = ref;
    this.#show = show;
    this.#latest = latest;
  }

  start(): () => void {
    this.#put(textOf(this.#text));
    this.#text.observe(this.#onChange);
    return () => this.#text.unobserve(this.#onChange);
  }

  typed(): void {
    const area = this.#ref.current;
    if (!area || this.#composing) return;
    const change = textChange(this.#shown, area.value, area.selectionEnd);
    if (!change) return;
    const at = this.#missed.reduce((position, delta) => moveCaret(position, delta), change.at);
    const { kit, label } = this.#latest.get();
    this.#typing = true;
    kit.board.history.type(label, () =>
      applyTextChange(this.#text, { ...change, at: Math.min(at, this.#text.length) }),
    );
    this.#typing = false;
    if (this.#missed.length > 0) this.#catchUp(area);
    else this.#keep(area.value);
  }

  compose(on: boolean): void {
    this.#composing = on;
    if (on) return;
    this.typed();
    const area = this.#ref.current;
    if (area && this.#missed.length > 0) this.#catchUp(area);
  }

  readonly #onChange = (event: Y.YTextEvent): void => {
    if (this.#typing) return;
    if (this.#composing) {
      this.#missed.push(event.delta);
      return;
    }
    const area = this.#ref.current;
    if (!area) return;
    const carets = [area.selectionStart, area.selectionEnd].map((caret) => moveCaret(caret, event.delta));
    this.#put(textOf(this.#text), carets);
  };

  /** Shows what others wrote while letters were being composed. */
  #catchUp(area: HTMLTextAreaElement): void {
    const carets = this.#missed.reduce(
      (places, delta) => places.map((place) => moveCaret(place, delta)),
      [area.selectionStart, area.selectionEnd],
    );
    this.#missed = [];
    this.#put(textOf(this.#text), carets);
  }

  #put(value: string, carets?: readonly number[]): void {
    const area = this.#ref.current;
    if (area && area.value !== value) {
      const { scrollTop } = area;
      area.value = value;
      const [start, end] = carets ?? [];
      if (start !== undefined && end !== undefined && document.activeElement === area)
        area.setSelectionRange(start, end);
      area.scrollTop = scrollTop;
    }
    this.#keep(value);
  }

  #keep(value: string): void {
    this.#shown = value;
    this.#show(value);
  }
}

/** The browser's own undo of a field would fight with what the other types; ours takes its place. */
function useUndoKeys(ref: RefObject<HTMLTextAreaElement | null>, kit: TabletKit): void {
  const latest = useLatest(kit);
  useEffect(() => {
    const area = ref.current;
    const ask = (event: InputEvent): void => {
      if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
      event.preventDefault();
      latest.get().actions[event.inputType === "historyUndo" ? "undo" : "redo"]();
    };
    area?.addEventListener("beforeinput", ask);
    return () => area?.removeEventListener("beforeinput", ask);
  }, [ref, latest]);
}

// oxlint-disable-next-line typescript/no-base-to-string -- Y.Text has a text of its own, which its types do not say
const textOf = (text: Y.Text): string => text.toString();
