"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { TableView } from "../../../contract/views.ts";
import { acceptContent } from "../../../domain/idea.ts";
import { LIMITS } from "../../../domain/limits.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { PhotoField } from "../../../ui/photo/photo-field.tsx";
import { CaptionField } from "../composer/caption-field.tsx";
import { SavedLine } from "../composer/saved-line.tsx";
import { useAskedCaption } from "../composer/use-asked-caption.ts";
import { ScreenHead } from "../head/screen-head.tsx";
import { photoDraft } from "../outbox/back-to-draft.ts";
import type { Outgoing } from "../outbox/entry.ts";
import type { KeyValue } from "../storage/key-value.ts";
import { useDraft } from "../storage/use-draft.ts";
import styles from "./photo.module.css";
import { freezePhotos, NO_PHOTO, type PhotoDraft, thawPhotos } from "./photo-draft.ts";

interface Props {
  readonly code: string;
  readonly table: TableView;
  readonly store: KeyValue | null;
  readonly back: () => void;
  readonly send: (content: Outgoing) => void;
}

/** An idea as a photo: take or choose it, say what is in it, send. Kept on the phone all the while. */
export function PhotoScreen({ code, table, store, back, send }: Props) {
  const t = useTranslations();
  const [{ photo, caption }, later, change, state] = usePhotoDraft(code, store);
  const [refusal, refuse] = useState<RefusalCode | null>(null);
  const asked = useAskedCaption();
  const saved = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (photo === null) return;
    const accepted = acceptContent({ text: caption, sketch: null, hasPhoto: true });
    if (!asked.mayGo(caption, accepted.ok ? null : accepted.refusal) || !accepted.ok) return;
    change(NO_PHOTO, true);
    send({ text: accepted.value.text, sketch: null, photo });
  };
  return (
    <form className={styles.screen} data-hue={table.hue} onSubmit={submit}>
      <ScreenHead table={table} title={t("phone.photo.title")} back={back} />
      <div className={styles.body}>
        <PhotoField
          isNext
          photo={photo}
          alt={caption || t("common.photo.alt")}
          change={(next) => {
            refuse(null);
            change({ photo: next, caption });
          }}
          refuse={refuse}
        />
        <p role="alert" className={styles.problem} hidden={refusal === null}>
          <Icon name="alert" />
          <span>{refusal && t(`refusal.${refusal}`)}</span>
        </p>
        <p className={styles.faces}>
          <Icon name="people" />
          <span>
            <strong>{t("common.photo.faces")}</strong> {t("phone.photo.traces")}
          </span>
        </p>
        {photo !== null && (
          <>
            <CaptionField
              label={t("phone.photo.caption")}
              ask={t("phone.photo.askCaption")}
              asked={asked}
              describedBy={saved}
              value={caption}
              limit={LIMITS.ideaText}
              change={(next) => change({ photo, caption: next })}
            />
            <SavedLine id={saved} state={state} hint={t("phone.composer.others")} />
            <Button type="submit" look="main" big wide>
              {t("phone.photo.send")} <Icon name="arrow" />
            </Button>
          </>
        )}
        {later > 0 && <p className={styles.later}>{t("phone.photo.waiting", { count: later })}</p>}
        <p className={styles.later}>{t("phone.photo.equal")}</p>
      </div>
    </form>
  );
}

type Change = (draft: PhotoDraft, isSent?: boolean) => void;

/** The draft being worked on, how many wait behind it, and how it changes; sent, the next one takes its place. */
function usePhotoDraft(code: string, store: KeyValue | null) {
  const [drafts, setDrafts] = useState<readonly PhotoDraft[]>([]);
  const { state, save } = useDraft(store, photoDraft(code), (text) => setDrafts(thawPhotos(text)));
  const [first = NO_PHOTO, ...waiting] = drafts;
  const change: Change = (draft, isSent = false) => {
    const next = isSent ? waiting : [draft, ...waiting];
    setDrafts(next);
    save(freezePhotos(next));
  };
  return [first, waiting.length, change, state] as const;
}
