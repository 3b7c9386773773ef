"use client";
import { type KeyboardEvent, type RefObject, type SyntheticEvent, useState } from "react";
import { enterSends, inList } from "./enter-key.ts";

/** The Enter key of a field inside `form`, and what a telephone's keyboard writes on it. */
export function useEnterKey(form: RefObject<HTMLFormElement | null>) {
  const [hint, setHint] = useState<"send" | "enter">("send");
  return {
    hint,
    onSelect: ({ currentTarget: { value, selectionStart } }: SyntheticEvent<HTMLTextAreaElement>): void =>
      setHint(inList(value, selectionStart) ? "enter" : "send"),
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>): void => {
      if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
      const { value, selectionStart } = event.currentTarget;
      const press = { touch: isTouch(), withControl: event.ctrlKey || event.metaKey, withShift: event.shiftKey };
      if (!enterSends(value, selectionStart, press)) return;
      event.preventDefault();
      form.current?.requestSubmit();
    },
  };
}

/** A telephone or a tablet without a keyboard of its own. */
const isTouch = (): boolean => matchMedia("(hover: none) and (pointer: coarse)").matches;
