import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { TIME_ZONE } from "./locale.ts";
import type { Part } from "./messages.ts";

/** Gives client components the messages of these parts only, so a phone loads no tablet words. */
export async function ClientMessages({
  parts,
  children,
}: {
  readonly parts: readonly Part[];
  readonly children: ReactNode;
}) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  const messages = Object.fromEntries(
    Object.entries(all).filter(([part]) => (parts as readonly string[]).includes(part)),
  );
  return (
    <NextIntlClientProvider locale={locale} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
