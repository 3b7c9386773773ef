"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Entry } from "./entry.tsx";
import { useWayIn } from "./use-way-in.ts";

// The workspace lives from browser things (Yjs, IndexedDB), so it is never drawn on the server.
const load = () => import("./workspace.tsx");
const Workspace = dynamic(async () => (await load()).Workspace, { ssr: false });

/** The moderators' tablet: the workspace of the table, or how to get in. */
export function Tablet({ problem }: { readonly problem: "link-invalid" | null }) {
  const t = useTranslations("common");
  const { view, trouble, unsent, retry } = useWayIn(problem);
  useEffect(() => {
    // On its way while the server answers; if it does not come, the screen itself asks again.
    load().catch(() => undefined);
  }, []);
  if (view) return <Workspace first={view} />;
  if (trouble === "asking")
    return (
      <p className="sr-only" role="status">
        {t("loading")}
      </p>
    );
  return <Entry problem={trouble} unsent={unsent} onRetry={retry} />;
}
