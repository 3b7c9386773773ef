"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RefusalCode } from "../../domain/refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PhotoField } from "../../ui/photo/photo-field.tsx";
import styles from "./dialog.module.css";

interface Props {
  /** A data URL; null: none. */
  readonly photo: string | null;
  readonly change: (photo: string | null) => void;
}

/** The photo of a paper card beside its words, for those who want it. */
export function ScribePhoto({ photo, change }: Props) {
  const t = useTranslations("tablet.scribe");
  const common = useTranslations("common.photo");
  const refusal = useTranslations("refusal");
  const [wanted, setWanted] = useState(false);
  const [problem, setProblem] = useState<RefusalCode | null>(null);
  if (photo === null && !wanted)
    return (
      <Button onClick={() => setWanted(true)}>
        <Icon name="camera" />
        {t("photo")}
      </Button>
    );
  return (
    <>
      <PhotoField device="tablet" photo={photo} alt={common("alt")} change={change} refuse={setProblem} />
      {problem && (
        <p className={styles.problem} role="alert">
          {refusal(problem)}
        </p>
      )}
      <p className={styles.lead}>{common("faces")}</p>
    </>
  );
}
