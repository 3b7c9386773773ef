/** The meeting of design.md: 7 tables × (40 phones + 2 tablets + 1 projector), with the actors of the rehearsal. */
import { rehearse } from "../../rehearsal/rehearse.ts";
import { ownStage } from "../rehearse/own-stage.ts";
import { milliseconds } from "../rehearse/report.ts";
import { megabytes, type Results } from "./table.ts";

const PHONES = 280;
const SECONDS = 60;
const IDEAS_PER_PHONE = 2;

/** Moderators take every idea in at once, so the way from phone to projector is measured whole. */
export async function benchMeeting(): Promise<Results> {
  const stage = await ownStage(true);
  try {
    const { verdict, load, joined } = await rehearse(stage, {
      phones: PHONES,
      seconds: SECONDS,
      seed: 1,
      ideasPerPhone: IDEAS_PER_PHONE,
      signature: null,
      manner: "bench",
    });
    const { latency, ideas, boardEdits } = verdict;
    return {
      title: `A meeting of 7 tables × (40 phones + 2 tablets + 1 projector), ${ideas.sent} ideas in ${SECONDS} s`,
      how: "Actors and server share the machine. Moderators place at once; every idea goes phone → inbox → board → projector.",
      columns: ["what", "p50 / p95 / p99 / longest, ms (count)"],
      rows: [
        ["phone → acknowledged (committed)", milliseconds(latency.phoneToAck)],
        ["phone → board → projector", milliseconds(latency.phoneToProjector)],
        ["tablet → projector (committed first)", milliseconds(latency.tabletToProjector)],
        ["server CPU, per cent of one core", load.serverCpu === null ? "–" : load.serverCpu.toFixed(0)],
        ["server memory, highest", load.serverPeakBytes === null ? "–" : megabytes(load.serverPeakBytes)],
        ["actors: CPU, event loop p99", `${load.actorsCpu.toFixed(0)} %, ${load.actorsLoopDelayP99Ms.toFixed(0)} ms`],
        ["phones in", String(joined)],
        ["ideas lost / doubled", `${ideas.lost.length} / ${ideas.doubled.length}`],
        ["board edits durable", `${boardEdits.durable} of ${boardEdits.sent}`],
      ],
    };
  } finally {
    await stage.close();
  }
}
