import type { Answer } from "../../../client/api.ts";
import { upload } from "../../../client/upload.ts";
import { UPLOADS } from "../../../contract/routes.ts";
import type { OwnIdeaView } from "../../../contract/views.ts";
import { blobOf } from "../../../ui/photo/data-url.ts";
import type { Entry } from "../outbox/entry.ts";

/** Sends an idea with its photo; tells how far it has come, in percent. */
export async function sendPhoto(
  { id, content, madeAt }: Entry,
  progress: (percent: number) => void,
): Promise<Answer<OwnIdeaView>> {
  const photo = blobOf(content.photo ?? "");
  if (!photo) return { kind: "refused", refusal: "photo-unreadable" };
  return upload({ path: UPLOADS.postIdea, fields: { id, text: content.text }, photo, madeAt, progress });
}
