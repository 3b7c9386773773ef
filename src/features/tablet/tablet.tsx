"use client";
import { useTranslations } from "next-intl";
import { Entry } from "./entry.tsx";
import { useWayIn } from "./use-way-in.ts";
import { type TabletStart, Workspace } from "./workspace.tsx";

export interface TabletProps {
  /** What came with the page; null: not a moderator's browser, or nothing could be read. */
  readonly start: TabletStart | null;
  readonly problem: "link-invalid" | null;
}

/** The moderators' tablet: the workspace of the table, or how to get in. */
export function Tablet({ start: came, problem }: TabletProps) {
  const t = useTranslations("common");
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
