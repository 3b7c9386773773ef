import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { BEFORE_PATH } from "../../../contract/routes.ts";
import type { Meeting } from "../../../domain/meeting.ts";
import type { Hue } from "../../../domain/table.ts";
import { tie } from "../../../domain/typography.ts";
import { offeredLocales } from "../../../i18n/offered.ts";
import { buttonClass } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { LanguageSwitch } from "../../../ui/look/language-switch.tsx";
import { PageFrame } from "../frame/page-frame.tsx";
import styles from "./home.module.css";

interface Seat {
  readonly code: string;
  readonly number: number;
  readonly shortName: string;
  readonly hue: Hue;
}

interface Props {
  readonly meeting: Meeting;
  /** The table this browser sits at: the first thing to go back to. */
  readonly seat?: Seat | null;
  /** People can still say that they come, or suggest topics. */
  readonly declaring?: boolean;
  /** What was typed and is no table's code; kept for correcting. */
  readonly wrongCode?: string;
}

/** The meeting, and "I have a code". A plain form: it works without scripts. */
export async function HomePage({ meeting, seat, wrongCode, declaring = false }: Props) {
  const t = await getTranslations("pages.home");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const day = format.dateTime(new Date(`${meeting.date}T12:00:00`), {
    day: "numeric",
    month: "long",
    year: "numeric",
    weekday: "long",
  });
  return (
    <PageFrame title={meeting.organiser} languages={false}>
      <h1 lang="pl">{meeting.title}</h1>
      {meeting.subtitle && (
        <p className={styles.subtitle} lang="pl">
          {tie(meeting.subtitle)}
        </p>
      )}
      {seat && <WayBack seat={seat} />}
      <ul className={styles.facts}>
        <li>
          <Icon name="clock" />
          {t("when", { day, from: meeting.startTime, to: meeting.endTime })}
        </li>
        <li>
          <Icon name="flag" />
          <span lang="pl">
            {meeting.placeName}
            {meeting.placeAddress && <>, {meeting.placeAddress}</>}
          </span>
        </li>
      </ul>
      <CodeForm quiet={seat != null} {...(wrongCode !== undefined && { wrongCode })} />
      {declaring && (
        <p>
          <a className={buttonClass({ wide: true })} href={BEFORE_PATH}>
            <Icon name="people" /> {t("before")}
          </a>
        </p>
      )}
      <p>
        <a className={buttonClass({ wide: true })} href="/moje">
          <Icon name="paper" /> {t("ownSlip")}
        </a>
      </p>
      <LanguageSwitch label={common("language")} offered={await offeredLocales()} locale={await getLocale()} />
      <p className={styles.note}>{t("noAccount")}</p>
    </PageFrame>
  );
}

/** For whoever closed the browser and came back by its address. */
async function WayBack({ seat }: { readonly seat: Seat }) {
  const t = await getTranslations("pages.home");
  return (
    <section className={`${card.card} ${styles.back}`} data-hue={seat.hue}>
      <a className={buttonClass({ look: "main", wide: true, big: true })} href={`/s/${seat.code}`}>
        {t("backTo", { table: seat.shortName })} <Icon name="arrow" />
      </a>
      <p>{t("backHint", { number: seat.number })}</p>
    </section>
  );
}

async function CodeForm({ wrongCode, quiet }: Pick<Props, "wrongCode"> & { readonly quiet: boolean }) {
  const t = await getTranslations("pages.home");
  const refusal = await getTranslations("refusal");
  return (
    <form action="/s" method="get" className={`${card.card} ${styles.code}`}>
      <label htmlFor="kod">{t("code")}</label>
      <p id="kod-gdzie">{t("where")}</p>
      <div className={styles.row}>
        <input
          id="kod"
          name="kod"
          className={styles.field}
          defaultValue={wrongCode}
          maxLength={20}
          required
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={wrongCode === undefined ? "kod-gdzie" : "kod-blad kod-gdzie"}
          aria-invalid={wrongCode === undefined ? undefined : true}
        />
        <button type="submit" className={buttonClass({ look: quiet ? "accent" : "main", big: true })}>
          {t("enter")} <Icon name="arrow" />
        </button>
      </div>
      {wrongCode !== undefined && (
        <p id="kod-blad" role="alert" className={styles.wrong}>
          <Icon name="alert" />
          <span>{refusal("unknown-code")}</span>
        </p>
      )}
    </form>
  );
}
