"use client";
import { useTranslations } from "next-intl";
import type { LinksView } from "../../contract/link-views.ts";
import type { TableView } from "../../contract/views.ts";
import { SIDES, type Side } from "../../domain/side.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { Qr } from "../../ui/qr.tsx";
import { SideBadge } from "../../ui/side-badge.tsx";
import type { Revoking } from "./links-room.tsx";
import styles from "./table-kit.module.css";

interface Props {
  readonly table: TableView;
  readonly kit: LinksView["tables"][number];
  readonly address: string;
  readonly onRevoke: (revoking: Revoking) => void;
}

/** One table: how people join it, and the two links of its moderators. */
export function TableKit({ table, kit, address, onRevoke }: Props) {
  const t = useTranslations("organiser.links");
  return (
    <section className={styles.kit} id={table.id} aria-labelledby={`kit-${table.id}`} data-hue={table.hue}>
      <header className={styles.head}>
        <NumberTag mark={table.mark} hue={table.hue} />
        <h2 id={`kit-${table.id}`}>{table.shortName}</h2>
      </header>
      <div className={styles.parts}>
        <div className={styles.part}>
          <div className={styles.qr}>
            <Qr text={kit.join} label={t("qrOf", { what: t("join.of", { table: table.shortName }) })} />
          </div>
          <div className={styles.words}>
            <h3>{t("join.title")}</h3>
            <p className={styles.code}>{kit.code}</p>
            <p className={styles.url}>{address}</p>
          </div>
        </div>
        {SIDES.map((side) => (
          <ModeratorLink
            key={side}
            side={side}
            url={kit.moderators[side]}
            shortName={table.shortName}
            onRevoke={() => onRevoke({ tableId: table.id, shortName: table.shortName, side })}
          />
        ))}
      </div>
    </section>
  );
}

interface LinkProps {
  readonly side: Side;
  readonly url: string;
  readonly shortName: string;
  readonly onRevoke: () => void;
}

function ModeratorLink({ side, url, shortName, onRevoke }: LinkProps) {
  const t = useTranslations("organiser.links");
  const what = t("moderator.of", { table: shortName, side });
  return (
    <div className={styles.part}>
      <div className={styles.qr}>
        <Qr text={url} label={t("qrOf", { what })} />
      </div>
      <div className={styles.words}>
        <h3>
          {t("moderator.title")} <SideBadge side={side} />
        </h3>
        <p className={styles.url}>{url}</p>
        <p className={styles.buttons}>
          <CopyButton text={url} label={what} />
          <Button look="quiet" onClick={onRevoke} aria-label={t("revoke.what", { what })}>
            {t("revoke.button")}
          </Button>
        </p>
      </div>
    </div>
  );
}
