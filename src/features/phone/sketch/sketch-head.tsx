"use client";
import { useTranslations } from "next-intl";
import type { TableView } from "../../../contract/views.ts";
import { ScreenHead, Square } from "../head/screen-head.tsx";
import type { SketchEvent, SketchHistory } from "./sketch-history.ts";

interface Props {
  readonly table: TableView;
  readonly history: SketchHistory;
  readonly dispatch: (event: SketchEvent) => void;
  readonly back: () => void;
}

/** The head of the drawing screen, with undo and redo. */
export function SketchHead({ table, history, dispatch, back }: Props) {
  const t = useTranslations();
  const { past, future } = history;
  return (
    <ScreenHead table={table} title={t("phone.sketch.title")} back={back}>
      <Square
        icon="undo"
        label={t("common.undo")}
        disabled={past.length === 0}
        onClick={() => dispatch({ type: "undo" })}
      />
      <Square
        icon="redo"
        label={t("common.redo")}
        disabled={future.length === 0}
        onClick={() => dispatch({ type: "redo" })}
      />
    </ScreenHead>
  );
}
