"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LIMITS } from "../../domain/limits.ts";
import { HeadCountField } from "../../ui/head-count/head-count-field.tsx";
import { Dialog } from "./dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";

/** "Policz osoby": how many people sit at this table, for the control room and the report. */
export function HeadsDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, actions } = useTablet();
  const t = useTranslations("heads");
  const { headCount } = view.desk;
  const [people, setPeople] = useState(headCount?.people ?? null);
  const fits = people !== null && people <= LIMITS.headCount;
  const save = (): void => {
    if (!fits) return;
    actions.countHeads(people, t("done", { count: people }));
    onClose();
  };
  return (
    <Dialog
      title={t("title", { table: view.table.shortName })}
      onClose={onClose}
      answer={{ label: t("save"), fits, give: save }}
    >
      <HeadCountField last={headCount} people={people} onType={setPeople} onEnter={save} />
    </Dialog>
  );
}
