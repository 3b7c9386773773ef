import type { IdeaId, TableId } from "../../src/domain/ids.ts";
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

/** A result that is not public any more must not stay on the projector either. */
export async function leaveRanking({ store, news }: Pick<Deps, "store" | "news">, tableId: TableId): Promise<void> {
  const { slide } = await store.state();
  if (slide.kind !== "ranking" || slide.tableId !== tableId) return;
  await store.changeState((state) =>
    state.slide.kind === "ranking" && state.slide.tableId === tableId
      ? { ...state, slide: { kind: "board", tableId, page: 0 } }
      : state,
  );
  news.screenChanged();
}
