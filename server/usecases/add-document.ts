import type { DocumentView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { DocumentId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { clean } from "../../src/domain/text.ts";
import type { Deps } from "./deps.ts";
import { documentView } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/** A PDF begins with these bytes; readers allow some before them, we do not. */
const PDF = "%PDF-";
const LONGEST_NAME = 120;

/** Keeps a document for everyone to read. Refused with `file-not-pdf`, `document-too-large`, `too-many-files`. */
export async function addDocument(
  deps: Deps,
  actor: Actor,
  command: { readonly id: DocumentId; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<DocumentView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const { id, bytes } = command;
  if (bytes.length > LIMITS.documentBytes) return refused("document-too-large");
  if (Buffer.from(bytes.subarray(0, PDF.length)).toString("latin1") !== PDF) return refused("file-not-pdf");
  // Whole characters: half of one has no spelling in a header.
  const name = [...clean(command.name).replace(/\.pdf$/i, "")].slice(0, LONGEST_NAME).join("").trim();
  if (name === "") return refused("setting-invalid");
  return deps.turns.inTurn("documents", async () => {
    const before = await deps.store.documents();
    if (before.length >= LIMITS.documents && before.every((one) => one.id !== id)) return refused("too-many-files");
    const document = { id, name, size: bytes.length, at: new Date(deps.clock.now()).toISOString() };
    await deps.store.addDocument(document, bytes);
    deps.news.settingsChanged();
    return done(documentView(document));
  });
}
