"use client";
import { useTranslations } from "next-intl";
import type { VoteHead, VoteSheetView } from "../../../contract/vote-views.ts";
import { sumOfDots } from "../../../domain/vote.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { Phone } from "../state/use-phone.ts";
import type { View } from "../state/view-address.ts";
import type { KeyValue } from "../storage/key-value.ts";
import { dotsNow } from "./dots-given.ts";
import { useSeenResult } from "./use-seen-result.ts";
import { useVote, type VoteInUse } from "./use-vote.ts";
import styles from "./vote.module.css";
import { VoteResult } from "./vote-result.tsx";
import { VoteSheet } from "./vote-sheet.tsx";

export interface VotePartProps {
  readonly phone: Phone;
  readonly vote: VoteHead;
  readonly store: KeyValue | null;
  readonly shown: boolean;
  readonly show: (view: View) => void;
}

/** The table's vote on a phone: a quiet line while something else is shown, or the whole sheet. */
export function VotePart({ phone, vote, store, shown, show }: VotePartProps) {
  const inUse = useVote(phone, store);
  const sheet = inUse.reading.kind === "read" && inUse.reading.sheet?.id === vote.id ? inUse.reading.sheet : null;
  const seen = useSeenResult(store, phone.code, vote, shown);
  if (!shown && vote.state === "closed" && seen) return null;
  if (!shown) return <Line vote={vote} sheet={sheet} inUse={inUse} show={show} />;
  return (
    <main className={styles.vote}>
      {sheet ? <Sheet phone={phone} sheet={sheet} inUse={inUse} /> : <Waiting failed={inUse.reading.kind} />}
      <nav className={styles.ways}>
        <Button onClick={() => show("write")}>
          <Icon name="pen" />
          <WaysWord of="write" />
        </Button>
        <Button onClick={() => show("mine")}>
          <WaysWord of="mine" />
        </Button>
      </nav>
    </main>
  );
}

function WaysWord({ of }: { readonly of: "write" | "mine" }) {
  return useTranslations("vote.ways")(of);
}

function Sheet({
  phone,
  sheet,
  inUse,
}: Pick<VotePartProps, "phone"> & { readonly sheet: VoteSheetView; readonly inUse: VoteInUse }) {
  const { table, moment, connection } = phone.state;
  const own = dotsNow(sheet, inUse.box);
  if (sheet.state === "closed")
    return <VoteResult table={table} sheet={sheet} own={own} late={inUse.box.kind === "refused" ? inUse.box : null} />;
  return (
    <VoteSheet
      table={table}
      sheet={sheet}
      own={own}
      box={inUse.box}
      offline={connection === "offline"}
      frozen={moment.life === "frozen"}
      choose={inUse.choose}
    />
  );
}

function Waiting({ failed }: { readonly failed: VoteInUse["reading"]["kind"] }) {
  const t = useTranslations();
  return (
    <>
      <h1 className={styles.title}>{t("vote.title")}</h1>
      <p role="status" className={styles.empty}>
        {t(failed === "unreachable" ? "vote.unreachable" : "common.loading")}
      </p>
    </>
  );
}

interface LineProps extends Pick<VotePartProps, "vote" | "show"> {
  readonly sheet: VoteSheetView | null;
  readonly inUse: VoteInUse;
}

/** Says what is going on and leads there; takes nobody away from what they are writing. */
function Line({ vote, sheet, inUse, show }: LineProps) {
  const t = useTranslations("vote.line");
  const left = sheet ? vote.dots - sumOfDots(dotsNow(sheet, inUse.box)) : vote.dots;
  const words = vote.state === "closed" ? t("closed") : left > 0 ? t("open", { count: left }) : t("given");
  return (
    <section className={styles.line} aria-label={t("label")}>
      <p role="status">{words}</p>
      <Button look={vote.state === "open" && left > 0 ? "chosen" : "plain"} onClick={() => show("vote")}>
        {t(vote.state === "closed" ? "result" : left > 0 ? "go" : "look")}
      </Button>
    </section>
  );
}
