/** The published answers as a cheap phone on a bad network gets them: how much, and how long until they can be read. */
import { answerEverything, fillTables } from "../support/large-meeting.ts";
import { onPageStage } from "./page-stage.ts";
import { kilobytes, ms, type Results } from "./table.ts";
import { middle, type Slowness, type Visit, visit } from "./visit.ts";

const IDEAS_PER_TABLE = 143;
/** "Slow 4G" as the browsers' own tools have it. */
const SLOW_4G: Slowness = { kilobits: 1600, latencyMs: 150, cpu: 4 };
/** A line far worse than the promise is about: the one that the phone page is measured on. */
const WORSE: Slowness = { kilobits: 400, latencyMs: 300, cpu: 4 };
const CARD = "article";
const VISITS = 5;

export const benchResults = (): Promise<Results> =>
  onPageStage(async ({ browser, organiser, secure, hall }) => {
    const links = await organiser.call("links", {});
    if (links.kind !== "done") throw new Error("the meeting has no tables");
    await fillTables(secure, links.value, IDEAS_PER_TABLE);
    const answers = await answerEverything(organiser);
    const page = "/wyniki";
    for (const base of [secure, hall]) await visit(browser, base + page, CARD, null);
    const [https, http] = [
      await visit(browser, secure + page, CARD, null),
      await visit(browser, hall + page, CARD, null),
    ];
    const timed = async (slow: Slowness): Promise<Visit[]> => {
      const visits: Visit[] = [];
      for (let round = 0; round < VISITS; round += 1) visits.push(await visit(browser, hall + page, CARD, slow));
      return visits;
    };
    return results(answers, http, https, await timed(SLOW_4G), await timed(WORSE));
  });

function results(answers: number, http: Visit, https: Visit, slow: readonly Visit[], worse: readonly Visit[]): Results {
  const line = ({ kilobits, latencyMs, cpu }: Slowness): string => `${kilobits} kbit/s, ${latencyMs} ms, CPU ÷ ${cpu}`;
  return {
    title: `The results page with ${answers} published answers, first visit with an empty cache`,
    how: `Production build in Chromium, 360 × 740. Bytes are packed bodies of everything that came until the page was read and its script ran; slow: median of ${VISITS} visits.`,
    columns: ["what", "figure"],
    rows: [
      ["gzip (plain http): JavaScript + HTML + CSS + fonts + pictures", bytes(http)],
      ["Brotli (https): the same", bytes(https)],
      ["requests until then", String(http.transfers.requests)],
      [`${line(SLOW_4G)}: largest contentful paint (LCP)`, ms(middle(slow, (one) => one.largestPaint))],
      ["first byte / first answer is there / script runs", steps(slow)],
      [`${line(WORSE)}: LCP`, ms(middle(worse, (one) => one.largestPaint))],
      ["first byte / first answer is there / script runs", steps(worse)],
    ],
  };
}

function bytes({ transfers: { scripts, document, styles, fonts, images } }: Visit): string {
  const kinds = [scripts, document, styles, fonts, images];
  const all = kinds.reduce((sum, kind) => sum + kind, 0);
  return `${kinds.map(kilobytes).join(" + ")} = ${kilobytes(all)}`;
}

const steps = (visits: readonly Visit[]): string =>
  [middle(visits, (one) => one.firstByte), middle(visits, (one) => one.usable), middle(visits, (one) => one.ready)]
    .map(ms)
    .join(" / ");
