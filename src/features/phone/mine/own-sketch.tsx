"use client";
import { useTranslations } from "next-intl";
import { FILES } from "../../../contract/routes.ts";
import type { OwnIdeaView } from "../../../contract/views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import styles from "./mine.module.css";

/** The sketch of an idea that the table has. */
export function OwnSketch({ idea, mark }: { readonly idea: OwnIdeaView; readonly mark: string }) {
  const t = useTranslations("common");
  const number = ideaNumber(mark, idea.n);
  const alt = idea.text ? t("sketchAlt", { number, caption: idea.text }) : t("sketchAltNoCaption", { number });
  return <img className={styles.sketch} src={FILES.sketch(idea.id)} alt={alt} loading="lazy" />;
}
