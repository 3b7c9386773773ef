"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TableView } from "../../../contract/views.ts";
import type { VoteItemView, VoteSheetView } from "../../../contract/vote-views.ts";
import { type Dots, sumOfDots } from "../../../domain/vote.ts";
import { Icon } from "../../../ui/icon.tsx";
import { DotRow } from "./dot-row.tsx";
import { changeDots, dotsOf } from "./dots-given.ts";
import styles from "./vote.module.css";
import type { BoxState } from "./vote-box.ts";
import { VoteItem } from "./vote-item.tsx";

interface Props {
  readonly table: TableView;
  readonly sheet: VoteSheetView;
  readonly own: readonly Dots[];
  readonly box: BoxState;
  readonly offline: boolean;
  readonly frozen: boolean;
  readonly choose: (dots: readonly Dots[]) => void;
}

/** Everything that can get dots, with one's own on it. Nobody's counts are here. */
export function VoteSheet({ table, sheet, own, box, offline, frozen, choose }: Props) {
  const t = useTranslations("vote");
  const [stuck, setStuck] = useState(false);
  const left = sheet.dots - sumOfDots(own);
  const change = (item: VoteItemView, by: 1 | -1): void => {
    const next = frozen ? null : changeDots(own, item.id, by, sheet.dots);
    setStuck(next === null && by > 0);
    if (next) choose(next);
  };
  return (
    <>
      <header className={styles.left}>
        <h1 className={styles.title}>{t("left", { count: left })}</h1>
        <DotRow filled={left} of={sheet.dots} look="left" />
        <p role="status" className="sr-only">
          {t("left", { count: left })}
        </p>
      </header>
      <p className={styles.explain}>{t("explain")}</p>
      <p role="status" className={styles.kept}>
        {stuck && left === 0 ? <strong>{t("allGiven")}</strong> : <Kept box={box} offline={offline} own={own} />}
      </p>
      {sheet.items.length === 0 && <p className={styles.empty}>{t("nothing")}</p>}
      <ul className={styles.items}>
        {sheet.items.map((item) => (
          <li key={item.id}>
            <VoteItem
              item={item}
              table={table}
              given={dotsOf(own, item.id)}
              most={sheet.dots}
              left={left}
              change={(by) => change(item, by)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where the dots are: at the table, or on this phone. */
function Kept({
  box,
  offline,
  own,
}: {
  readonly box: BoxState;
  readonly offline: boolean;
  readonly own: readonly Dots[];
}) {
  const t = useTranslations();
  if (box.kind === "refused") return <strong className={styles.bad}>{t(`refusal.${box.refusal}`)}</strong>;
  if (box.kind === "waiting")
    return (
      <>
        <Icon name={box.onDisk ? "phone" : "clock"} />
        {t(offline ? (box.onDisk ? "vote.kept.waits" : "vote.kept.pageOnly") : "vote.kept.sending")}
      </>
    );
  if (own.length === 0) return null;
  return (
    <>
      <Icon name="save" />
      {t("vote.kept.saved")}
    </>
  );
}
