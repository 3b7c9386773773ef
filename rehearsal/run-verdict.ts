/** A rehearsal's outcome in the numbers that the control room shows. */
import type { RunProgress, RunVerdict } from "../src/domain/run-through.ts";
import type { Percentiles } from "./latency.ts";
import type { Progress, Rehearsal } from "./rehearse.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const rounded = (way: Percentiles | null): number | null => way && Math.round(way.p95);

export function runProgress({ passed, ledger }: Progress): RunProgress {
  const ideas = [...ledger.ideas.values()];
  return {
    passed,
    phones: ledger.joined,
    sent: ideas.length,
    acknowledged: ideas.filter(({ ackedAt }) => ackedAt !== null).length,
    shown: ideas.filter(({ shownAt }) => shownAt !== null).length,
  };
}

export function runVerdict({ joined, tablets, mischief, verdict }: Rehearsal): RunVerdict {
  const { passed, ideas, proposals, boardEdits, refusals, troubles, latency } = verdict;
  const { sent, acknowledged, inRegister } = ideas;
  return {
    passed,
    phones: joined,
    tablets,
    ideas: { sent, acknowledged, inRegister },
    proposals: proposals.drafted,
    boardEdits: boardEdits.sent,
    provoked: mischief.lostAnswers + mischief.repeats + mischief.reconnects,
    lost: ideas.lost.length + proposals.lost.length + proposals.wordsLost + boardEdits.lost.length,
    doubled: ideas.doubled.length + proposals.doubled.length,
    boardsThatDisagree: boardEdits.boardsThatDisagree.length,
    refused: sum(Object.values(refusals)),
    troubles: troubles.length,
    toAcknowledge: rounded(latency.phoneToAck),
    toScreen: rounded(latency.phoneToProjector),
  };
}
