/**
 * `npm run bench [-- meeting|phone|open|reconnect|idle|report|results|tablet|sync …] [--write]`: figures, never tests. Each prints
 * a Markdown table; `--write` also puts it into docs/performance.md with the date, command and machine.
 */
import { parseArgs } from "node:util";
import { benchIdle } from "./idle.ts";
import { machine } from "./machine.ts";
import { benchMeeting } from "./meeting.ts";
import { benchOpen } from "./open.ts";
import { benchPhone } from "./phone.ts";
import { benchReconnect } from "./reconnect.ts";
import { runReportBench } from "./report.ts";
import { benchResults } from "./results.ts";
import { runSyncBench } from "./sync.ts";
import { markdown, type Results } from "./table.ts";
import { benchTablet } from "./tablet.ts";
import { writeDown } from "./write-down.ts";

const BENCHES = {
  meeting: () => benchMeeting().then(sectionOf),
  phone: () => benchPhone().then(sectionOf),
  open: () => benchOpen().then(sectionOf),
  reconnect: () => benchReconnect().then(sectionOf),
  idle: () => benchIdle().then(sectionOf),
  report: () => runReportBench().then(sectionOf),
  results: () => benchResults().then(sectionOf),
  tablet: () => benchTablet().then(sectionOf),
  sync: () => runSyncBench({ progress: (line) => console.error(line) }),
} as const;
type BenchName = keyof typeof BENCHES;

const isBench = (name: string): name is BenchName => name in BENCHES;

const sectionOf = (results: Results): string =>
  [`## ${results.title}`, "", results.how, "", markdown(results)].join("\n");

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean" } } });
const unknown = positionals.filter((name) => !isBench(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}

const chosen = positionals.length > 0 ? positionals.filter(isBench) : Object.keys(BENCHES).filter(isBench);
for (const name of chosen) {
  const section = await BENCHES[name]();
  const measured = `Measured ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- ${name}\` on ${machine()}.`;
  console.log(`${section}\n\n${measured}\n`);
  if (values.write) writeDown(name, `${section}\n\n${measured}`);
}
process.exit(0);
