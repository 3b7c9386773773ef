/** `npm run rehearse`: plays the sample meeting through the real doors and ends with a verdict. */
import { rehearse } from "../../rehearsal/rehearse.ts";
import { guestStage, type Stage } from "../../rehearsal/stage.ts";
import { type Options, parseOptions, USAGE } from "./options.ts";
import { ownStage } from "./own-stage.ts";
import { progressLine, reportOf } from "./report.ts";

const SIGNATURE = "próba";

function openStage({ url, organiser }: Options): Promise<Stage> {
  return url === undefined || organiser === undefined ? ownStage(true) : guestStage(url, organiser);
}

async function run(options: Options): Promise<number> {
  const say = (text: string): void => (options.json ? console.error(text) : console.log(text));
  const seed = options.seed ?? Math.floor(Math.random() * 1e6);
  say(
    `seed ${seed} · ${options.phones} phones · ${options.minutes} min · ${options.url ?? "own server on an empty folder"}`,
  );
  const stage = await openStage(options);
  const onInterrupt = (): void => void stage.close().finally(() => process.exit(130));
  process.once("SIGINT", onInterrupt);
  try {
    const rehearsal = await rehearse(stage, {
      phones: options.phones,
      seconds: options.minutes * 60,
      seed,
      manner: "people",
      signature: options.url === undefined ? null : SIGNATURE,
      onProgress: (progress) => say(progressLine(progress)),
    });
    console.log(options.json ? JSON.stringify(rehearsal, null, 2) : reportOf(rehearsal));
    if (options.url !== undefined) say(LEFT_BEHIND);
    return rehearsal.verdict.passed ? 0 : 1;
  } finally {
    await stage.close();
  }
}

const LEFT_BEHIND = `
The rehearsal's people signed as „${SIGNATURE}” and their ideas stay on that server. To begin the evening clean,
stop it, move its data folder (DATA_DIR) aside and start it again.`;

const options = parseOptions(process.argv.slice(2));
if (typeof options === "string") {
  console.error(`${options}\n\n${USAGE}`);
  process.exit(2);
}
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
process.exit(
  await run(options).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }),
);
