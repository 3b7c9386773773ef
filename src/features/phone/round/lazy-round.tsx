"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Phone } from "../state/use-phone.ts";
import styles from "./round.module.css";
import type { RoundBar } from "./round-bar.tsx";

/** Once the page stands: writing does not wait for it. Its room is kept, so that nothing moves when it comes. */
export function LazyRound({ phone }: { readonly phone: Phone }) {
  const t = useTranslations("phone.round");
  const { moment, round, seat } = phone.state;
  const [part, setPart] = useState<{ Bar: typeof RoundBar } | null>(null);
  useEffect(() => {
    import("./round-bar.tsx").then(
      ({ RoundBar }) => setPart({ Bar: RoundBar }),
      () => undefined,
    );
  }, []);
  if (seat.kind === "elsewhere" || seat.kind === "refused") return null;
  if (moment.life === "frozen" || (moment.phase === null && !round?.course)) return null;
  return (
    <section className={styles.round} aria-label={t("label")}>
      {part && round && <part.Bar phone={phone} round={round} />}
    </section>
  );
}
