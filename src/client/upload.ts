/** Sending an idea with a photo: the one call whose way is long enough to be told about. */

import { ANSWER_HEADER } from "../contract/routes.ts";
import type { OwnIdeaView } from "../contract/views.ts";
import type { TableId } from "../domain/ids.ts";
import { type Answer, atTable, refusalIn } from "./api.ts";

/** Milliseconds without a byte sent after which the network counts as gone. */
const STALLED = 20_000;
/** Milliseconds for an answer once everything is sent: the photo waits its turn and is made. */
const ANSWERED = 60_000;

export interface Upload {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly photo: Blob;
  /** The table as it was known when the idea was written. */
  readonly madeAt: TableId | null;
  /** Told how much has left the device, in percent. */
  readonly progress?: (percent: number) => void;
}

/** One form with a file. Never throws; `unreachable` also when nothing moves for a while. */
export function upload({ path, fields, photo, madeAt, progress }: Upload): Promise<Answer<OwnIdeaView>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("photo", photo, "photo");
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waitFor = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), ms);
    };
    const end = (answer: Answer<OwnIdeaView>): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      waitFor(loaded < total ? STALLED : ANSWERED);
      if (total > 0) progress?.(Math.floor((loaded / total) * 100));
    });
    request.upload.addEventListener("load", () => waitFor(ANSWERED));
    request.addEventListener("load", () => end(answerOf(request)));
    for (const gone of ["error", "abort"] as const) request.addEventListener(gone, () => end({ kind: "unreachable" }));
    request.open("POST", path);
    for (const [name, value] of Object.entries(atTable(madeAt))) request.setRequestHeader(name, value);
    waitFor(STALLED);
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): Answer<OwnIdeaView> {
  const { status, responseText } = request;
  if (request.getResponseHeader(ANSWER_HEADER) === null) return { kind: "unreachable" };
  try {
    const answer: unknown = JSON.parse(responseText);
    // The contract's answer: made by the server, never parsed.
    if (status === 200) return { kind: "done", value: answer as OwnIdeaView };
    return { kind: "refused", refusal: refusalIn(answer) };
  } catch {
    return { kind: "unreachable" };
  }
}
