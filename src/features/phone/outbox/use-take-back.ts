"use client";
import { useEffect, useState } from "react";
import type { Answer } from "../../../client/api.ts";
import type { OwnIdeaView } from "../../../contract/views.ts";
import type { IdeaId } from "../../../domain/ids.ts";
import type { Phone } from "../state/use-phone.ts";
import { backToDraft } from "./back-to-draft.ts";
import type { Entry } from "./entry.ts";
import type { OutboxInUse } from "./use-outbox.ts";

export interface TakeBack {
  /** Takes an idea off the phone; if it had reached the table unnoticed, it is withdrawn there. */
  readonly discard: (id: IdeaId) => Promise<void>;
  /** The same, and its words lie on their sheet again. */
  readonly toSheet: (entry: Entry) => Promise<void>;
  /** Withdraws what the table has. */
  readonly withdraw: (id: IdeaId) => Promise<Answer<OwnIdeaView>>;
}

/** Taking back what was sent, on the phone and at the table. */
export function useTakeBack(phone: Phone, box: OutboxInUse): TakeBack {
  const [taken, setTaken] = useState<readonly IdeaId[]>([]);
  const { callHere, dispatch, state } = phone;
  const late = state.me?.ideas.filter(({ id, place }) => taken.includes(id) && isHere(place));
  const first = late?.[0]?.id;
  useEffect(() => {
    // Its answer was lost, or came after it was taken back. Tried again with the next connection.
    if (first === undefined) return;
    void callHere("withdrawIdea", { ideaId: first }).then(
      (answer) => answer.kind === "done" && dispatch({ type: "changed", idea: answer.value }),
    );
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another connection is another try
  }, [first, callHere, dispatch, state.connection]);

  const discard = async (id: IdeaId): Promise<void> => {
    setTaken((before) => [...before, id]);
    await box.outbox?.take(id);
  };
  return {
    discard,
    toSheet: async (entry) => {
      if (!box.store) return;
      await backToDraft(box.store, entry);
      await discard(entry.id);
    },
    withdraw: async (ideaId) => {
      const answer = await callHere("withdrawIdea", { ideaId });
      if (answer.kind === "done") dispatch({ type: "changed", idea: answer.value });
      return answer;
    },
  };
}

const isHere = (place: OwnIdeaView["place"]): boolean => place === "inbox" || place === "board";
