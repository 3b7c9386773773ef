/**
 * Other instances of the server. What they tell each other is only a hint that arrives fast: the log
 * is the truth, and whatever message is lost is read from it.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { isId, type TableId } from "../../src/domain/ids.ts";

/** What was committed at one board: `updates` are the log's entries up to and with `lastSeq`. */
export interface PeerCommit {
  readonly tableId: TableId;
  readonly lastSeq: number;
  readonly updates: readonly Uint8Array[];
}

export type PeerNews =
  | { readonly kind: "commits"; readonly commits: readonly PeerCommit[] }
  /** A whole presence frame, to be passed on as it is. */
  | { readonly kind: "presence"; readonly tableId: TableId; readonly frame: Uint8Array }
  | { readonly kind: "rejudge"; readonly tableId: TableId };

/** The line between instances. Fire and forget: it may lose, repeat and reorder. */
export interface BoardPeers {
  publish(news: PeerNews): void;
  /** `onNews`: from another instance. `onBack`: the line was interrupted, and works again. */
  listen(onNews: (news: PeerNews) => void, onBack: () => void): void;
  close(): Promise<void>;
}

const KINDS = ["commits", "presence", "rejudge"] as const;

export function encodeNews(sender: string, news: PeerNews): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, sender);
  encoding.writeVarUint(encoder, KINDS.indexOf(news.kind));
  if (news.kind === "commits") writeCommits(encoder, news.commits);
  else encoding.writeVarString(encoder, news.tableId);
  if (news.kind === "presence") encoding.writeVarUint8Array(encoder, news.frame);
  return encoding.toUint8Array(encoder);
}

function writeCommits(encoder: encoding.Encoder, commits: readonly PeerCommit[]): void {
  encoding.writeVarUint(encoder, commits.length);
  for (const { tableId, lastSeq, updates } of commits) {
    encoding.writeVarString(encoder, tableId);
    encoding.writeVarUint(encoder, lastSeq);
    encoding.writeVarUint(encoder, updates.length);
    for (const update of updates) encoding.writeVarUint8Array(encoder, update);
  }
}

/** Null for what cannot be read (another version) or what `self` sent. */
export function decodeNews(self: string, bytes: Uint8Array): PeerNews | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarString(decoder) === self) return null;
    return readNews(decoder);
  } catch {
    return null;
  }
}

function readNews(decoder: decoding.Decoder): PeerNews | null {
  const kind = KINDS[decoding.readVarUint(decoder)];
  if (kind === undefined) return null;
  if (kind === "commits") return { kind, commits: times(decoding.readVarUint(decoder), () => readCommit(decoder)) };
  const tableId = readTable(decoder);
  return kind === "rejudge" ? { kind, tableId } : { kind, tableId, frame: decoding.readVarUint8Array(decoder).slice() };
}

function readCommit(decoder: decoding.Decoder): PeerCommit {
  const tableId = readTable(decoder);
  const lastSeq = decoding.readVarUint(decoder);
  return {
    tableId,
    lastSeq,
    updates: times(decoding.readVarUint(decoder), () => decoding.readVarUint8Array(decoder).slice()),
  };
}

function readTable(decoder: decoding.Decoder): TableId {
  const text = decoding.readVarString(decoder);
  if (!isId("table", text)) throw new Error("not a table");
  return text;
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
