import { useTranslations } from "next-intl";
import type { TableName } from "../../contract/answer-views.ts";
import { POSITIONS } from "../../domain/position.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { POSITION_ICON } from "../../ui/position-mark.tsx";
import type { Chosen } from "./choose-results.ts";
import styles from "./results-filters.module.css";
import { addressOf, POSITION_WORD, type ResultsQuery } from "./results-query.ts";

interface Props {
  readonly query: ResultsQuery;
  readonly tables: readonly TableName[];
  readonly chosen: Chosen;
}

/** Search and filters: a plain form and plain links, so that they work without scripts. */
export function ResultsFilters(props: Props) {
  const t = useTranslations("results");
  return (
    // `public/results.js` makes it answer without a new page, and renews what bears `data-results`.
    <search className={styles.filters} aria-label={t("filters")}>
      <SearchForm {...props} />
      <div className={styles.links} data-results>
        <Tables {...props} />
        <Positions {...props} />
      </div>
    </search>
  );
}

function SearchForm({ query, chosen }: Props) {
  const t = useTranslations("results");
  return (
    <form className={styles.form} action="/wyniki" method="get">
      <div className={styles.search}>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          defaultValue={query.search}
          placeholder={t("search")}
          aria-label={t("search")}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      {query.news && <input type="hidden" name="zmiany" value="1" />}
      {query.table !== null && <input type="hidden" name="stolik" value={query.table} />}
      {/* The only choice of a position on a phone; on wide screens it stands for the links below. */}
      <label className={styles.select}>
        <span>{t("position")}</span>
        <select name="stanowisko" defaultValue={query.position ? POSITION_WORD[query.position] : ""}>
          <option value="">{t("allPositions")}</option>
          <PositionOptions chosen={chosen} />
        </select>
      </label>
      <Button type="submit" look="main">
        {t("find")}
      </Button>
    </form>
  );
}

function PositionOptions({ chosen }: Pick<Props, "chosen">) {
  const t = useTranslations();
  return POSITIONS.map((position) => (
    <option key={position} value={POSITION_WORD[position]}>
      {t("results.withCount", {
        position: t(`common.position.${position}`),
        count: chosen.byPosition.get(position) ?? 0,
      })}
    </option>
  ));
}

function Tables({ query, tables }: Props) {
  const t = useTranslations("results");
  const all = query.table === null;
  return (
    <ul className={styles.row} aria-label={t("tables")}>
      <li>
        <a
          className={buttonClass(all ? { look: "chosen" } : {})}
          href={addressOf({ ...query, table: null, page: 1 })}
          aria-current={all || undefined}
        >
          {t("allTables")}
        </a>
      </li>
      {tables.map(({ id, mark, hue, shortName }) => (
        <li key={id}>
          <a
            className={styles.table}
            href={addressOf({ ...query, table: mark, page: 1 })}
            aria-current={query.table === mark || undefined}
            title={shortName}
          >
            <NumberTag mark={mark} hue={hue} />
            <span className="sr-only">{shortName}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Positions({ query, chosen }: Props) {
  const t = useTranslations();
  return (
    <ul className={`${styles.row} ${styles.positions}`} aria-label={t("results.positions")}>
      {POSITIONS.map((position) => {
        const isChosen = query.position === position;
        return (
          <li key={position}>
            <a
              className={buttonClass(isChosen ? { look: "chosen" } : {})}
              // Choosing it again shows all.
              href={addressOf({ ...query, position: isChosen ? null : position, page: 1 })}
              aria-current={isChosen || undefined}
            >
              <Icon name={POSITION_ICON[position]} />
              {t(`common.position.${position}`)} <b>{chosen.byPosition.get(position) ?? 0}</b>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
