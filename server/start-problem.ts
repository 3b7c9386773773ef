import { access } from "node:fs/promises";
import type { Env, StartProblem } from "./env.ts";
import { BUILD_PROBLEM, listenProblem, storeProblem, TLS_PROBLEM } from "./startup-text.ts";
import { StoreOpenError } from "./store/store-open-error.ts";

/** The problem a failed start is known by, or null: a bug, to be shown as it is. */
export function startProblemOf(error: unknown, env: Env): StartProblem | null {
  if (error instanceof StoreOpenError) return storeProblem(error.code, env);
  if (error instanceof PagesNotBuilt) return BUILD_PROBLEM;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isCertificate = code.startsWith("ERR_OSSL") || code.startsWith("ERR_SSL");
  if (isCertificate || (code === "ENOENT" && env.TLS_CERT !== undefined)) return TLS_PROBLEM;
  return listenProblem(code, env);
}

/** Nobody has built the pages. */
export class PagesNotBuilt extends Error {}

/** Throws `PagesNotBuilt` when there is no finished build in `folder`. */
export async function requireBuild(folder: string): Promise<void> {
  await access(`${folder}/BUILD_ID`).catch(() => {
    throw new PagesNotBuilt();
  });
}
