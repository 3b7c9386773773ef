/**
 * A server's worth of writing for the kill test: opens the folder, then commits, adds ideas, saves
 * snapshots and trims without end. Every line it prints is something it has been told is committed.
 */
import { openStore } from "../../../server/store/open-store.ts";
import { bytesOf, commitOf, firstTable, newIdea, random } from "./support.ts";

const [dataDir = ""] = process.argv.slice(2);
const { store, log, seed } = await openStore({ dataDir });
await seed(random);
const { id } = await firstTable(store);

for (;;) {
  const [board, idea] = await Promise.all([log.commit([commitOf(id, 3)]), store.addIdea(newIdea(id))]);
  const [outcome] = board;
  if (!outcome?.ok || !idea.ok) throw new Error("refused");
  process.stdout.write(`${outcome.lastSeq} ${idea.value.n}\n`);
  if (idea.value.n % 5 === 0) {
    await log.saveSnapshot(id, { seq: outcome.lastSeq, name: null, at: Date.now(), bytes: bytesOf(1) });
    await log.trim(id);
  }
}
