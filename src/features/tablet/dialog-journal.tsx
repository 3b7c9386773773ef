"use client";
import { useTranslations } from "next-intl";
import { call } from "../../client/api.ts";
import { Journal } from "../../ui/journal/journal.tsx";
import { Dialog } from "./dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";

/** What was done at this table, by both sides. */
export function JournalDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useTablet();
  const t = useTranslations("journal");
  return (
    <Dialog title={t("title", { table: view.table.shortName })} onClose={onClose}>
      <Journal mark={view.table.mark} load={load} />
    </Dialog>
  );
}

async function load(before: number | null) {
  const answer = await call("journal", { before });
  return answer.kind === "done" ? answer.value : null;
}
