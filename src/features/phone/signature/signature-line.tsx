"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { usePart } from "../../../ui/use-part.ts";
import type { Phone } from "../state/use-phone.ts";
import styles from "./signature.module.css";
import type { SignatureCard } from "./signature-card.tsx";

/** Asked once, after the first idea; afterwards one quiet line with the way to change it. */
export function SignatureLine({ phone }: { readonly phone: Phone }) {
  const t = useTranslations("phone.signature");
  const [open, setOpen] = useState(false);
  const { me } = phone.state;
  if (!me || me.ideas.length === 0) return null;
  if (open || !me.signatureAsked)
    return <LazyCard phone={phone} current={me.signature} finish={() => setOpen(false)} />;
  return (
    <p className={styles.line}>
      <span>{me.signature ? t("now", { text: me.signature.text }) : t("nowNone")}</span>
      <Button onClick={() => setOpen(true)}>{t("change")}</Button>
    </p>
  );
}

const load = () => import("./signature-card.tsx");

function LazyCard(props: ComponentProps<typeof SignatureCard>) {
  const part = usePart(load);
  return part && <part.SignatureCard {...props} />;
}
