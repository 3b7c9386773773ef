"use client";
import { useTranslations } from "next-intl";
import { type ComponentType, useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { Phone } from "../state/use-phone.ts";
import styles from "./slip.module.css";
import type { SlipCard } from "./slip-card.tsx";

type Props = Parameters<typeof SlipCard>[0];

/** The quiet way to the code of one's own ideas, once there is an idea. The code is fetched when it is asked for. */
export function SlipLine({ phone }: { readonly phone: Phone }) {
  const t = useTranslations("phone.slip");
  const card = useId();
  const [shown, setShown] = useState<{ Card: ComponentType<Props>; slip: Props["slip"] } | null>(null);
  const [failed, setFailed] = useState(false);
  if (!phone.state.me?.ideas.length) return null;
  const show = async (): Promise<void> => {
    setFailed(false);
    const [part, answer] = await Promise.all([import("./slip-card.tsx").catch(() => null), phone.callHere("slip", {})]);
    if (part && answer.kind === "done") setShown({ Card: part.SlipCard, slip: answer.value });
    else setFailed(true);
  };
  return (
    <section className={styles.line} aria-labelledby={`${card}-title`}>
      <h2 id={`${card}-title`} className={styles.title}>
        {t("title")}
      </h2>
      <p className={styles.explain}>{t("explain")}</p>
      <Button
        aria-expanded={shown !== null}
        aria-controls={card}
        onClick={() => (shown ? setShown(null) : void show())}
      >
        <Icon name={shown ? "up" : "qr"} /> {t(shown ? "hide" : "show")}
      </Button>
      <p role="alert" className={styles.problem} hidden={!failed}>
        {failed && t("unreachable")}
      </p>
      <div id={card}>{shown && <shown.Card slip={shown.slip} />}</div>
    </section>
  );
}
