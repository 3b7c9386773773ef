"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import type { Phone } from "../state/use-phone.ts";
import styles from "./signature.module.css";
import { SignatureCard } from "./signature-card.tsx";

/** Asked once, after the first idea; afterwards one quiet line with the way to change it. */
export function SignatureLine({ phone }: { readonly phone: Phone }) {
  const t = useTranslations("phone.signature");
  const [open, setOpen] = useState(false);
  const { me } = phone.state;
  if (!me || me.ideas.length === 0) return null;
  if (open || !me.signatureAsked)
    return <SignatureCard phone={phone} current={me.signature} finish={() => setOpen(false)} />;
  return (
    <p className={styles.line}>
      <span>{me.signature ? t("now", { text: me.signature.text }) : t("nowNone")}</span>
      <Button onClick={() => setOpen(true)}>{t("change")}</Button>
    </p>
  );
}
