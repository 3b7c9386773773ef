import { getAssetUrls } from "@tldraw/assets/selfHosted";

/** tldraw's files on our own host. */
export const CANVAS_ASSETS = getAssetUrls({ baseUrl: "/tldraw" });

/** Fonts, icons and words that tldraw asks for when the canvas opens: kept ahead, so that it opens without the network, too. */
export function canvasFiles(locale: string): readonly string[] {
  const { fonts, icons, embedIcons, translations } = CANVAS_ASSETS;
  const words = Object.entries(translations).filter(([language]) => language === "en" || language === locale);
  return [
    ...Object.values(fonts),
    ...Object.values(icons),
    ...Object.values(embedIcons),
    ...words.map(([, url]) => url),
  ];
}
