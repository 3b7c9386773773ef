"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { GroupId, IdeaId } from "../../domain/ids.ts";
import { LIMITS } from "../../domain/limits.ts";
import { clean } from "../../domain/text.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import type { DialogRequest } from "./dialogs.ts";
import { allIdeas } from "./list-model.ts";
import { useTablet } from "./tablet-kit.tsx";

interface NameProps {
  readonly request: Extract<DialogRequest, { kind: "group" | "rename" }>;
  readonly onClose: () => void;
}

/** The name of a new group, or a new name for one. */
export function GroupNameDialog({ request, onClose }: NameProps) {
  const { actions, select } = useTablet();
  const t = useTranslations("tablet.group");
  const common = useTranslations("common");
  const [title, setTitle] = useState(request.kind === "rename" ? request.title : "");
  const name = clean(title);
  const submit = (): void => {
    if (name === "") return;
    if (request.kind === "rename") actions.rename(request.group, name);
    else {
      actions.group(request.ids, name);
      select(request.ids, false);
    }
    onClose();
  };
  const isNew = request.kind === "group";
  return (
    <Dialog
      title={t(isNew ? "newTitle" : "renameTitle")}
      onClose={onClose}
      answer={{ label: isNew ? t("do") : common("save"), fits: name !== "", give: submit }}
    >
      <NameField value={title} onChange={setTitle} onSubmit={submit} />
    </Dialog>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (title: string) => void;
  readonly onSubmit: () => void;
}

function NameField({ value, onChange, onSubmit }: FieldProps) {
  const t = useTranslations("tablet.group");
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.field} onSubmit={enter}>
      <label htmlFor="group-name">{t("name")}</label>
      <input
        id="group-name"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to write
        autoFocus
        className={styles.input}
        value={value}
        maxLength={LIMITS.groupTitle}
        autoComplete="off"
        aria-describedby="group-hint"
        onChange={(event) => onChange(event.target.value)}
      />
      <p id="group-hint" className={styles.counter}>
        {t("nameHint")}
      </p>
    </form>
  );
}

/** Where ideas go: a group, no group, or a new one. One tap. */
export function MoveDialog({ ids, onClose }: { readonly ids: readonly IdeaId[]; readonly onClose: () => void }) {
  const { board, actions, select, open } = useTablet();
  const t = useTranslations("tablet.move");
  const list = useTranslations("tablet.list");
  const here = new Set(
    allIdeas(board.list).flatMap(({ idea, place }) => (ids.includes(idea.id) ? [place?.group ?? null] : [])),
  );
  const isHere = (group: GroupId | null): boolean => here.size === 1 && here.has(group);
  const move = (group: GroupId | null): void => {
    actions.move(ids, group);
    select(ids, false);
    onClose();
  };
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <ul className={styles.choices}>
        {board.list.groups.map(({ group, ideas }) => (
          <li key={group.id}>
            <button type="button" className={styles.choice} disabled={isHere(group.id)} onClick={() => move(group.id)}>
              <Icon name="tray" />
              <span>{group.title}</span>
              <small>{isHere(group.id) ? t("here") : list("count", { count: ideas.length })}</small>
            </button>
          </li>
        ))}
        {!isHere(null) && (
          <li>
            <button type="button" className={styles.choice} onClick={() => move(null)}>
              <Icon name="out" />
              <span>{t("loose")}</span>
            </button>
          </li>
        )}
        <li>
          <button type="button" className={styles.choice} onClick={() => open({ kind: "group", ids })}>
            <Icon name="plus" />
            <span>{t("new")}</span>
          </button>
        </li>
      </ul>
    </Dialog>
  );
}

/** Which of the duplicates stays on top. */
export function MergeDialog({ ids, onClose }: { readonly ids: readonly IdeaId[]; readonly onClose: () => void }) {
  const { board, actions, select } = useTablet();
  const t = useTranslations("tablet.merge");
  const ideas = allIdeas(board.list).filter(({ idea }) => ids.includes(idea.id) && idea.mergedInto === null);
  const [chosen, setChosen] = useState<IdeaId | null>(null);
  const into = chosen ?? ideas[0]?.idea.id ?? null;
  const submit = (): void => {
    if (into === null) return;
    actions.merge(
      into,
      ids.filter((id) => id !== into),
    );
    select(ids, false);
    onClose();
  };
  return (
    <Dialog title={t("title")} onClose={onClose} answer={{ label: t("do"), fits: ideas.length >= 2, give: submit }}>
      <fieldset className={styles.choices}>
        <legend className={styles.lead}>{t("lead")}</legend>
        {ideas.map(({ idea }) => (
          <label key={idea.id} className={styles.choice}>
            <input type="radio" name="into" checked={into === idea.id} onChange={() => setChosen(idea.id)} />
            <strong>{actions.number(idea.n)}</strong>
            <span>{idea.text}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

interface SplitProps {
  readonly group: GroupId;
  readonly title: string;
  readonly onClose: () => void;
}

/** Some ideas of a group go into a new one. */
export function SplitDialog({ group, title, onClose }: SplitProps) {
  const { board, actions } = useTablet();
  const t = useTranslations("tablet.group");
  const ideas =
    board.list.groups.find((entry) => entry.group.id === group)?.ideas.filter(({ idea }) => idea.mergedInto === null) ??
    [];
  const [chosen, setChosen] = useState<ReadonlySet<IdeaId>>(new Set());
  const [name, setName] = useState("");
  const ids = ideas.flatMap(({ idea }) => (chosen.has(idea.id) ? [idea.id] : []));
  const fits = ids.length > 0 && clean(name) !== "";
  const toggle = (id: IdeaId): void =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  const submit = (): void => {
    if (!fits) return;
    actions.group(ids, clean(name));
    onClose();
  };
  return (
    <Dialog title={t("splitTitle", { title })} onClose={onClose} answer={{ label: t("splitDo"), fits, give: submit }}>
      <NameField value={name} onChange={setName} onSubmit={submit} />
      <fieldset className={styles.choices}>
        <legend className={styles.lead}>{t("splitHint")}</legend>
        {ideas.map(({ idea }) => (
          <label key={idea.id} className={styles.choice}>
            <input type="checkbox" checked={chosen.has(idea.id)} onChange={() => toggle(idea.id)} />
            <strong>{actions.number(idea.n)}</strong>
            <span>{idea.text}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
