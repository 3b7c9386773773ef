"use client";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

const never = (): (() => void) => () => undefined;

/** Copies an address. Not there where the browser has no clipboard (plain http): the address can be selected. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const t = useTranslations("common.copying");
  const [copied, setCopied] = useState(false);
  const can = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => false,
  );
  if (!can) return null;
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button onClick={copy} aria-label={copied ? t("copiedWhat", { what: label }) : t("copyWhat", { what: label })}>
      <Icon name={copied ? "save" : "link"} />
      {copied ? t("copied") : t("copy")}
    </Button>
  );
}
