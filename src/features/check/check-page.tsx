"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./check.module.css";
import { CHECKS, type CheckName, type Outcome, RUN } from "./checks.ts";

type Outcomes = { readonly [N in CheckName]?: Outcome };

const ICON: Readonly<Record<Outcome["level"], IconName>> = { good: "ok", fair: "half", bad: "alert" };

interface Props {
  /** The page that was open before; null: none of ours. */
  readonly back: string | null;
  /** What stands at the end of the page. */
  readonly children: ReactNode;
}

/** Every check in words, with what to do where something is missing. */
export function CheckPage({ back, children }: Props) {
  const t = useTranslations("check");
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  // Kept when the page is made anew in another language: then this page itself was open before.
  const [from] = useState(back);
  const round = useRef(0);
  const run = useCallback(async () => {
    round.current += 1;
    const own = round.current;
    const check = async (name: CheckName): Promise<void> => {
      const outcome = await RUN[name]();
      // What was asked before is not the answer to what is asked now.
      if (own === round.current) setOutcomes((before) => ({ ...before, [name]: outcome }));
    };
    await Promise.all(CHECKS.map(check));
  }, []);
  useEffect(() => void run(), [run]);
  const again = (): void => {
    setOutcomes({});
    void run();
  };
  const done = CHECKS.every((name) => outcomes[name]);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Sign size={44} />
        <h1>{t("title")}</h1>
      </header>
      <output className={styles.sum}>{done ? t(`sum.${worstOf(outcomes)}`) : t("checking")}</output>
      <ul className={styles.list}>
        {CHECKS.map((name) => (
          <Line key={name} name={name} outcome={outcomes[name]} />
        ))}
      </ul>
      <Button look="main" big onClick={again} disabled={!done}>
        <Icon name="redo" />
        {t("again")}
      </Button>
      <p className={styles.ways}>
        {from !== null && (
          // A whole load, so that a page that was cut off begins anew.
          <a className={buttonClass()} href={from}>
            {t("back")}
          </a>
        )}
        <Link href="/" prefetch={false}>
          {t("home")}
        </Link>
      </p>
      {children}
    </main>
  );
}

function Line({ name, outcome }: { readonly name: CheckName; readonly outcome: Outcome | undefined }) {
  const t = useTranslations("check");
  return (
    <li className={styles.line} data-level={outcome?.level}>
      <Icon name={outcome ? ICON[outcome.level] : "later"} />
      <div>
        <h2>{t(`${name}.title`)}</h2>
        <p>{outcome ? t(`${name}.${outcome.level}`, { value: outcome.value ?? 0 }) : t("checking")}</p>
      </div>
    </li>
  );
}

function worstOf(outcomes: Outcomes): Outcome["level"] {
  const levels = CHECKS.map((name) => outcomes[name]?.level);
  if (levels.includes("bad")) return "bad";
  return levels.includes("fair") ? "fair" : "good";
}
