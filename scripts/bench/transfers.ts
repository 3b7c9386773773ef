/** What a page transferred: bodies as they came over the wire, without headers. Bytes. */
import type { CDPSession } from "playwright-core";

export interface Transfers {
  readonly document: number;
  readonly scripts: number;
  readonly scriptsRaw: number;
  readonly styles: number;
  readonly fonts: number;
  readonly images: number;
  readonly requests: number;
}

interface Entry {
  kind: string;
  wire: number;
  head: number;
  raw: number;
  whole: boolean;
}

/** Starts counting; the answer gives what has come whole so far. `Network` must be enabled. */
export function observe(cdp: CDPSession): () => Transfers {
  const entries = new Map<string, Entry>();
  const entry = (id: string): Entry => {
    const found = entries.get(id) ?? { kind: "", wire: 0, head: 0, raw: 0, whole: false };
    entries.set(id, found);
    return found;
  };
  cdp.on("Network.responseReceived", ({ requestId, type, response }) => {
    entry(requestId).kind = type;
    // So much was the head; the end tells head and body together.
    entry(requestId).head = response.encodedDataLength;
  });
  cdp.on("Network.dataReceived", ({ requestId, dataLength }) => {
    entry(requestId).raw += dataLength;
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const found = entry(requestId);
    found.wire = Math.max(0, encodedDataLength - found.head);
    found.whole = true;
  });
  return () => {
    const done = [...entries.values()].filter(({ whole }) => whole);
    const sum = (kind: string, of: (entry: Entry) => number): number =>
      done.filter((one) => one.kind === kind).reduce((total, one) => total + of(one), 0);
    return {
      document: sum("Document", ({ wire }) => wire),
      scripts: sum("Script", ({ wire }) => wire),
      scriptsRaw: sum("Script", ({ raw }) => raw),
      styles: sum("Stylesheet", ({ wire }) => wire),
      fonts: sum("Font", ({ wire }) => wire),
      images: sum("Image", ({ wire }) => wire),
      requests: done.length,
    };
  };
}
