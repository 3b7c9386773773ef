"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import type { Phone } from "../state/use-phone.ts";
import type { View } from "../state/view-address.ts";
import type { KeyValue } from "../storage/key-value.ts";
import styles from "./vote.module.css";
import type { VotePart } from "./vote-part.tsx";

interface Props {
  readonly phone: Phone;
  readonly store: KeyValue | null;
  readonly shown: boolean;
  readonly show: (view: View) => void;
}

/** The voting part, fetched when the table has a vote; so that it works when the Wi-Fi goes later. */
export function LazyVote({ phone, store, shown, show }: Props) {
  const { vote } = phone.state;
  const { Part, failed, again } = usePart(vote !== null);
  if (vote && Part) return <Part phone={phone} vote={vote} store={store} shown={shown} show={show} />;
  if (!shown) return null;
  return <Instead kind={vote === null ? "none" : failed ? "notLoaded" : "loading"} again={again} show={show} />;
}

function usePart(wanted: boolean) {
  const [part, setPart] = useState<{ Part: typeof VotePart } | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback((): void => {
    import("./vote-part.tsx").then(
      (loaded) => setPart({ Part: loaded.VotePart }),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    if (wanted) load();
  }, [wanted, load]);
  const again = (): void => {
    setFailed(false);
    load();
  };
  return { Part: part?.Part ?? null, failed, again };
}

interface InsteadProps extends Pick<Props, "show"> {
  readonly kind: "none" | "loading" | "notLoaded";
  readonly again: () => void;
}

function Instead({ kind, again, show }: InsteadProps) {
  const t = useTranslations();
  return (
    <main className={styles.vote}>
      <h1 className={styles.title}>{t("vote.title")}</h1>
      <p role="status" className={styles.empty}>
        {t(kind === "loading" ? "common.loading" : `vote.${kind}`)}
      </p>
      {kind === "notLoaded" && (
        <Button look="main" onClick={again}>
          {t("vote.again")}
        </Button>
      )}
      <Button onClick={() => show("write")}>{t("vote.ways.write")}</Button>
    </main>
  );
}
