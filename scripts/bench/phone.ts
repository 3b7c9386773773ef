/** The phone page as a cheap phone on a bad network gets it: how much, and how long until it can be written on. */
import type { Door } from "../../rehearsal/devices/door.ts";
import { onPageStage } from "./page-stage.ts";
import { kilobytes, ms, type Results } from "./table.ts";
import { middle, type Slowness, type Visit, visit } from "./visit.ts";

/** 400 kbit/s with 300 ms there and back, on a processor four times slower than this one. */
const SLOW: Slowness = { kilobits: 400, latencyMs: 300, cpu: 4 };
/** The sheet to write on; it takes letters before scripts have come, as a plain form. */
const SHEET = "textarea";
const VISITS = 5;

export const benchPhone = (): Promise<Results> =>
  onPageStage(async ({ browser, organiser, ...addresses }) => {
    const table = `/s/${await firstCode(organiser)}`;
    const [secure, hall] = [addresses.secure + table, addresses.hall + table];
    // The first visit of each kind pays for compiling and packing, which later ones find done.
    for (const page of [secure, hall]) await visit(browser, page, SHEET, null);
    const https = await visit(browser, secure, SHEET, null);
    const http = await visit(browser, hall, SHEET, null);
    const visits: Visit[] = [];
    for (let round = 0; round < VISITS; round += 1) visits.push(await visit(browser, hall, SHEET, SLOW));
    return results(http, https, visits);
  });

async function firstCode(organiser: Door): Promise<string> {
  const links = await organiser.call("links", {});
  const code = links.kind === "done" ? links.value.tables[0]?.code : undefined;
  if (code === undefined) throw new Error("the meeting has no tables");
  return code;
}

function results(fast: Visit, https: Visit, visits: readonly Visit[]): Results {
  const { scripts, scriptsRaw, styles, document, fonts, requests } = fast.transfers;
  const slow = `${SLOW.kilobits} kbit/s, ${SLOW.latencyMs} ms, CPU ÷ ${SLOW.cpu}`;
  return {
    title: "The phone page, first visit with an empty cache",
    how: `Production build in Chromium, 360 × 740. Slow: ${slow}; median of ${VISITS} visits.`,
    columns: ["what", "figure"],
    rows: [
      ["JavaScript before interaction, gzip (plain http)", `${kilobytes(scripts)} (${kilobytes(scriptsRaw)} unpacked)`],
      ["JavaScript before interaction, Brotli (https)", kilobytes(https.transfers.scripts)],
      ["HTML + CSS + fonts until then, gzip", `${kilobytes(document)} + ${kilobytes(styles)} + ${kilobytes(fonts)}`],
      ["requests until then", String(requests)],
      ["slow: the sheet is there and takes letters (works as a plain form)", ms(middle(visits, (one) => one.usable))],
      ["slow: largest contentful paint (LCP)", ms(middle(visits, (one) => one.largestPaint))],
      ["slow: first byte", ms(middle(visits, (one) => one.firstByte))],
      ["slow: from the first byte to a composer that works", ms(middle(visits, (one) => one.usable - one.firstByte))],
      ["slow: scripts have taken over", ms(middle(visits, (one) => one.ready))],
      ["this machine, no throttling: sheet / scripts", `${ms(fast.usable)} / ${ms(fast.ready)}`],
    ],
  };
}
