"use client";
import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import type { AnswersView } from "../../contract/answer-views.ts";
import type { ItemId } from "../../domain/register.ts";
import { AnswerEditor } from "./answer-editor.tsx";
import { AnswerFilters } from "./answer-filters.tsx";
import { AnswerList } from "./answer-list.tsx";
import { filterEntries, type ListFilter, NO_FILTER } from "./answer-stand.ts";
import { AnswersBar } from "./answers-bar.tsx";
import styles from "./answers-room.module.css";
import { AssignDialog } from "./assign-dialog.tsx";
import { CollectiveDialog } from "./collective-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { useAnswerDesk } from "./use-answer-desk.ts";

const ITEM = "item";

type Open = "collective" | "assign" | "publish" | null;

/** The address remembers the item, so a reload or a link to a colleague opens the same one. */
const linkedNumber = (): string => location.hash.slice(1);
const noNews = () => () => undefined;

/** The register with the city's answers: the list on the left, one item on the right. */
export function AnswersRoom({ view }: { readonly view: AnswersView }) {
  const t = useTranslations("answers");
  const { desk, entries } = useAnswerDesk(view);
  const [filter, setFilter] = useState<ListFilter>(NO_FILTER);
  const [selected, setSelected] = useState<ItemId | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<ItemId>>(new Set());
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState("");
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterEntries(entries, wanted), [entries, wanted]);
  const linked = useSyncExternalStore(noNews, linkedNumber, () => "");
  const entry =
    entries.find((one) => (selected === null ? one.number === linked : one.itemId === selected)) ??
    shown[0] ??
    entries[0];

  // Stable, so that typing in one item does not draw the whole list again.
  const select = useCallback(
    (itemId: ItemId): void => {
      setSelected(itemId);
      const number = desk.entries().find((item) => item.itemId === itemId)?.number;
      if (number) history.replaceState(history.state, "", `#${number}`);
      // On a narrow screen the item stands below the list.
      if (matchMedia("(max-width: 62.5rem)").matches) document.getElementById(ITEM)?.scrollIntoView();
    },
    [desk],
  );
  const next = async (): Promise<void> => {
    if (!entry) return;
    await desk.flush([entry.itemId]);
    const at = shown.findIndex(({ itemId }) => itemId === entry.itemId);
    const following = shown[at + 1] ?? shown[0];
    if (following) select(following.itemId);
  };
  const close = (words: string | null): void => {
    setOpen(null);
    if (words !== null) setSaid(words);
  };
  const chosen = entries.filter(({ itemId }) => ticked.has(itemId));

  return (
    <>
      <div className={styles.whole}>
        <AnswersBar entries={entries} onPublish={() => setOpen("publish")} />
        <main className={styles.room}>
          <h1 className="sr-only">{t("title")}</h1>
          <section className={styles.left} aria-label={t("list")}>
            <AnswerFilters filter={filter} tables={view.tables} total={entries.length} onChange={setFilter} />
            <AnswerList
              entries={shown}
              tables={view.tables}
              selected={entry?.itemId ?? null}
              ticked={ticked}
              onSelect={select}
              onTick={setTicked}
            />
          </section>
          <section className={styles.right} id={ITEM} aria-label={t("item")}>
            {entry ? (
              <AnswerEditor
                key={entry.itemId}
                entry={entry}
                view={view}
                desk={desk}
                ticked={chosen}
                said={said}
                onSay={setSaid}
                onNext={() => void next()}
                onCollective={() => setOpen("collective")}
                onAssign={() => setOpen("assign")}
              />
            ) : (
              <p className={styles.empty}>{t("empty")}</p>
            )}
          </section>
        </main>
      </div>
      {open === "collective" && <CollectiveDialog entries={chosen} desk={desk} onClose={close} />}
      {open === "assign" && (
        <AssignDialog entries={chosen} departments={view.departments} desk={desk} onClose={close} />
      )}
      {open === "publish" && (
        <PublishDialog
          entries={chosen.length > 0 ? chosen : entries}
          isPart={chosen.length > 0}
          desk={desk}
          onClose={close}
        />
      )}
    </>
  );
}
