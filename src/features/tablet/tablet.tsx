"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../client/api.ts";
import type { ModeratorView } from "../../contract/views.ts";
import { Entry, type EntryProblem } from "./entry.tsx";

/** Milliseconds between tries while the server does not answer. */
const AGAIN = 3000;

// The workspace lives from browser things (Yjs, IndexedDB), so it is never drawn on the server.
const load = () => import("./workspace.tsx");
const Workspace = dynamic(async () => (await load()).Workspace, { ssr: false });

/** The moderators' tablet: the workspace of the table, or how to get in. */
export function Tablet({ problem }: { readonly problem: "link-invalid" | null }) {
  const t = useTranslations("common");
  const [view, setView] = useState<ModeratorView | null>(null);
  const [trouble, setTrouble] = useState<EntryProblem | "asking">("asking");
  const ask = useCallback(async () => {
    // On its way while the server answers; if it does not come, the screen itself asks again.
    load().catch(() => undefined);
    const answer = await call("moderator", {});
    if (answer.kind === "done") setView(answer.value);
    else setTrouble(answer.kind === "refused" ? (problem ?? "no-session") : "unreachable");
  }, [problem]);
  useEffect(() => {
    if (view || (trouble !== "asking" && trouble !== "unreachable")) return;
    const timer = setTimeout(() => void ask(), trouble === "asking" ? 0 : AGAIN);
    return () => clearTimeout(timer);
  }, [view, trouble, ask]);
  if (view) return <Workspace first={view} />;
  if (trouble === "asking")
    return (
      <p className="sr-only" role="status">
        {t("loading")}
      </p>
    );
  return <Entry problem={trouble} onRetry={() => void ask()} />;
}
