import { describe, expect, it } from "vitest";
import type { OwnIdeaView } from "../../../contract/views.ts";
import { idFrom } from "../../../domain/ids.ts";
import { stateOfEntry, stateOfIdea } from "./idea-state.ts";

const idea: OwnIdeaView = {
  id: idFrom("idea", "aaaaaaaa1"),
  n: 3,
  text: "umowy na 3 lata",
  corrected: false,
  hasSketch: false,
  place: "inbox",
  hiddenReason: null,
  mergedIntoN: null,
  groupTitle: null,
  at: "2026-06-26T14:39:00.000Z",
};

describe("the state of one's own idea, in words", () => {
  it("follows it from the phone to the board", () => {
    expect(stateOfEntry({ kind: "waiting" }, true)).toMatchObject({ words: "waiting", icon: "phone" });
    expect(stateOfEntry({ kind: "sending" }, true).words).toBe("waiting");
    expect(stateOfIdea(idea, "KUL")).toMatchObject({ words: "arrived", trail: 1 });
    expect(stateOfIdea({ ...idea, place: "board" }, "KUL")).toMatchObject({ words: "board", trail: 2 });
  });

  it("names the idea it was merged into", () => {
    expect(stateOfIdea({ ...idea, place: "board", mergedIntoN: 2 }, "KUL")).toMatchObject({
      words: "merged",
      about: "KUL‑02",
    });
  });

  it("says why it was hidden, and shows no trail then", () => {
    expect(stateOfIdea({ ...idea, place: "hidden", hiddenReason: "dane osobowe" }, "KUL")).toMatchObject({
      words: "hidden",
      about: "dane osobowe",
      trail: null,
    });
  });

  it("does not call an idea kept that only this page knows, nor waiting what will not go by itself", () => {
    expect(stateOfEntry({ kind: "waiting" }, false).words).toBe("pageOnly");
    expect(stateOfEntry({ kind: "refused", refusal: "table-frozen" }, true)).toMatchObject({
      words: "stays",
      icon: "alert",
    });
  });
});
