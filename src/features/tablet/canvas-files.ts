import { getAssetUrls } from "@tldraw/assets/selfHosted";

/** Fonts, icons and words that tldraw asks for when the canvas opens: kept ahead, so that it opens without the network, too. */
export function canvasFiles(locale: string): readonly string[] {
  const { fonts, icons, embedIcons, translations } = getAssetUrls({ baseUrl: "/tldraw" });
  const words = Object.entries(translations).filter(([language]) => language === "en" || language === locale);
  return [
    ...Object.values(fonts),
    ...Object.values(icons),
    ...Object.values(embedIcons),
    ...words.map(([, url]) => url),
  ];
}
