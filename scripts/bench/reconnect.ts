/** A Wi-Fi outage ends: 500 devices that were cut off at once come back, each phone with an idea to send. */

import { percentiles } from "../../rehearsal/latency.ts";
import { tokenIn } from "../../rehearsal/links.ts";
import type { Stage } from "../../rehearsal/stage.ts";
import { newId } from "../../src/client/random-id.ts";
import { isId } from "../../src/domain/ids.ts";
import { SIDES } from "../../src/domain/side.ts";
import { ownStage } from "../rehearse/own-stage.ts";
import { type Device, openPhone, openScreen, openTablet } from "./devices.ts";
import { megabytes, ms, type Results } from "./table.ts";

const DEVICES = 500;
/** Joins at the same time while the hall fills. */
const ENTERING = 20;

export async function benchReconnect(): Promise<Results> {
  const stage = await ownStage(true);
  try {
    return await reconnectOn(stage);
  } finally {
    await stage.close();
  }
}

/** Measures on a server that is there already. */
export async function reconnectOn(stage: Stage): Promise<Results> {
  const devices: Device[] = [];
  try {
    const entering = await fillHall(stage, devices);
    const jittered = await outage(stage, devices, "browser");
    const instant = await outage(stage, devices, "instant");
    const register = await stage.organiser.call("register", {});
    const recorded = register.kind === "done" ? register.value.rows.length : 0;
    return {
      title: `${devices.length} devices lose the network together and come back`,
      how: "Whole again: a phone has phase, own ideas and counts; a tablet its inbox and board; a projector its slide and board. Each phone sends an idea as soon as it is back.",
      columns: ["what", "with the browsers' own jitter", "all in the same instant"],
      rows: [
        ["last device whole again", ms(jittered.last), ms(instant.last)],
        ["p50 / p95", pair(jittered), pair(instant)],
        [
          "ideas sent on return, acknowledged",
          `${jittered.acked} of ${jittered.sent}`,
          `${instant.acked} of ${instant.sent}`,
        ],
        ["server CPU used", cpu(jittered), cpu(instant)],
        ["server memory after (highest ever)", memory(jittered), memory(instant)],
        ["ideas in the register, of all acknowledged", "", `${recorded} of ${jittered.acked + instant.acked}`],
        [`joining at first: ${entering.phones} phones from one address`, ms(entering.ms), ""],
      ],
    };
  } finally {
    for (const device of devices) device.close();
  }
}

/** Every table gets its tablets and projector; phones fill the rest. Gives the time the phones took. */
async function fillHall({ base, links }: Stage, devices: Device[]): Promise<{ phones: number; ms: number }> {
  for (const { tableId, moderators } of links.tables) {
    if (!isId("table", tableId)) continue;
    for (const side of SIDES) devices.push(await openTablet(base, tokenIn(moderators[side]), tableId));
    devices.push(await openScreen(base, tokenIn(links.screen), tableId));
  }
  const phones = DEVICES - devices.length;
  const start = performance.now();
  for (let at = 0; at < phones; at += ENTERING) {
    const some = Array.from(
      { length: Math.min(ENTERING, phones - at) },
      (_, i) => links.tables[(at + i) % links.tables.length],
    );
    devices.push(...(await Promise.all(some.map((table) => openPhone(base, table?.code ?? "")))));
  }
  return { phones, ms: performance.now() - start };
}

interface Outage {
  readonly times: readonly number[];
  readonly last: number;
  readonly sent: number;
  readonly acked: number;
  readonly cpuMs: number | null;
  readonly residentBytes: number | null;
  readonly peakBytes: number | null;
}

async function outage(stage: Stage, devices: readonly Device[], manner: "browser" | "instant"): Promise<Outage> {
  await Promise.all(devices.map((device) => device.cut(manner)));
  const before = await stage.usage();
  const start = performance.now();
  const back = await Promise.all(devices.map((device) => comeBack(device, start)));
  const after = await stage.usage();
  const times = back.map(({ whole }) => whole);
  const sent = back.filter(({ acked }) => acked !== null);
  return {
    times,
    last: Math.max(...times),
    sent: sent.length,
    acked: sent.filter(({ acked }) => acked === true).length,
    cpuMs: before && after ? after.cpuMs - before.cpuMs : null,
    residentBytes: after?.residentBytes ?? null,
    peakBytes: after?.peakBytes ?? null,
  };
}

async function comeBack(device: Device, start: number): Promise<{ whole: number; acked: boolean | null }> {
  const acked = device.send(newId("idea"));
  await device.comeBack();
  return { whole: performance.now() - start, acked: await acked };
}

function pair({ times }: Outage): string {
  const found = percentiles(times);
  return found ? `${ms(found.p50)} / ${ms(found.p95)}` : "–";
}

const cpu = ({ cpuMs }: Outage): string => (cpuMs === null ? "–" : ms(cpuMs));
const memory = ({ residentBytes, peakBytes }: Outage): string =>
  residentBytes === null || peakBytes === null ? "–" : `${megabytes(residentBytes)} (${megabytes(peakBytes)})`;
