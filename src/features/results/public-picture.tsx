import type { VoiceView } from "../../contract/answer-views.ts";
import { publicPictureFile, usePictureAlt } from "../../ui/idea-picture.tsx";
import styles from "./public-picture.module.css";

/** The published picture of an idea, if it has one, with its description. */
export function PublicPicture({ voice }: { readonly voice: VoiceView }) {
  const altOf = usePictureAlt();
  const src = publicPictureFile({ ...voice, id: voice.ideaId }, "full");
  // From our own host, in its size already; next/image would only add weight.
  return (
    src && <img className={styles.picture} src={src} alt={altOf(voice, voice.number, voice.text)} loading="lazy" />
  );
}
