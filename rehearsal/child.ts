/**
 * The players of a run-through, in a process of their own beside the server that started it: what they
 * do costs boards and phones neither memory nor turns of the event loop. They leave with their server.
 */
import type { FromPlayers, ToPlayers } from "./child-messages.ts";
import { rehearse } from "./rehearse.ts";
import { runProgress, runVerdict } from "./run-verdict.ts";
import { guestStage } from "./stage.ts";

const SIGNATURE = "próba";

const stop = new AbortController();

const tell = (news: FromPlayers): void => void process.send?.(news);

async function play({ base, key, phones, seconds, seed }: Extract<ToPlayers, { kind: "play" }>): Promise<FromPlayers> {
  const stage = await guestStage(base, key);
  const rehearsal = await rehearse(stage, {
    phones,
    seconds,
    seed,
    signature: SIGNATURE,
    manner: "people",
    onProgress: (progress) => tell({ kind: "progress", progress: runProgress(progress) }),
    stop: stop.signal,
  });
  return { kind: "over", verdict: runVerdict(rehearsal) };
}

/** Says the last word and goes once it has been heard. */
function end(news: FromPlayers): void {
  process.send?.(news, () => process.exit(0));
}

process.on("message", (message: ToPlayers) => {
  if (message.kind === "stop") return stop.abort();
  play(message).then(end, (error: unknown) => {
    if (stop.signal.aborted) return end({ kind: "stopped" });
    // Logged by the server, as its last words.
    process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
    end({ kind: "failed" });
  });
});
process.on("disconnect", () => process.exit(0));
