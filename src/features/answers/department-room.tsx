"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import type { AnswerView, DepartmentView } from "../../contract/answer-views.ts";
import { type AssignmentStand, assignmentStand } from "../../domain/department.ts";
import type { ItemId } from "../../domain/register.ts";
import { FilterChoice, Filters } from "../../ui/filters.tsx";
import { Sign } from "../../ui/sign.tsx";
import type { Entry } from "./answer-desk.ts";
import { filterEntries, NO_FILTER } from "./answer-stand.ts";
import { DeskState } from "./answers-bar.tsx";
import roomStyles from "./answers-room.module.css";
import barStyles from "./department-bar.module.css";
import { DepartmentEditor } from "./department-editor.tsx";
import { DepartmentList } from "./department-list.tsx";
import styles from "./department-room.module.css";
import { useAnswerDesk } from "./use-answer-desk.ts";

const STANDS = ["late", "open", "done"] as const satisfies readonly AssignmentStand[];
const ITEM = "item";

/** A department's desk: its items on the left, soonest due first; one of them on the right. */
export function DepartmentRoom({ view }: { readonly view: DepartmentView }) {
  const t = useTranslations("department");
  const { desk, entries } = useAnswerDesk(view, "department");
  const [search, setSearch] = useState("");
  const [stand, setStand] = useState<AssignmentStand | null>(null);
  const [selected, setSelected] = useState<ItemId | null>(null);
  const wanted = useDeferredValue(search);
  // As it was on opening: an item does not jump away while its words are typed.
  const [order] = useState(() => [...view.items].sort(openAndSoonestFirst(view.today)).map(({ itemId }) => itemId));
  const standOf = (entry: Entry): AssignmentStand => assignmentStand(entry.draft, view.today);
  const shown = useMemo(
    () =>
      [...filterEntries(entries, { ...NO_FILTER, search: wanted })]
        .filter((entry) => stand === null || assignmentStand(entry.draft, view.today) === stand)
        .sort((a, b) => order.indexOf(a.itemId) - order.indexOf(b.itemId)),
    [entries, wanted, stand, view.today, order],
  );
  const entry = entries.find(({ itemId }) => itemId === selected) ?? shown[0] ?? entries[0];
  const select = (itemId: ItemId): void => {
    setSelected(itemId);
    if (matchMedia("(max-width: 62.5rem)").matches) document.getElementById(ITEM)?.scrollIntoView();
  };
  const next = async (): Promise<void> => {
    if (!entry) return;
    await desk.flush([entry.itemId]);
    const at = shown.findIndex(({ itemId }) => itemId === entry.itemId);
    const following = shown[at + 1] ?? shown[0];
    if (following) select(following.itemId);
  };

  return (
    <div className={roomStyles.whole}>
      <header className={barStyles.bar}>
        <p className={barStyles.product}>
          <Sign size={38} />
        </p>
        <div className={styles.who}>
          <h1>{view.name}</h1>
          <Lead stands={entries.map(standOf)} />
        </div>
        <DeskState entries={entries} />
      </header>
      {entry ? (
        <main className={roomStyles.room}>
          <section className={roomStyles.left} aria-label={t("list")}>
            <div className={styles.filters}>
              <Filters search={search} label={t("search", { count: entries.length })} onSearch={setSearch}>
                <FilterChoice
                  label={t("stand")}
                  all={t("allStands")}
                  value={stand}
                  options={STANDS.map((one) => ({ value: one, words: t(`stands.${one}`) }))}
                  onChange={setStand}
                />
              </Filters>
            </div>
            <DepartmentList entries={shown} view={view} selected={entry.itemId} onSelect={select} />
          </section>
          <section className={roomStyles.right} id={ITEM} aria-label={t("item")}>
            <DepartmentEditor key={entry.itemId} entry={entry} view={view} desk={desk} onNext={() => void next()} />
          </section>
        </main>
      ) : (
        <main>
          <p className={roomStyles.empty}>{t("empty")}</p>
        </main>
      )}
    </div>
  );
}

/** How much is left, and what of it is late, in words. */
function Lead({ stands }: { readonly stands: readonly AssignmentStand[] }) {
  const t = useTranslations("department");
  const late = stands.filter((one) => one === "late").length;
  const open = stands.filter((one) => one !== "done").length;
  if (stands.length === 0) return null;
  return (
    <p>
      {t("lead", { count: open })} {late > 0 && <b className={styles.late}>{t("leadLate", { count: late })}</b>}
    </p>
  );
}

/** What waits before what is done; then by date, without one last; equal ones in the order of the register. */
const openAndSoonestFirst =
  (today: string) =>
  (a: AnswerView, b: AnswerView): number =>
    Number(isDone(a, today)) - Number(isDone(b, today)) ||
    (a.draft.dueDate ?? "9").localeCompare(b.draft.dueDate ?? "9");

const isDone = ({ draft }: AnswerView, today: string): boolean => assignmentStand(draft, today) === "done";
