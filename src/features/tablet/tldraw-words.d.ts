/** What tldraw gives its own parts and leaves out of its types: the words of its handles, without its panels. */
import type { getAssetUrls } from "@tldraw/assets/selfHosted";
import type { ReactNode } from "react";

declare module "tldraw" {
  export function AssetUrlsProvider(props: {
    readonly assetUrls: ReturnType<typeof getAssetUrls>;
    readonly children: ReactNode;
  }): ReactNode;
  export function TldrawUiTranslationProvider(props: {
    readonly locale: string;
    readonly children: ReactNode;
  }): ReactNode;
}
