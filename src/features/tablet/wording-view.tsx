"use client";
import { useTranslations } from "next-intl";
import type { BoardProposal } from "../../board/board-read.ts";
import { proposalNumber } from "../../domain/number.ts";
import { CHANGE_KINDS } from "../../domain/proposal.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag, proposalFigures } from "../../ui/number.tsx";
import { ActionMenu } from "./action-menu.tsx";
import { ResultCard } from "./result-card.tsx";
import { SharedText } from "./shared-text.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { useProposal } from "./use-proposal.ts";
import styles from "./wording.module.css";

/** The table's proposals, one at a time, typed by two at once. */
export function WordingView() {
  const { board, actions, readOnly } = useTablet();
  const t = useTranslations("tablet.wording");
  const proposal = useProposal();
  if (!proposal) {
    return (
      <section className={styles.empty} aria-label={t("region")}>
        <h2>{t("empty")}</h2>
        <p>{t("emptyHint")}</p>
        {!readOnly && board.ready && (
          <Button look="main" big onClick={() => void actions.draft([])}>
            <Icon name="plus" />
            {t("new")}
          </Button>
        )}
      </section>
    );
  }
  return (
    <section className={styles.view} aria-label={t("region")}>
      <Choice current={proposal} />
      {/* Another proposal is another form: nothing of the last one may stay in it. */}
      <Form key={proposal.id} proposal={proposal} />
      <ResultCard />
    </section>
  );
}

/** All proposals as tabs of paper, and a new one. */
function Choice({ current }: { readonly current: BoardProposal }) {
  const { board, view, actions, chooseProposal, readOnly } = useTablet();
  const t = useTranslations("tablet.wording");
  const { mark } = view.table;
  return (
    <nav className={styles.choice} aria-label={t("choose")}>
      {board.list.proposals.map((proposal) => (
        <button
          key={proposal.id}
          type="button"
          aria-current={proposal.id === current.id ? "true" : undefined}
          aria-label={proposalNumber(mark, proposal.n) + (proposal.priority ? `, ${t("priority")}` : "")}
          onClick={() => chooseProposal(proposal.id)}
        >
          {proposalFigures(proposal.n)}
          {proposal.priority && <Icon name="star" />}
        </button>
      ))}
      {!readOnly && (
        <button type="button" className={styles.add} onClick={() => void actions.draft([])}>
          <Icon name="plus" />
          {t("new")}
        </button>
      )}
    </nav>
  );
}

function Form({ proposal }: { readonly proposal: BoardProposal }) {
  const t = useTranslations("tablet.wording");
  return (
    <div className={styles.form}>
      <Heading proposal={proposal} />
      <Kinds proposal={proposal} />
      <SharedText proposal={proposal} field="wording" label={t("wording")} ruled />
      <SharedText proposal={proposal} field="justification" label={t("justification")} />
      <SharedText proposal={proposal} field="current" label={t("current")} hint={t("optional")} />
    </div>
  );
}

function Heading({ proposal }: { readonly proposal: BoardProposal }) {
  const { board, view, actions, readOnly, open } = useTablet();
  const t = useTranslations("tablet.wording");
  const desk = useTranslations("desk.wording");
  return (
    <div className={styles.head}>
      <NumberTag mark={view.table.mark} hue={view.table.hue} figures={proposalFigures(proposal.n)} />
      <h2>{titleOf(proposal, board.list.groups) ?? t("untitled")}</h2>
      <button
        type="button"
        className={styles.priority}
        aria-pressed={proposal.priority}
        disabled={readOnly}
        onClick={() => actions.setPriority(proposal, !proposal.priority)}
      >
        <Icon name="star" />
        {t("priority")}
      </button>
      {!readOnly && (
        <ActionMenu
          quiet
          label={desk("menu", { number: proposalNumber(view.table.mark, proposal.n) })}
          entries={() => [
            { id: "remove", label: desk("remove"), icon: "trash", act: () => open({ kind: "remove", proposal }) },
          ]}
        />
      )}
    </div>
  );
}

/** The group its sources share, else the beginning of its words; null: neither yet. */
function titleOf(
  proposal: BoardProposal,
  groups: ReturnType<typeof useTablet>["board"]["list"]["groups"],
): string | null {
  const homes = groups.filter(({ ideas }) => ideas.some(({ idea }) => proposal.sources.includes(idea.id)));
  if (homes.length === 1 && homes[0]) return homes[0].group.title;
  const words = proposal.wording.trim().split(/\s+/).slice(0, 6).join(" ");
  return words === "" ? null : words;
}

function Kinds({ proposal }: { readonly proposal: BoardProposal }) {
  const { view, actions, readOnly } = useTablet();
  const t = useTranslations("tablet.wording");
  return (
    <div className={styles.kinds}>
      <label>
        <span>{t("section")}</span>
        <select
          disabled={readOnly}
          value={proposal.section ?? ""}
          onChange={(event) =>
            actions.setSection(proposal, event.target.value === "" ? null : Number(event.target.value))
          }
        >
          <option value="">{t("sectionNone")}</option>
          {view.sections.map(({ number, title }) => (
            <option key={number} value={number}>
              {number}. {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("change")}</span>
        <select
          disabled={readOnly}
          value={proposal.change ?? ""}
          onChange={(event) =>
            actions.setChange(proposal, CHANGE_KINDS.find((kind) => kind === event.target.value) ?? null)
          }
        >
          <option value="">{t("changeNone")}</option>
          {CHANGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`changes.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
