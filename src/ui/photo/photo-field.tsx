"use client";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef, useState } from "react";
import type { RefusalCode } from "../../domain/refusal.ts";
import { Button, type ButtonLook } from "../button.tsx";
import { Icon } from "../icon.tsx";
import styles from "./photo-field.module.css";
import { shrink } from "./shrink.ts";

interface Props {
  readonly device?: "phone" | "tablet";
  /** Is taking one the next step of its screen? */
  readonly isNext?: boolean;
  /** A data URL; null: none yet. */
  readonly photo: string | null;
  /** What a screen reader says of it. */
  readonly alt: string;
  readonly change: (photo: string | null) => void;
  readonly refuse: (refusal: RefusalCode | null) => void;
}

/** Taking or choosing one photo, seeing it, taking another or none. */
export function PhotoField({ device = "phone", isNext = false, photo, alt, change, refuse }: Props) {
  const t = useTranslations("common.photo");
  const [preparing, setPreparing] = useState(false);
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (!file) return;
    refuse(null);
    setPreparing(true);
    const made = await shrink(file).catch(() => ({ kind: "refused", refusal: "photo-unreadable" }) as const);
    setPreparing(false);
    // The same file may be chosen again.
    field.value = "";
    if (made.kind === "ready") change(made.photo);
    else refuse(made.refusal);
  };
  return (
    <div className={styles.photo} data-device={device}>
      {photo !== null && <Preview key={photo.length} photo={photo} alt={alt} />}
      {photo === null && !preparing && (
        <p className={styles.empty}>
          <Icon name="camera" />
          <span>{t("empty")}</span>
        </p>
      )}
      <p role="status" className={preparing ? styles.empty : "sr-only"}>
        {preparing ? t("preparing") : photo !== null && t("ready")}
      </p>
      <div className={styles.ways}>
        <Pick
          label={t(photo === null ? "take" : "retake")}
          look={photo !== null ? "plain" : isNext ? "main" : "accent"}
          capture
          busy={preparing}
          take={take}
        />
        <Pick label={t(photo === null ? "choose" : "chooseOther", { device })} busy={preparing} take={take} />
        {photo !== null && (
          <Button disabled={preparing} onClick={() => change(null)}>
            {t("remove")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly look?: ButtonLook;
  readonly capture?: boolean;
  readonly busy: boolean;
  readonly take: (event: ChangeEvent<HTMLInputElement>) => Promise<void>;
}

/** A button that opens the camera or the pictures of the device. */
function Pick({ label, look = "plain", capture = false, busy, take }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} disabled={busy} onClick={() => input.current?.click()}>
        {capture && <Icon name="camera" />}
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        {...(capture && { capture: "environment" as const })}
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void take(event)}
      />
    </>
  );
}

/** The photo as it will be sent; what this browser cannot show is still sent. */
function Preview({ photo, alt }: { readonly photo: string; readonly alt: string }) {
  const t = useTranslations("common.photo");
  const [unseen, setUnseen] = useState(false);
  if (unseen)
    return (
      <p className={styles.empty}>
        <Icon name="camera" />
        <span>{t("noPreview")}</span>
      </p>
    );
  return <img className={styles.preview} src={photo} alt={alt} onError={() => setUnseen(true)} />;
}
