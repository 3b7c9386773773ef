"use client";
import { useTranslations } from "next-intl";
import type { LinksView } from "../../contract/http.ts";
import type { ScreenView } from "../../contract/views.ts";
import { SIDES, type Side } from "../../domain/side.ts";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { Qr } from "../../ui/qr.tsx";
import { SideBadge } from "../../ui/side-badge.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./print-sheets.module.css";

type Kit = LinksView["tables"][number];
type Table = ScreenView["tables"][number];

interface Props {
  readonly links: LinksView;
  readonly hall: ScreenView;
}

/** What the printer makes of the page: an A4 tent for every table, then the moderators' cards. */
export function PrintSheets({ links, hall }: Props) {
  const kits = hall.tables.flatMap((table) => {
    const kit = links.tables.find(({ tableId }) => tableId === table.id);
    return kit ? [{ table, kit }] : [];
  });
  return (
    <div className={styles.print} data-theme="light" aria-hidden="true">
      {kits.map(({ table, kit }) => (
        <Tent key={table.id} table={table} kit={kit} hall={hall} />
      ))}
      {kits.map(({ table, kit }) => (
        <Cards key={table.id} table={table} kit={kit} />
      ))}
    </div>
  );
}

const STEPS = [
  ["scan", "qr"],
  ["code", "phone"],
  ["write", "pen"],
] as const;

/** Folded across the middle it stands on the table: the same on both faces. */
function Tent({ table, kit, hall }: { readonly table: Table; readonly kit: Kit; readonly hall: ScreenView }) {
  return (
    <article className={styles.tent} data-hue={table.hue}>
      <Face table={table} kit={kit} hall={hall} />
      <Face table={table} kit={kit} hall={hall} />
    </article>
  );
}

function Face({ table, kit, hall }: { readonly table: Table; readonly kit: Kit; readonly hall: ScreenView }) {
  const t = useTranslations("organiser.print");
  return (
    <div className={styles.face}>
      <header className={styles.head}>
        <NumberTag mark={table.mark} hue={table.hue} />
        <p className={styles.name}>{table.shortName}</p>
      </header>
      <div className={styles.join}>
        <div className={styles.qr}>
          <Qr text={kit.join} label="" />
        </div>
        <div className={styles.type}>
          <p className={styles.or}>{t("or")}</p>
          <p className={styles.address}>{hall.address}</p>
          <p className={styles.or}>{t("code")}</p>
          <p className={styles.code}>{kit.code}</p>
        </div>
      </div>
      <ol className={styles.steps}>
        {STEPS.map(([step, icon], i) => (
          <li key={step}>
            <Icon name={icon} />
            <span>
              {i + 1}. {t(`steps.${step}`)}
            </span>
          </li>
        ))}
      </ol>
      <footer className={styles.foot}>
        <Sign size={26} />
        <span>{hall.meetingTitle}</span>
        <span>{t("paper")}</span>
      </footer>
    </div>
  );
}

function Cards({ table, kit }: { readonly table: Table; readonly kit: Kit }) {
  return (
    <article className={styles.cards} data-hue={table.hue}>
      {SIDES.map((side) => (
        <Card key={side} table={table} side={side} url={kit.moderators[side]} />
      ))}
    </article>
  );
}

function Card({ table, side, url }: { readonly table: Table; readonly side: Side; readonly url: string }) {
  const t = useTranslations("organiser.print");
  return (
    <div className={styles.card}>
      <header className={styles.head}>
        <NumberTag mark={table.mark} hue={table.hue} />
        <p className={styles.name}>{table.shortName}</p>
      </header>
      <p className={styles.role}>
        {t("moderator")} <SideBadge side={side} />
      </p>
      <div className={styles.join}>
        <div className={styles.qr}>
          <Qr text={url} label="" />
        </div>
        <div className={styles.type}>
          <p className={styles.or}>{t("cardHow")}</p>
          <p className={styles.url}>{url}</p>
          <p className={styles.or}>{t("cardSecret")}</p>
        </div>
      </div>
    </div>
  );
}
