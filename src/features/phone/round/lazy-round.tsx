"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Phone } from "../state/use-phone.ts";
import styles from "./round.module.css";
import type { RoundBar } from "./round-bar.tsx";

interface Props {
  readonly phone: Phone;
  /** Above the screen, or under its ways. */
  readonly place: "top" | "end";
}

/** Once the page stands: writing does not wait for it. Its room is kept, so that nothing moves when it comes. */
export function LazyRound({ phone, place }: Props) {
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
    <section className={styles.round} data-place={place} aria-label={t("label")}>
      {part && round && <part.Bar phone={phone} round={round} />}
    </section>
  );
}

/** Something in the round asks for this person now: silence to finish, or the floor. */
export const roundCalls = ({ round }: Phone["state"]): boolean =>
  round !== null && (round.silent || round.floor.kind === "speaking");
