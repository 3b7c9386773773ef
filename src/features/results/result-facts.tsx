import { useFormatter, useTranslations } from "next-intl";
import type { ResultView } from "../../contract/answer-views.ts";
import type { Section } from "../../domain/meeting.ts";
import { supportDots } from "../../domain/vote.ts";
import styles from "./result-facts.module.css";

interface Props {
  readonly item: ResultView;
  readonly sections: readonly Section[];
  readonly whole: boolean;
}

/** One line: which section, what change, from which ideas. */
export function ResultFacts({ item, sections, whole }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  const section = sections.find(({ number }) => number === item.section);
  const others = item.voices.filter(({ number }) => number !== item.number);
  const numbers = format.list(
    others.map(({ number }) => number),
    { type: "conjunction" },
  );
  const from = item.kind === "proposal" || item.part !== "" ? "results.fromIdeas" : "results.andRepeats";
  const facts = [
    section && (whole ? t("results.section", { ...section }) : t("results.sectionShort", { number: section.number })),
    item.change && t(`common.change.${item.change}`),
    item.kind === "idea" && item.original === null && t("results.inOwnWords"),
    item.support && t("results.support", { count: supportDots(item.support) }),
    item.joined.length > 0 && t("results.joined", { numbers: format.list(item.joined.map(({ number }) => number)) }),
    others.length > 0 && t(from, { count: others.length, numbers }),
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(", ")}</p>;
}
