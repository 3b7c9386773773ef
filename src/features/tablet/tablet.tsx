"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Entry } from "./entry.tsx";
import { useWayIn } from "./use-way-in.ts";
import { type TabletStart, Workspace } from "./workspace.tsx";

/** A start as it travels: hundreds of ideas as one text are read much faster than as parts of a page. */
export interface SentStart {
  readonly view: TabletStart["view"];
  /** The JSON of `TabletStart["board"]`. */
  readonly board: string;
}

export interface TabletProps {
  /** What came with the page; null: not a moderator's browser, or nothing could be read. */
  readonly start: SentStart | null;
  readonly problem: "link-invalid" | null;
}

/** The moderators' tablet: the workspace of the table, or how to get in. */
export function Tablet({ start, problem }: TabletProps) {
  const t = useTranslations("common");
  const came = useMemo(() => start && readStart(start), [start]);
  const { view, trouble, unsent, retry } = useWayIn(came?.view ?? null, problem);
  if (view) return <Workspace start={view === came?.view ? came : { view, board: null }} />;
  if (trouble === "asking")
    return (
      <p className="sr-only" role="status">
        {t("loading")}
      </p>
    );
  return <Entry problem={trouble} unsent={unsent} onRetry={retry} />;
}

const readStart = ({ view, board }: SentStart): TabletStart => ({
  view,
  // Written by the page of this very release.
  board: JSON.parse(board) as TabletStart["board"],
});
