"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { LinksView } from "../../contract/link-views.ts";
import type { OverviewView, TableView } from "../../contract/views.ts";
import { type Slide, tableOfSlide } from "../../domain/screen.ts";
import { useSlideWords } from "../../ui/slide-words.ts";
import styles from "./named-link.module.css";
import { NamedLink, NewNamedLink } from "./named-link.tsx";
import { Question } from "./question.tsx";
import type { Commands } from "./use-commands.ts";

type Screen = LinksView["screens"][number];

interface Props {
  readonly screens: LinksView["screens"];
  readonly overview: OverviewView;
  readonly commands: Commands;
  readonly onLinks: (links: LinksView) => void;
}

/** Every screen of the hall: its link, what it shows, and how to get another one. */
export function ScreenList({ screens, overview, commands, onLinks }: Props) {
  const t = useTranslations("organiser.screens");
  const [revoking, setRevoking] = useState<Screen | null>(null);
  const nameOf = (screen: Screen): string =>
    screen.name === "" ? t("unnamed", { n: screens.indexOf(screen) + 1 }) : screen.name;
  const revoke = async ({ linkId }: Screen): Promise<void> => {
    const answer = await commands.send("revokeScreen", { linkId });
    setRevoking(null);
    if (answer.kind === "done") onLinks(answer.value);
  };
  return (
    <section className={styles.section} aria-labelledby="screens-title">
      <div>
        <h2 id="screens-title">{t("title")}</h2>
        <p>{t("how")}</p>
      </div>
      <ul className={styles.list}>
        {screens.map((screen) => (
          <NamedLink
            key={screen.linkId}
            words="organiser.screens"
            name={nameOf(screen)}
            url={screen.url}
            copied={nameOf(screen)}
            onRevoke={() => setRevoking(screen)}
          >
            <Aim screen={screen} overview={overview} commands={commands} />
          </NamedLink>
        ))}
      </ul>
      <NewNamedLink
        words="organiser.screens"
        mayAdd={() => !commands.saving}
        add={(id, name) => commands.send("addScreen", { id, name, slide: null })}
        onLinks={onLinks}
      />
      <Question
        open={revoking !== null}
        title={t("revoke.question")}
        yes={t("revoke.yes")}
        busy={commands.saving}
        onYes={() => revoking && void revoke(revoking)}
        onClose={() => setRevoking(null)}
      >
        <p>{revoking && t("revoke.means", { name: nameOf(revoking) })}</p>
      </Question>
    </section>
  );
}

const HALL = "hall";

/** What this screen shows: what the hall sees, or something of its own. */
function Aim({
  screen: { linkId },
  overview,
  commands,
}: Omit<Props, "screens" | "onLinks"> & { readonly screen: Screen }) {
  const t = useTranslations("organiser.screens");
  const name = useSlideWords();
  const tables = overview.rows.map(({ table }) => table);
  const own = overview.show.screens.find((screen) => screen.linkId === linkId)?.own ?? null;
  const choices = ownSlides(tables);
  const current = own && choices.find((slide) => isSame(slide, own.slide));
  const aim = (key: string): void => {
    const slide = choices.find((one) => keyOf(one) === key) ?? null;
    void commands.send("aimScreen", { linkId, slide });
  };
  return (
    <label className={styles.field}>
      <span>{t("shows")}</span>
      <select value={own ? keyOf(current ?? own.slide) : HALL} onChange={(event) => aim(event.target.value)}>
        <option value={HALL}>{t("hall")}</option>
        {own && !current && <option value={keyOf(own.slide)}>{name(own)}</option>}
        {choices.map((slide) => (
          <option key={keyOf(slide)} value={keyOf(slide)}>
            {name({
              slide,
              table: slide.kind === "gallery" ? t("all") : (shortNameOf(tables, slide) ?? null),
              number: null,
              group: null,
              page: null,
              pages: 1,
            })}
          </option>
        ))}
      </select>
    </label>
  );
}

const keyOf = (slide: Slide): string => JSON.stringify(slide);

const shortNameOf = (tables: readonly TableView[], slide: Slide): string | undefined =>
  tables.find(({ id }) => id === tableOfSlide(slide))?.shortName;

/** The walk is one choice wherever it is; others are told apart by their table. */
const isSame = (a: Slide, b: Slide): boolean =>
  a.kind === b.kind && (a.kind === "gallery" || tableOfSlide(a) === tableOfSlide(b));

/** What makes sense on a screen beside the hall's. */
function ownSlides(tables: readonly TableView[]): Slide[] {
  const [first] = tables;
  return [
    { kind: "join" },
    { kind: "agenda" },
    { kind: "timer" },
    ...tables.map(({ id }): Slide => ({ kind: "board", tableId: id, page: 0 })),
    ...(first ? [{ kind: "gallery", tableId: first.id, page: 0, paused: false } as const] : []),
    { kind: "thanks" },
  ];
}
