"use client";
import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode, RefObject } from "react";
import { tie } from "../../domain/typography.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Composer } from "./composer/composer.tsx";
import type { FormOutcome } from "./composer/form-outcome.ts";
import type { Outgoing } from "./outbox/entry.ts";
import type { OutboxInUse } from "./outbox/use-outbox.ts";
import { SeatQuestion } from "./seat-question.tsx";
import type { Phone } from "./state/use-phone.ts";
import { addressOf, type View } from "./state/view-address.ts";
import styles from "./write-screen.module.css";

interface Props {
  readonly phone: Phone;
  readonly box: OutboxInUse;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly form: FormOutcome;
  readonly show: (view: View) => void;
  readonly send: (content: Outgoing) => void;
}

/** The question of the table and the sheet to answer on; below, the ways to what is there already. */
export function WriteScreen({ phone, box, field, form, show, send }: Props) {
  const t = useTranslations("phone");
  const { table, seat, moment } = phone.state;
  const frozen = moment.life === "frozen";
  if (seat.kind === "elsewhere" || seat.kind === "refused") return <SeatQuestion phone={phone} seat={seat} />;
  return (
    <main className={styles.write}>
      {form.kind === "sent" && (
        <p className={styles.sent} role="status">
          <Icon name="tray" />
          <strong>{t("formSent", { number: form.number })}</strong>
        </p>
      )}
      <h1 id="question" className={styles.question}>
        {t(frozen ? "frozen.title" : "composer.question")}
      </h1>
      {frozen && <p>{t("frozen.more")}</p>}
      {table.topics[0] && !frozen && <p className={styles.topic}>{tie(table.topics[0])}</p>}
      {!frozen && (
        <nav className={styles.modes} aria-label={t("modes.label")}>
          <ViewLink view="write" show={show} look="chosen" current>
            <Icon name="pen" /> {t("modes.write")}
          </ViewLink>
          <ViewLink view="draw" show={show} look="plain" needsScript>
            <Icon name="brush" /> {t("modes.draw")}
          </ViewLink>
          <ViewLink view="photo" show={show} look="plain" needsScript>
            <Icon name="camera" /> {t("modes.photo")}
          </ViewLink>
        </nav>
      )}
      <Composer code={phone.code} store={box.store} field={field} form={form} frozen={frozen} send={send} />
      <Ways phone={phone} box={box} show={show} />
    </main>
  );
}

function Ways({ phone, box, show }: Pick<Props, "phone" | "box" | "show">) {
  const t = useTranslations("phone");
  const { me, counts } = phone.state;
  const arrived = new Set(me?.ideas.map(({ id }) => id));
  const own = arrived.size + box.entries.filter(({ id }) => !arrived.has(id)).length;
  return (
    <nav className={styles.ways} aria-label={t("ways.label")}>
      <ViewLink view="mine" show={show} look="plain">
        {t("ways.mine", { count: own })}
      </ViewLink>
      <ViewLink view="board" show={show} look="plain">
        {counts ? t("ways.board", { count: counts.onBoard }) : t("ways.boardUnknown")}
      </ViewLink>
      <VoteWay phone={phone} show={show} />
    </nav>
  );
}

function VoteWay({ phone, show }: Pick<Props, "phone" | "show">) {
  const t = useTranslations("vote.ways");
  const { vote } = phone.state;
  if (!vote) return null;
  return (
    <ViewLink view="vote" show={show} look="plain" needsScript>
      {t(vote.state === "open" ? "tab" : "result")}
    </ViewLink>
  );
}

interface LinkProps {
  readonly view: View;
  readonly show: (view: View) => void;
  readonly look: "plain" | "chosen";
  readonly current?: boolean;
  readonly needsScript?: boolean;
  readonly children: ReactNode;
}

/** A real link, so it works before scripts; with them the screen changes without asking the server. */
function ViewLink({ view, show, look, current = false, needsScript = false, children }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    if (!current) show(view);
  };
  return (
    <a
      href={addressOf(view)}
      className={buttonClass({ look })}
      aria-current={current ? "page" : undefined}
      data-script={needsScript || undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
