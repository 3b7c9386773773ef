"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { LIMITS } from "../../domain/limits.ts";
import { ideaNumber } from "../../domain/number.ts";
import { tie } from "../../domain/typography.ts";
import { type VoteItem, voteItems } from "../../domain/vote.ts";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import dialog from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { allIdeas } from "./list-model.ts";
import { useTablet } from "./tablet-kit.tsx";
import { useStillThere } from "./use-still-there.ts";
import styles from "./vote.module.css";
import { useVotedBoard } from "./voted-board.ts";

/** Dots on paper, one field per idea or group; each is kept as soon as it is left. */
export function PaperDotsDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, board } = useTablet();
  const t = useTranslations("voting.paperDialog");
  const voted = useVotedBoard();
  const vote = useStillThere(view.vote, onClose);
  if (!vote) return null;
  const texts = new Map(allIdeas(board.list).map(({ idea }) => [String(idea.id), idea.text]));
  const ranked = vote.result?.items.map(({ id, title, ideas }) => ({
    id,
    title,
    n: title === null ? (ideas[0]?.n ?? null) : null,
  }));
  const items = ranked ?? voteItems(voted, vote.subject);
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <p className={dialog.lead}>{t("lead")}</p>
      <ul className={styles.paper}>
        {[...items].sort(byNumber).map((item) => (
          <PaperRow key={item.id} item={item} text={texts.get(item.id) ?? ""} />
        ))}
      </ul>
    </Dialog>
  );
}

type PaperItem = Pick<VoteItem, "id" | "n" | "title">;

const byNumber = (a: PaperItem, b: PaperItem): number => (a.n ?? 0) - (b.n ?? 0);

function PaperRow({ item, text }: { readonly item: PaperItem; readonly text: string }) {
  const { view, actions, readOnly } = useTablet();
  const t = useTranslations("voting");
  const field = useId();
  const known = view.vote?.paper.find((one) => one.item === item.id)?.dots ?? 0;
  const [typed, setTyped] = useState<string | null>(null);
  const { table, vote } = view;
  const keep = (): void => {
    setTyped(null);
    if (typed === null || vote === null) return;
    const dots = Math.min(LIMITS.paperDots, Number(typed.replaceAll(/\D/gu, "")));
    if (dots !== known) actions.paperDots(vote, { item: item.id, dots });
  };
  const name = item.title ?? (item.n === null ? "" : ideaNumber(table.mark, item.n));
  return (
    <li className={styles.paperRow}>
      {item.n !== null && <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(item.n)} />}
      <label htmlFor={field} className={styles.words}>
        <span className="sr-only">{t("paperOf", { name })}</span>
        <span aria-hidden="true">{tie(item.title ?? (text === "" ? t("sketch") : text))}</span>
      </label>
      <input
        id={field}
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        disabled={readOnly}
        value={typed ?? (known === 0 ? "" : String(known))}
        placeholder="0"
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/gu, ""))}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
        }}
      />
    </li>
  );
}
