"use client";
import { useTranslations } from "next-intl";
import { doneOf } from "../../contract/round-views.ts";
import type { OverviewRow } from "../../contract/views.ts";
import { SIDES } from "../../domain/side.ts";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { SideBadge } from "../../ui/side-badge.tsx";
import { type Attention, attentionOf } from "./attention.ts";
import { MinuteBars } from "./bars.tsx";
import { MenuButton, type MenuPart } from "./menu.tsx";
import styles from "./table-list.module.css";

interface Props {
  readonly row: OverviewRow;
  readonly most: number;
  readonly now: number;
  readonly menu: readonly MenuPart[];
}

export function TableRow({ row, most, now, menu }: Props) {
  const t = useTranslations("organiser.row");
  const { table, counts } = row;
  const attention = attentionOf(row, now);
  return (
    <li className={styles.row} data-hue={table.hue}>
      <span className={styles.mark}>
        <NumberTag mark={table.mark} hue={table.hue} />
      </span>
      <h2 className={styles.name}>
        {table.shortName}
        {table.life === "frozen" && (
          <span className={styles.frozen}>
            <Icon name="lock" />
            {t("frozen")}
          </span>
        )}
        {row.vote && (
          <span className={styles.vote}>
            {t(row.vote.state === "open" ? "voteOpen" : "voteClosed", { count: row.vote.voted })}
          </span>
        )}
        <Confirmed row={row} />
        {row.isFull && (
          <span className={styles.full}>
            <Icon name="people" />
            {t("full")}
          </span>
        )}
      </h2>
      <People row={row} />
      <Figure kind="ideas" value={counts.ideas} />
      <Done row={row} />
      <span className={styles.bars}>
        <MinuteBars perMinute={row.perMinute} most={most} />
      </span>
      <Inbox count={counts.inbox} attention={attention} />
      <Tablet row={row} attention={attention} />
      <span className={styles.menu}>
        <MenuButton quiet label={t("menu", { table: table.shortName })} parts={menu}>
          <Icon name="more" />
        </MenuButton>
      </span>
    </li>
  );
}

/** Which sides confirmed the table's result; nothing before the first. */
function Confirmed({ row: { confirmed } }: { readonly row: OverviewRow }) {
  const t = useTranslations("organiser.row");
  const [side] = confirmed;
  if (!side) return null;
  return (
    <span className={styles.frozen}>
      <Icon name={confirmed.length > 1 ? "seal" : "ok"} />
      {confirmed.length > 1 ? t("confirmedBoth") : t("confirmedOne", { side })}
    </span>
  );
}

/** People by their phones, and as they were counted when somebody did. */
function People({ row: { counts, headCount } }: { readonly row: OverviewRow }) {
  const t = useTranslations();
  return (
    <p className={styles.figure} data-kind="people">
      <span className={styles.label}>{t("organiser.row.people")}</span>
      <strong>{counts.people}</strong>
      {headCount && (
        <span className={styles.counted}>
          <span aria-hidden="true">{t("heads.short", { count: headCount.people })}</span>
          <span className={styles.spoken}>{t("heads.counted", { count: headCount.people })}</span>
        </span>
      )}
    </p>
  );
}

function Figure({ kind, value }: { readonly kind: "ideas"; readonly value: number }) {
  const t = useTranslations("organiser.row");
  return (
    <p className={styles.figure} data-kind={kind}>
      <span className={styles.label}>{t(kind)}</span>
      <strong>{value}</strong>
    </p>
  );
}

/** Who is done in a silent round, and whether the table runs a plan of its own. */
function Done({ row: { round, counts } }: { readonly row: OverviewRow }) {
  const t = useTranslations("organiser.row");
  const { done, of } = doneOf(round, counts.people);
  return (
    <p className={styles.done}>
      <span className={styles.label}>{t("done")}</span>
      {round.silent && of > 0 ? (
        <>
          <strong>
            {done}/{of}
          </strong>
          {round.withoutPhone > 0 && <span> {t("doneWithout", { count: round.withoutPhone })}</span>}
        </>
      ) : (
        round.own === null && <span aria-hidden="true">–</span>
      )}
      {round.own !== null && <span className={styles.quiet}>{t("ownPlan")}</span>}
    </p>
  );
}

function Inbox({ count, attention }: { readonly count: number; readonly attention: Attention }) {
  const t = useTranslations("organiser.row");
  const late = attention.inboxMinutes;
  return (
    <p className={styles.inbox}>
      <span className={styles.label}>{t("inbox")}</span>
      {late === null ? (
        <strong>{count}</strong>
      ) : (
        <span className={styles.warn}>
          <Icon name="clock" />
          {t("inboxWaits", { count, minutes: late })}
        </span>
      )}
    </p>
  );
}

function Tablet({ row, attention }: { readonly row: OverviewRow; readonly attention: Attention }) {
  const t = useTranslations("organiser.row");
  return (
    <p className={styles.tablet}>
      <span className={styles.label}>{t("tablet")}</span>
      {attention.silentSeconds === null ? <Sides row={row} /> : <Silence seconds={attention.silentSeconds} />}
    </p>
  );
}

function Sides({ row }: { readonly row: OverviewRow }) {
  const t = useTranslations("organiser.row");
  const sides = SIDES.filter((side) => row.tablets.includes(side));
  if (sides.length === 0) return <span className={styles.quiet}>{t("noTablet")}</span>;
  return (
    <span className={styles.sides}>
      <Icon name="wifi" />
      {sides.map((side) => (
        <SideBadge key={side} side={side} />
      ))}
    </span>
  );
}

function Silence({ seconds }: { readonly seconds: number }) {
  const t = useTranslations("organiser.row");
  return (
    <span className={styles.bad}>
      <Icon name="nowifi" />
      {seconds < 60 ? t("silentSeconds", { seconds }) : t("silentMinutes", { minutes: Math.floor(seconds / 60) })}
    </span>
  );
}
