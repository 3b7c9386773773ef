import { getTranslations } from "next-intl/server";
import { REFUSALS } from "../../../domain/refusal.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./before.module.css";

type Query = string | string[] | undefined;

/** What a form came to, as its address says it. */
export interface FormOutcome {
  readonly said: Query;
  readonly problem: Query;
}

const SAID = ["zgloszono", "temat", "otwarte", "zmieniono", "wycofano", "zamkniete"] as const;

/** One line about what was just sent; nothing when nothing was. */
export async function OutcomeLine({ outcome }: { readonly outcome: FormOutcome }) {
  const [t, refusal] = await Promise.all([getTranslations("before.outcome"), getTranslations("refusal")]);
  const problem = REFUSALS.find((one) => one === outcome.problem);
  if (problem !== undefined)
    return (
      <p role="alert" className={styles.bad}>
        <Icon name="alert" />
        <span>{refusal(problem)}</span>
      </p>
    );
  const said = SAID.find((one) => one === outcome.said);
  if (said === undefined) return null;
  return (
    <p role="status" className={styles.good}>
      <Icon name="ok" />
      <span>{t(said)}</span>
    </p>
  );
}
