"use client";
import { useTranslations } from "next-intl";
import type { SpeakerView } from "../../../contract/round-views.ts";
import type { Speaker } from "../../../domain/floor.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { RailCard } from "../rail-card.tsx";
import { useTablet } from "../tablet-kit.tsx";
import own from "./round.module.css";
import { useRound } from "./use-round.ts";

/** Who speaks, who waits, and how the floor goes on. */
export function Floor() {
  const { round, run, readOnly } = useRound();
  const t = useTranslations("round.floor");
  const nameOf = useSpeakerName();
  const { moment } = useTablet().view;
  const { speaking, queue, turns } = round;
  const isTime = speaking !== null || queue.length > 0 || turns || moment.phase?.key === "discussion";
  return (
    <RailCard icon="hand" title={t("title", { count: queue.length })} now={isTime}>
      {speaking && (
        <p className={own.speaking}>
          <Icon name="mic" />
          <span>{t("speaking", { who: nameOf(speaking) })}</span>
        </p>
      )}
      {queue.length > 0 ? (
        <ol className={own.queue}>
          {queue.map((one) => (
            <Waiting key={`${one.kind} ${one.n}`} one={one} />
          ))}
        </ol>
      ) : (
        <p className={own.hint}>{t(turns ? "allSpoke" : "nobody")}</p>
      )}
      {!readOnly && (speaking || queue.length > 0) && (
        <Button wide look="accent" onClick={() => run({ type: "next-speaker", after: speaking && bare(speaking) })}>
          {t(queue.length === 0 ? "end" : speaking ? "next" : "first")}
          {queue.length > 0 && <Icon name="arrow" />}
        </Button>
      )}
      {!readOnly && (
        <Button wide onClick={() => run({ type: "add-guest" })}>
          <Icon name="plus" />
          {t("addGuest")}
        </Button>
      )}
      <label className={own.tick}>
        <input
          type="checkbox"
          checked={turns}
          disabled={readOnly}
          onChange={(event) => run({ type: "turns", on: event.target.checked })}
        />
        <span>{t("turns")}</span>
      </label>
    </RailCard>
  );
}

/** The reference that goes back to the server; it names a place at the table, not a person. */
const bare = ({ kind, n }: Speaker): Speaker => ({ kind, n });

function Waiting({ one }: { readonly one: SpeakerView }) {
  const { run, readOnly } = useRound();
  const t = useTranslations("round.floor");
  const who = useSpeakerName()(one);
  return (
    <li>
      <span className={own.who}>
        {who}
        {one.spoken && <span className={own.hint}> {t("again")}</span>}
      </span>
      {!readOnly && (
        <span className={own.pair}>
          <Button aria-label={t("give", { who })} onClick={() => run({ type: "give-floor", speaker: bare(one) })}>
            <Icon name="mic" />
          </Button>
          <Button aria-label={t("remove", { who })} onClick={() => run({ type: "remove-speaker", speaker: bare(one) })}>
            <Icon name="minus" />
          </Button>
        </span>
      )}
    </li>
  );
}

/** What somebody signs with, else a number that stays theirs. */
function useSpeakerName(): (one: SpeakerView) => string {
  const t = useTranslations("round.floor");
  return ({ kind, n, signature }) => {
    if (kind === "guest") return t("guest", { n });
    return signature === null ? t("seat", { n }) : t("signed", { signature, n });
  };
}
