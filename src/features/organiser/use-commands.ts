"use client";
import { useCallback, useState } from "react";
import { type Answer, call } from "../../client/api.ts";
import type { AnswerOf, ApiName, BodyOf } from "../../contract/http.ts";
import type { RefusalCode } from "../../domain/refusal.ts";

/** Why the last command did not happen. */
export type CommandProblem = RefusalCode | "unreachable";

/** Sends one command and keeps account of it. */
export type Send = <N extends ApiName>(name: N, body: BodyOf<N>) => Promise<Answer<AnswerOf<N>>>;

export interface Commands {
  readonly send: Send;
  /** Are commands under way? */
  readonly saving: boolean;
  readonly problem: CommandProblem | null;
  readonly forget: () => void;
}

/**
 * Commands of the organiser. They are never repeated on their own: an unanswered one is told and left
 * to the person.
 */
export function useCommands(): Commands {
  const [pending, setPending] = useState(0);
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const send: Send = useCallback(async (name, body) => {
    setPending((count) => count + 1);
    const answer = await call(name, body);
    setPending((count) => count - 1);
    if (answer.kind === "done") setProblem(null);
    else setProblem(answer.kind === "refused" ? answer.refusal : "unreachable");
    return answer;
  }, []);
  const forget = useCallback(() => setProblem(null), []);
  return { send, saving: pending > 0, problem, forget };
}
