"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Phone } from "../state/use-phone.ts";
import styles from "./board.module.css";
import type { BoardSection } from "./board-section.tsx";

/** Fetches the part that reads a board; also ahead of time. */
export const loadBoard = () => import("./board-section.tsx");

/** The table's board, once its part has come; in a silent round what there is instead. */
export function LazyBoard({ phone }: { readonly phone: Phone }) {
  const t = useTranslations();
  const [part, setPart] = useState<{ Board: typeof BoardSection } | null>(null);
  const [failed, setFailed] = useState(false);
  const { boardStamp, round } = phone.state;
  const missing = part === null;
  useEffect(() => {
    if (!missing) return;
    loadBoard().then(
      ({ BoardSection }) => setPart({ Board: BoardSection }),
      () => setFailed(true),
    );
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- news of the board mean that the network is back
  }, [missing, boardStamp]);
  if (round?.silent) return <p className={styles.empty}>{t("phone.board.silent")}</p>;
  if (part) return <part.Board phone={phone} />;
  return (
    <p role="status" className={styles.empty}>
      {t(failed ? "phone.board.unreachable" : "common.loading")}
    </p>
  );
}
