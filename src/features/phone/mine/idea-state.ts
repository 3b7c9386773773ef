/** Where an idea is, as words (a key of the messages), an icon and how far its trail is filled. */
import type { OwnIdeaView } from "../../../contract/views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import type { IconName } from "../../../ui/icon.tsx";
import type { EntryState } from "../outbox/entry.ts";

export interface IdeaState {
  readonly icon: IconName;
  readonly words:
    | "waiting"
    | "pageOnly"
    | "stays"
    | "arrived"
    | "board"
    | "merged"
    | "answered"
    | "hidden"
    | "withdrawn";
  /** What the words speak of: the number merged into, or the reason. */
  readonly about: string;
  /** Blocks of the trail: dotarło, na tablicy, w propozycji, stanowisko. Null: no trail to show. */
  readonly trail: 1 | 2 | 3 | 4 | null;
}

/** An idea that the table has. */
export function stateOfIdea(idea: OwnIdeaView, mark: string): IdeaState {
  switch (idea.place) {
    case "inbox":
      return { icon: "tray", words: "arrived", about: "", trail: 1 };
    case "board":
      if (idea.answers && idea.answers.length > 0) return { icon: "seal", words: "answered", about: "", trail: 4 };
      return idea.mergedIntoN === null
        ? { icon: "board", words: "board", about: "", trail: 2 }
        : { icon: "merge", words: "merged", about: spoken(mark, idea.mergedIntoN), trail: 2 };
    case "hidden":
      return { icon: "eyeoff", words: "hidden", about: idea.hiddenReason ?? "", trail: null };
    case "withdrawn":
      return { icon: "undo", words: "withdrawn", about: "", trail: null };
  }
}

/** An idea that is still on the phone. `onDisk`: it would survive closing the page. */
export function stateOfEntry(state: EntryState, onDisk: boolean): IdeaState {
  if (state.kind === "refused") return { icon: "alert", words: "stays", about: "", trail: null };
  return { icon: "phone", words: onDisk ? "waiting" : "pageOnly", about: "", trail: null };
}

/** With a hyphen that does not break. */
const spoken = (mark: string, n: number): string => ideaNumber(mark, n).replace("-", "\u2011");
