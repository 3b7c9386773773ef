"use client";
import { useTranslations } from "next-intl";
import type { SlideWords } from "../domain/screen.ts";

/** Names slides: "Tablica: Kultura, strona 2 z 5". */
export function useSlideWords(): (words: SlideWords) => string {
  const t = useTranslations("show.slide");
  return ({ slide, table, number, group, page, pages }) => {
    const facts = { table: table ?? "", number: number ?? "", group: group ?? "" };
    const name = slide.kind === "idea" && number === null ? t("board", facts) : t(slide.kind, facts);
    return page === null ? name : t("paged", { name, page, pages });
  };
}
