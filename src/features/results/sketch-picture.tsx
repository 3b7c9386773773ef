import { useTranslations } from "next-intl";
import { FILES } from "../../contract/routes.ts";
import { SHEET } from "../../domain/idea.ts";
import styles from "./sketch-picture.module.css";

/** A published sketch on light paper, with its description. */
export function SketchPicture({ ideaId, number, caption }: { ideaId: string; number: string; caption: string }) {
  const t = useTranslations("common");
  return (
    // An SVG from our own host; next/image would only add weight.
    <img
      className={styles.sketch}
      src={FILES.publicSketch(ideaId)}
      alt={caption === "" ? t("sketchAltNoCaption", { number }) : t("sketchAlt", { number, caption })}
      width={SHEET.width}
      height={SHEET.height}
      loading="lazy"
    />
  );
}
