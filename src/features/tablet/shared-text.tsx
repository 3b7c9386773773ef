"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ProposalText } from "../../board/board-doc.ts";
import type { BoardProposal } from "../../board/board-read.ts";
import { caretFromJson } from "../../client/text-binding.ts";
import { LIMITS } from "../../domain/limits.ts";
import type { Side } from "../../domain/side.ts";
import styles from "./shared-text.module.css";
import { useTablet } from "./tablet-kit.tsx";
import { useSharedText } from "./use-shared-text.ts";

interface Props {
  readonly proposal: BoardProposal;
  readonly field: ProposalText;
  readonly label: string;
  /** Beside the label, while nobody else writes here. */
  readonly hint?: string;
  /** Ruled like a notebook: the table's own words. */
  readonly ruled?: boolean;
}

/** A caret or a marked stretch of the other tablet, in letters of this text. */
interface RemoteCaret {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** One text of a proposal that two people type in at once, each seeing where the other is. */
export function SharedText({ proposal, field, label, hint, ruled = false }: Props) {
  const { readOnly } = useTablet();
  const t = useTranslations("tablet.wording");
  const side = useTranslations("common.side");
  const id = useId();
  const { text, value, ref, on } = useSharedText(proposal, field);
  const carets = useRemoteCarets(proposal, field, text);
  const [other] = carets;
  const left = LIMITS.proposalText - value.length;
  return (
    <div className={styles.field} data-ruled={ruled || undefined}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <span>{other ? t("writes", { side: side(other.side) }) : hint}</span>
      </div>
      <div className={styles.sheet}>
        <div className={styles.mirror} aria-hidden="true">
          <Mirror value={value} carets={carets} />
        </div>
        <textarea
          ref={ref}
          rows={1}
          id={id}
          className={styles.input}
          readOnly={readOnly}
          maxLength={LIMITS.proposalText}
          data-shared-text=""
          spellCheck
          {...on}
        />
      </div>
      {left < LIMITS.proposalText * (1 - LIMITS.counterFrom) && (
        <p className={styles.counter} role="status">
          {t("left", { count: Math.max(0, left) })}
        </p>
      )}
    </div>
  );
}

function useRemoteCarets(
  proposal: BoardProposal,
  field: ProposalText,
  text: ReturnType<typeof useSharedText>["text"],
): readonly RemoteCaret[] {
  const { others } = useTablet().board;
  if (!text) return [];
  return others.flatMap(({ side, caret }) => {
    if (caret?.proposal !== proposal.id || caret.field !== field) return [];
    const anchor = caretFromJson(text, caret.anchor);
    const head = caretFromJson(text, caret.head);
    if (anchor === null || head === null) return [];
    return [{ side, from: Math.min(anchor, head), to: Math.max(anchor, head), head }];
  });
}

/** The text once more behind the field, unseen, to carry the other's caret and to give the field its height. */
function Mirror({ value, carets }: { readonly value: string; readonly carets: readonly RemoteCaret[] }) {
  const side = useTranslations("common.side");
  const [caret] = carets;
  if (!caret)
    return (
      <>
        {value}
        {"\u200B"}
      </>
    );
  const mark = (
    <span className={styles.caret} data-side={caret.side}>
      <b>{side(caret.side)}</b>
    </span>
  );
  return (
    <>
      {value.slice(0, caret.from)}
      {caret.head === caret.from && mark}
      <span className={styles.marked} data-side={caret.side}>
        {value.slice(caret.from, caret.to)}
      </span>
      {caret.head !== caret.from && mark}
      {value.slice(caret.to)}
      {"\u200B"}
    </>
  );
}
