import { rootsOf } from "../../board/board-doc.ts";
import type { BoardPlace } from "../../board/board-read.ts";
import { newId } from "../../client/random-id.ts";
import type { Board } from "../../client/use-board.ts";
import type { IdeaId } from "../../domain/ids.ts";
import type { ActionPorts, Words } from "./action-ports.ts";
import type { IdeaRef } from "./dialogs.ts";
import { allIdeas } from "./list-model.ts";
import type { Commands } from "./use-queue.ts";

/** Commands to the server and their counterparts. */
/** What a written-down idea came with. */
export interface ScribedFrom {
  /** The number printed on a card. */
  readonly card?: number | undefined;
  /** The code on the person's slip. */
  readonly slip?: string | undefined;
  /** Of the card, as a data URL. */
  readonly photo?: string | undefined;
}

export function inboxActions(now: () => ActionPorts, t: Words, number: (n: number) => string) {
  const give: Commands["give"] = (command) => now().commands.give(command);
  const place = async (id: IdeaId): Promise<void> => void (await give({ name: "placeIdea", body: { ideaId: id } }));
  const unplace = async (id: IdeaId): Promise<void> => void (await give({ name: "unplaceIdea", body: { ideaId: id } }));
  const restore = async (id: IdeaId): Promise<void> => void (await give({ name: "restoreIdea", body: { ideaId: id } }));
  const hide = async (id: IdeaId, reason: string): Promise<void> =>
    void (await give({ name: "hideIdea", body: { ideaId: id, reason } }));
  const back = async (id: IdeaId, place: BoardPlace | null): Promise<void> => putBack(now().board, id, place);
  /** Notes and says what was done; the steps run in order, whatever the network does. */
  const done = (label: string, undo: () => Promise<void>, redo: () => Promise<void>): void => {
    now().board.command({ label, undo: () => void undo(), redo: () => void redo() });
    now().say(label);
  };
  return {
    place: (idea: IdeaRef): void => {
      void place(idea.id);
      done(
        t("placed", { number: number(idea.n) }),
        () => unplace(idea.id),
        () => place(idea.id),
      );
    },
    placeAll: (): void => {
      const ids = now().inbox.map(({ id }) => id);
      void give({ name: "placeAll", body: {} });
      done(
        t("placedAll", { count: ids.length }),
        async () => void (await Promise.all(ids.map(unplace))),
        async () => void (await Promise.all(ids.map(place))),
      );
    },
    hide: (idea: IdeaRef, reason: string): void => {
      const was = placeNow(now().board, idea.id);
      void hide(idea.id, reason);
      const undo = async (): Promise<void> => {
        await restore(idea.id);
        if (!was.onBoard) return;
        await place(idea.id);
        await back(idea.id, was.place);
      };
      done(t("hidden", { number: number(idea.n) }), undo, () => hide(idea.id, reason));
    },
    restore: (idea: { readonly id: IdeaId; readonly n: number; readonly reason: string }): void => {
      void restore(idea.id);
      done(
        t("restored", { number: number(idea.n) }),
        () => hide(idea.id, idea.reason),
        () => restore(idea.id),
      );
    },
    unplace: (idea: IdeaRef): void => {
      const was = placeNow(now().board, idea.id);
      void unplace(idea.id);
      const undo = async (): Promise<void> => {
        await place(idea.id);
        await back(idea.id, was.place);
      };
      done(t("unplaced", { number: number(idea.n) }), undo, () => unplace(idea.id));
    },
    /**
     * Writes an idea down for somebody, from a numbered card or for the holder of a slip.
     * `undoReason` stands in the record if it is taken back.
     */
    scribe: async (text: string, source: "spoken" | "paper", undoReason: string, from: ScribedFrom): Promise<void> => {
      const id = newId("idea");
      now().say(t("scribing"));
      const { photo, ...more } = from;
      const answer = await give({ name: "scribeIdea", body: { id, text, sketch: null, source, ...more }, photo });
      const n = typeof answer === "object" && answer !== null && "n" in answer ? Number(answer.n) : null;
      if (n === null) return;
      const redo = async (): Promise<void> => {
        await restore(id);
        await place(id);
      };
      done(t("scribed", { number: number(n) }), () => hide(id, undoReason), redo);
    },
  };
}

/** Where an idea lies now, to be put back there. */
function placeNow({ list }: Board, id: IdeaId): { readonly onBoard: boolean; readonly place: BoardPlace | null } {
  const found = allIdeas(list).find(({ idea }) => idea.id === id);
  return { onBoard: found !== undefined, place: found?.place ?? null };
}

/** Milliseconds to wait for an idea that the server has just placed to arrive over Yjs. */
const ARRIVAL = 8000;

/** Gives an idea its former place again as soon as it is back on the board. Not a step of its own. */
function putBack({ doc }: Board, id: IdeaId, place: BoardPlace | null): void {
  if (!place) return;
  const { places, groups } = rootsOf(doc);
  const write = (): boolean => {
    const record = places.get(id);
    if (!record) return false;
    doc.transact(() => {
      record.set("pos", place.pos);
      record.set("order", place.order);
      if (place.group !== null && groups.has(place.group)) record.set("group", place.group);
    });
    return true;
  };
  if (write()) return;
  const stop = (): void => {
    clearTimeout(patience);
    places.unobserve(look);
  };
  // Written after the transaction that brought the idea, never inside it.
  const look = (): void => queueMicrotask(() => write() && stop());
  const patience = setTimeout(stop, ARRIVAL);
  places.observe(look);
}
