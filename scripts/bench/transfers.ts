/** What a page transferred, as the browser counted it on the wire. Bytes. */
import type { CDPSession } from "playwright-core";

export interface Transfers {
  readonly document: number;
  readonly scripts: number;
  readonly scriptsRaw: number;
  readonly styles: number;
  readonly fonts: number;
  readonly requests: number;
}

interface Entry {
  kind: string;
  wire: number;
  raw: number;
}

/** Starts counting; the answer gives what has come whole so far. `Network` must be enabled. */
export function observe(cdp: CDPSession): () => Transfers {
  const entries = new Map<string, Entry>();
  const entry = (id: string): Entry => {
    const found = entries.get(id) ?? { kind: "", wire: 0, raw: 0 };
    entries.set(id, found);
    return found;
  };
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    entry(requestId).kind = type;
  });
  cdp.on("Network.dataReceived", ({ requestId, dataLength }) => {
    entry(requestId).raw += dataLength;
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    entry(requestId).wire = encodedDataLength;
  });
  return () => {
    const done = [...entries.values()].filter(({ wire }) => wire > 0);
    const sum = (kind: string, of: (entry: Entry) => number): number =>
      done.filter((one) => one.kind === kind).reduce((total, one) => total + of(one), 0);
    return {
      document: sum("Document", ({ wire }) => wire),
      scripts: sum("Script", ({ wire }) => wire),
      scriptsRaw: sum("Script", ({ raw }) => raw),
      styles: sum("Stylesheet", ({ wire }) => wire),
      fonts: sum("Font", ({ wire }) => wire),
      requests: done.length,
    };
  };
}
