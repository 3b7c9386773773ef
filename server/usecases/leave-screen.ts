import type { IdeaId } from "../../src/domain/ids.ts";
import type { Deps } from "./deps.ts";

/** An idea that is taken away must not stay on the projector: the hall goes back to the table's board. */
export async function leaveScreen({ store, news }: Deps, id: IdeaId): Promise<void> {
  const { slide } = await store.state();
  if (slide.kind !== "idea" || slide.ideaId !== id) return;
  await store.changeState((state) =>
    state.slide.kind === "idea" && state.slide.ideaId === id
      ? { ...state, slide: { kind: "board", tableId: state.slide.tableId, page: 0 } }
      : state,
  );
  news.screenChanged();
}
