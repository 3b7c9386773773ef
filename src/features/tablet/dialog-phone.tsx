"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { boardView } from "../../board/board-view.ts";
import type { PhoneRoundView, TableRoundView } from "../../contract/round-views.ts";
import type { VoteHead } from "../../contract/vote-views.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "./dialog.tsx";
import styles from "./phone.module.css";
import { usePhoneSlot } from "./phone-slot.tsx";
import { useTablet } from "./tablet-kit.tsx";

const SCREENS = ["write", "board"] as const;

/** "Podgląd telefonu": what participants of this table see now, without being one. */
export function PhoneDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, board } = useTablet();
  const t = useTranslations("desk.phone");
  const [screen, setScreen] = useState<(typeof SCREENS)[number]>("write");
  const Phone = usePhoneSlot();
  const { doc, list } = board;
  // oxlint-disable-next-line react/exhaustive-deps -- the list says that the document has changed
  const shown = useMemo(() => boardView(doc), [doc, list]);
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <p className={styles.note}>{t("note")}</p>
      <div className={styles.screens}>
        {SCREENS.map((name) => (
          <Button
            key={name}
            look={name === screen ? "chosen" : "plain"}
            aria-pressed={name === screen}
            onClick={() => setScreen(name)}
          >
            {t(name)}
          </Button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className={styles.phone} tabIndex={0} aria-label={t("frame", { screen: t(screen) })}>
        {Phone && (
          <Phone
            table={view.table}
            moment={view.moment}
            counts={view.counts}
            round={roundOf(view.round)}
            vote={view.vote && headOf(view.vote)}
            board={shown}
            view={screen}
          />
        )}
      </section>
    </Dialog>
  );
}

/** The round for somebody who has done and said nothing yet. */
const roundOf = ({ key, silent, course }: TableRoundView): PhoneRoundView => ({
  key,
  silent,
  course,
  done: false,
  floor: { kind: "none" },
  seat: null,
});

const headOf = ({ id, state, subject, dots }: VoteHead): VoteHead => ({ id, state, subject, dots });
