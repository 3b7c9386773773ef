"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ListedIdea } from "../../board/board-read.ts";
import type { IdeaId, ProposalId } from "../../domain/ids.ts";
import { proposalNumber } from "../../domain/number.ts";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { refOf } from "./dialogs.ts";
import { allIdeas, unusedIdeas } from "./list-model.ts";
import { useTablet } from "./tablet-kit.tsx";

interface Props {
  readonly proposal: ProposalId | null;
  readonly onClose: () => void;
}

/** Ideas that can become a source: first those no proposal uses yet. Without a proposal, a new one is made of them. */
export function SourcesDialog({ proposal: id, onClose }: Props) {
  const { board, view, actions, readOnly } = useTablet();
  const t = useTranslations("tablet.wording");
  const row = useTranslations("tablet.row");
  const [chosen, setChosen] = useState<ReadonlySet<IdeaId>>(new Set());
  const proposal = board.list.proposals.find((known) => known.id === id) ?? null;
  const unused = unusedIdeas(board.list);
  const rest = allIdeas(board.list).filter(
    (item) => !unused.includes(item) && !proposal?.sources.includes(item.idea.id),
  );
  const picked = [...unused, ...rest].filter(({ idea }) => chosen.has(idea.id));
  const toggle = (idea: IdeaId): void =>
    setChosen(
      (before) => new Set(before.has(idea) ? [...before].filter((other) => other !== idea) : [...before, idea]),
    );
  const submit = (): void => {
    if (proposal)
      actions.addSources(
        proposal,
        picked.map(({ idea }) => refOf(idea)),
      );
    else void actions.draft(picked.map(({ idea }) => idea.id));
    onClose();
  };
  const title = proposal
    ? t("addSourceTitle", { number: proposalNumber(view.table.mark, proposal.n) })
    : t("unusedTitle");
  return (
    <Dialog
      title={title}
      onClose={onClose}
      answer={!readOnly && { label: proposal ? t("add") : row("draft"), fits: picked.length > 0, give: submit }}
    >
      <Ideas title={t("unused", { count: unused.length })} ideas={unused} chosen={chosen} onToggle={toggle} />
      {unused.length === 0 && <p className={styles.lead}>{t("unusedNone")}</p>}
      {proposal && rest.length > 0 && <Ideas title={t("used")} ideas={rest} chosen={chosen} onToggle={toggle} />}
    </Dialog>
  );
}

interface IdeasProps {
  readonly title: string;
  readonly ideas: readonly ListedIdea[];
  readonly chosen: ReadonlySet<IdeaId>;
  readonly onToggle: (id: IdeaId) => void;
}

function Ideas({ title, ideas, chosen, onToggle }: IdeasProps) {
  const { actions } = useTablet();
  if (ideas.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{title}</legend>
      {ideas.map(({ idea }) => (
        <label key={idea.id} className={styles.choice}>
          <input type="checkbox" checked={chosen.has(idea.id)} onChange={() => onToggle(idea.id)} />
          <strong>{actions.number(idea.n)}</strong>
          <span>{idea.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
