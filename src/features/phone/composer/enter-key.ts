/**
 * What the Enter key does. On a telephone its key says "send" and sends, because there is room for
 * little else. Lists stay possible: on a line that begins like a list the key says "new line" and
 * makes one, and on the empty line after the list it sends again. With a real keyboard Enter is
 * always a new line, and Ctrl or ⌘ with Enter sends.
 */
export interface EnterPress {
  readonly touch: boolean;
  readonly withControl: boolean;
  readonly withShift: boolean;
}

const LIST_ITEM = /^\s*(?:[-–—•*+]|\d{1,2}[.)])\s?/u;

/** Is the caret on a line that begins like an item of a list, and has something in it? */
export function inList(text: string, caret: number): boolean {
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const end = text.indexOf("\n", caret);
  const line = text.slice(start, end === -1 ? undefined : end);
  return LIST_ITEM.test(line) && line.replace(LIST_ITEM, "").trim() !== "";
}

export function enterSends(text: string, caret: number, press: EnterPress): boolean {
  if (press.withControl) return true;
  if (press.withShift || !press.touch) return false;
  return !inList(text, caret);
}
