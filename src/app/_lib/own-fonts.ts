import { preload } from "react-dom";

/** The letters of Polish and English, upright; the same files that the styles name. */
const FILES = [
  new URL(
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    import.meta.url,
  ),
  new URL(
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
    import.meta.url,
  ),
];

/** Has the browser fetch our fonts with the page, for pages whose first layout is too dear to be done twice. */
export function fetchFontsEarly(): void {
  for (const { pathname } of FILES) preload(pathname, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
