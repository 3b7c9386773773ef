"use client";
import { useTranslations } from "next-intl";
import type { RankedItemView } from "../../contract/vote-views.ts";
import { tie } from "../../domain/typography.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import dialog from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { useStillThere } from "./use-still-there.ts";
import styles from "./vote.module.css";

/** What the table chose, most dots first, and what can be done with it. */
export function VoteResultDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, actions, open, readOnly } = useTablet();
  const t = useTranslations("voting");
  const vote = useStillThere(view.vote, onClose);
  if (!vote?.result) return null;
  const { items } = vote.result;
  const show = (): void => actions.showSlide({ kind: "ranking", tableId: view.table.id, page: 0 }, t("said.shown"));
  const given = items.filter(({ phone, paper }) => phone + paper > 0);
  return (
    <Dialog title={t("result")} onClose={onClose}>
      <p className={dialog.lead}>{t("voters", { count: vote.result.voters })}</p>
      {given.length === 0 && <p>{t("noDots")}</p>}
      <ol className={styles.ranking}>
        {given.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ol>
      {given.length < items.length && (
        <p className={dialog.lead}>{t("without", { count: items.length - given.length })}</p>
      )}
      {given.length > 0 && view.hall.floor?.tableId !== view.table.id && (
        <p className={dialog.lead}>{t("screenLed")}</p>
      )}
      {given.length > 0 && view.hall.floor?.tableId === view.table.id && (
        <div className={dialog.row}>
          <Button look="main" onClick={show}>
            <Icon name="screen" />
            {t("show")}
          </Button>
        </div>
      )}
      {!readOnly && (
        <div className={dialog.row}>
          <Button onClick={() => open({ kind: "paperDots" })}>{t("paper")}</Button>
          <Button onClick={() => open({ kind: "reopenVote" })}>{t("reopen")}</Button>
          <Button look="quiet" onClick={() => open({ kind: "clearVote" })}>
            {t("clear")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Row({ item }: { readonly item: RankedItemView }) {
  const { table } = useTablet().view;
  const t = useTranslations("voting");
  const [idea] = item.ideas;
  return (
    <li className={styles.row}>
      <p className={styles.dots}>
        <strong>{t("dots", { count: item.phone + item.paper })}</strong>
        {item.paper > 0 && <span>{t("onPaper", { count: item.paper })}</span>}
      </p>
      {item.title === null && idea && <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />}
      <p className={styles.words}>{tie(item.title ?? (idea && idea.text !== "" ? idea.text : t("sketch")))}</p>
    </li>
  );
}
