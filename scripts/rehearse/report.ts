/** The words of a rehearsal on the terminal. */
import type { Percentiles } from "../../rehearsal/latency.ts";
import type { Ledger } from "../../rehearsal/ledger.ts";
import type { Progress, Rehearsal } from "../../rehearsal/rehearse.ts";
import type { Verdict } from "../../rehearsal/verdict.ts";

const LISTED = 10;
/** From this share of a core on, the actors' own work shows in the latencies. */
const BUSY = 70;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** One line every few seconds. */
export function progressLine({ passed, ledger, usage }: Progress): string {
  const ideas = [...ledger.ideas.values()];
  const count = (is: (idea: (typeof ideas)[number]) => boolean): number => ideas.filter(is).length;
  return [
    `${String(Math.round(passed * 100)).padStart(3)} %`,
    `phones ${ledger.joined}`,
    `ideas ${ideas.length} sent, ${count((idea) => idea.ackedAt !== null)} acknowledged, ${count((idea) => idea.shownAt !== null)} on boards`,
    `board edits ${ledger.edits.durable}/${ledger.edits.sent} durable`,
    `proposals ${ledger.proposals.size}`,
    ...(usage ? [`server ${megabytes(usage.residentBytes)}`] : []),
  ].join(" · ");
}

/** The verdict, whole. */
export function reportOf(rehearsal: Rehearsal): string {
  const { verdict } = rehearsal;
  return [
    "",
    ...people(rehearsal),
    ...counts(verdict),
    ...ways(verdict),
    ...machines(rehearsal),
    ...list("Lost", lostIn(verdict)),
    ...list("Doubled", [...verdict.ideas.doubled, ...verdict.proposals.doubled]),
    ...list("Boards that disagree between devices", verdict.boardEdits.boardsThatDisagree),
    ...list(
      "Refused",
      Object.entries(verdict.refusals).map(([what, times]) => `${what} (${times})`),
    ),
    ...list("Not as promised", verdict.troubles),
    "",
    verdict.passed ? "PASSED: nothing lost, nothing doubled, nobody turned away." : "FAILED: see above.",
  ].join("\n");
}

function people({ seed, phones, joined, tablets, projectors, mischief, powerCut, load }: Rehearsal): string[] {
  return [
    `Rehearsal of ${Math.round(load.seconds)} s, seed ${seed}`,
    row("people", `${joined} of ${phones} phones · ${tablets} tablets · ${projectors} projectors · 1 organiser`),
    row("provoked", mischiefLine(mischief)),
    row("counted", powerCut ? "after the server was killed (SIGKILL) and started again" : "on the running server"),
  ];
}

const mischiefLine = ({ lostAnswers, repeats, reconnects, slowDowns }: Ledger["mischief"]): string =>
  `${lostAnswers} lost answers, ${repeats} repeated commands, ${reconnects} cut connections, ${slowDowns} "slower, please"`;

function counts({ ideas, proposals, boardEdits, part }: Verdict): string[] {
  return [
    row("ideas", `${ideas.sent} sent · ${ideas.acknowledged} acknowledged · ${ideas.inDatabase} in the database`),
    row("", `${ideas.onBoards} on the boards · ${ideas.inRegister} in the register`),
    row("", `${ideas.lost.length} lost · ${ideas.doubled.length} doubled`),
    row("proposals", `${proposals.drafted} drafted · ${proposals.inRegister} in the register`),
    row("", `${proposals.wordsTyped} words typed by two moderators at once · ${proposals.wordsLost} lost`),
    row("vote", `${part.voters} people · ${part.dots} dots acknowledged · ${part.counted ?? "none"} counted`),
    row("", `${part.done} said "gotowe" · ${part.hands} raised a hand`),
    row("board edits", `${boardEdits.sent} sent · ${boardEdits.durable} durable · ${boardEdits.lost.length} lost`),
  ];
}

function ways({ latency }: Verdict): string[] {
  return [
    row("latency", "p50 / p95 / p99 / longest, in milliseconds"),
    row("", `phone → acknowledged       ${milliseconds(latency.phoneToAck)}`),
    row("", `phone → board → projector  ${milliseconds(latency.phoneToProjector)}`),
    row("", `tablet → projector         ${milliseconds(latency.tabletToProjector)}`),
  ];
}

/** `p50 / p95 / p99 / longest (count)` in milliseconds. */
export const milliseconds = (value: Percentiles | null): string =>
  value === null
    ? "not measured"
    : `${[value.p50, value.p95, value.p99, value.max].map((ms) => ms.toFixed(ms < 10 ? 1 : 0)).join(" / ")}  (${value.count})`;

function machines({ load }: Rehearsal): string[] {
  const cpu = load.serverCpu === null ? "CPU not readable" : `CPU ${load.serverCpu.toFixed(0)} % of one core`;
  const memory =
    load.serverPeakBytes === null ? "memory not readable" : `memory up to ${megabytes(load.serverPeakBytes)}`;
  const busy = load.actorsCpu > BUSY ? " – busy: latencies are partly their own" : "";
  return [
    row("server", `${cpu} · ${memory}`),
    row(
      "actors",
      `CPU ${load.actorsCpu.toFixed(0)} % of one core, event loop p99 ${load.actorsLoopDelayP99Ms.toFixed(0)} ms${busy}`,
    ),
  ];
}

const lostIn = ({ ideas, proposals, boardEdits }: Verdict): string[] => [
  ...ideas.lost,
  ...proposals.lost,
  ...boardEdits.lost,
];

const times = (count: number): string => (count > 1 ? ` (${count} times)` : "");

const row = (name: string, value: string): string => `  ${name.padEnd(12)} ${value}`;

function list(title: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const items = [...new Set(all)].map((item) => `${item}${times(all.filter((other) => other === item).length)}`);
  const rest = items.length > LISTED ? [`    … and ${items.length - LISTED} more`] : [];
  return [`  ${title}:`, ...items.slice(0, LISTED).map((item) => `    ${item}`), ...rest];
}
