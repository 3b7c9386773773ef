import { useTranslations } from "next-intl";
import { FILES } from "../contract/routes.ts";
import type { IdeaId } from "../domain/ids.ts";
import { type PhotoSize, type Pictured, pictureOf } from "../domain/picture.ts";

/** An idea, as far as its picture goes. */
export interface PicturedIdea extends Pictured {
  readonly id: IdeaId;
}

/** Where the picture of an idea is, for whoever may see the idea; null: it has none. A sketch has one size. */
export function pictureFile(idea: PicturedIdea, size: PhotoSize): string | null {
  switch (pictureOf(idea)) {
    case "sketch":
      return FILES.sketch(idea.id);
    case "photo":
      return FILES.photo(idea.id, size);
    case null:
      return null;
  }
}

/** The same for anybody, once its answer is public. */
export function publicPictureFile(idea: PicturedIdea, size: PhotoSize): string | null {
  switch (pictureOf(idea)) {
    case "sketch":
      return FILES.publicSketch(idea.id);
    case "photo":
      return FILES.publicPhoto(idea.id, size);
    case null:
      return null;
  }
}

/** What a screen reader says instead of the picture: what it is, of which idea, and its caption. */
export function usePictureAlt(): (idea: Pictured, number: string, caption: string) => string {
  const t = useTranslations("common");
  return (idea, number, caption) => {
    const isPhoto = pictureOf(idea) === "photo";
    if (caption === "") return t(isPhoto ? "photoAltNoCaption" : "sketchAltNoCaption", { number });
    return t(isPhoto ? "photoAlt" : "sketchAlt", { number, caption });
  };
}

interface Props {
  readonly idea: PicturedIdea;
  readonly size?: PhotoSize;
  /** Words instead of it; empty where they stand beside it. */
  readonly alt: string;
  readonly className?: string | undefined;
  readonly lazy?: boolean;
}

/** The sketch or the photo of an idea, or nothing. */
export function IdeaPicture({ idea, size = "small", alt, className, lazy = false }: Props) {
  const src = pictureFile(idea, size);
  return src && <img className={className} src={src} alt={alt} draggable={false} {...(lazy && { loading: "lazy" })} />;
}
