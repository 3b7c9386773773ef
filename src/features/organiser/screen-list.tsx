"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { newId } from "../../client/random-id.ts";
import type { LinksView } from "../../contract/link-views.ts";
import type { OverviewView, TableView } from "../../contract/views.ts";
import { LIMITS } from "../../domain/limits.ts";
import { type Slide, tableOfSlide } from "../../domain/screen.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Qr } from "../../ui/qr.tsx";
import { useSlideWords } from "../../ui/slide-words.ts";
import { Question } from "./question.tsx";
import styles from "./screen-list.module.css";
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
    <section className={styles.screens} aria-labelledby="screens-title">
      <div>
        <h2 id="screens-title">{t("title")}</h2>
        <p>{t("how")}</p>
      </div>
      <ul className={styles.list}>
        {screens.map((screen) => (
          <li key={screen.linkId} className={styles.screen}>
            <Row screen={screen} name={nameOf(screen)} overview={overview} commands={commands} onRevoke={setRevoking} />
          </li>
        ))}
      </ul>
      <NewScreen commands={commands} onLinks={onLinks} />
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

interface RowProps {
  readonly screen: Screen;
  readonly name: string;
  readonly overview: OverviewView;
  readonly commands: Commands;
  readonly onRevoke: (screen: Screen) => void;
}

function Row({ screen, name, overview, commands, onRevoke }: RowProps) {
  const t = useTranslations("organiser.screens");
  return (
    <>
      <div className={styles.qr}>
        <Qr text={screen.url} label={t("qr", { name })} />
      </div>
      <div className={styles.words}>
        <h3>{name}</h3>
        <p className={styles.url}>{screen.url}</p>
        <Aim screen={screen} overview={overview} commands={commands} />
        <p className={styles.buttons}>
          <CopyButton text={screen.url} label={name} />
          <Button look="quiet" onClick={() => onRevoke(screen)} aria-label={t("revoke.what", { name })}>
            {t("revoke.button")}
          </Button>
        </p>
      </div>
    </>
  );
}

const HALL = "hall";

/** What this screen shows: what the hall sees, or something of its own. */
function Aim({ screen: { linkId }, overview, commands }: Pick<RowProps, "screen" | "overview" | "commands">) {
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
    <label className={styles.aim}>
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

function NewScreen({ commands, onLinks }: Pick<Props, "commands" | "onLinks">) {
  const t = useTranslations("organiser.screens");
  const [name, setName] = useState("");
  // The same id until it is answered, so that asking again makes no second screen.
  const [id, setId] = useState(() => newId("link"));
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await commands.send("addScreen", { id, name, slide: null });
    if (answer.kind !== "done") return;
    onLinks(answer.value);
    setName("");
    setId(newId("link"));
  };
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <label>
        <span>{t("name")}</span>
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={LIMITS.screenName}
          placeholder={t("example")}
          autoComplete="off"
        />
      </label>
      <Button type="submit" disabled={commands.saving}>
        <Icon name="plus" />
        {t("add")}
      </Button>
    </form>
  );
}
