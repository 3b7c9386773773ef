/**
 * Passing committed updates on: everything of a window in one frame, made once and written to every
 * reader as it is. A writer gets the others' updates and the count of its own that are durable.
 */
import * as Y from "yjs";
import type { BoardConnection } from "./board-connection.ts";
import { updateFrame } from "./board-frames.ts";

/** One committed update and who sent it (null: the server or another instance). `bytes` null: nothing new. */
export interface Sent {
  readonly bytes: Uint8Array | null;
  readonly sender: BoardConnection | null;
}

/** So few updates go out as frames one after another, in one write: merging them costs more than it saves. */
const FEW = 3;

export function fanOut(members: ReadonlySet<BoardConnection>, batch: readonly Sent[]): void {
  const shared = sharedFrame(batch);
  const own = framesOfSenders(batch);
  for (const member of members) {
    const frame = own.get(member) ?? shared;
    if (frame !== null && (member.synced || own.has(member))) member.send(frame);
  }
}

function sharedFrame(batch: readonly Sent[]): Buffer | null {
  const updates = batch.flatMap(({ bytes }) => bytes ?? []);
  const [first] = updates;
  if (first === undefined) return null;
  if (updates.length > FEW) return updateFrame(Y.mergeUpdates(updates));
  return updates.length === 1 ? updateFrame(first) : Buffer.concat(updates.map(updateFrame));
}

/** For each sender: the others' updates, and how much of what it sent is durable now, in one write. */
function framesOfSenders(batch: readonly Sent[]): Map<BoardConnection, Buffer> {
  const counts = new Map<BoardConnection, number>();
  for (const { sender } of batch) if (sender) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  const frames = batch.map(({ bytes, sender }) => ({
    sender,
    frame: bytes && counts.size > 0 ? updateFrame(bytes) : null,
  }));
  return new Map(
    [...counts].map(([member, count]) => {
      const others = frames.flatMap(({ sender, frame }) => (sender === member || !member.synced ? [] : (frame ?? [])));
      return [member, Buffer.concat([...others, member.durable(count)])];
    }),
  );
}
