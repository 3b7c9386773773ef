"use client";
/** tldraw's editor with our cards and nothing else of it: its panels, menus and keys come later (`canvas-keys`). */
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import {
  AssetUrlsProvider,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeTools,
  defaultShapeUtils,
  defaultTools,
  type Editor,
  registerDefaultSideEffects,
  type TLAnyShapeUtilConstructor,
  type TLCameraOptions,
  type TLEditorComponents,
  type TLTextOptions,
  TldrawEditor,
  TldrawHandles,
  type TldrawOptions,
  TldrawOverlays,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawUiTranslationProvider,
  tipTapDefaultExtensions,
  useEditorComponents,
} from "tldraw";
import "tldraw/tldraw.css";
import { LIMITS } from "../../domain/limits.ts";
import { CANVAS_ASSETS } from "./canvas-files.ts";
import { CanvasOutlines } from "./canvas-outlines.tsx";
import { CardUtil, TrayUtil } from "./canvas-shapes.tsx";

// tldraw compares these by identity, so they are made once.
// Its own types do not hold under exactOptionalPropertyTypes.
const SHAPES = [...defaultShapeUtils, CardUtil, TrayUtil] as unknown as readonly TLAnyShapeUtilConstructor[];
const TOOLS = [...defaultTools, ...defaultShapeTools];
const TEXTS: TLTextOptions = {
  addFontsFromNode: defaultAddFontsFromNode,
  tipTapConfig: { extensions: tipTapDefaultExtensions },
};
const FONTS = { fonts: CANVAS_ASSETS.fonts };
/** For the few words of the editor itself; it shows no icons. */
const WORDS = { ...CANVAS_ASSETS, icons: {}, embedIcons: {} } as typeof CANVAS_ASSETS;
const OPTIONS: Partial<TldrawOptions> = {
  maxPages: 1,
  maxShapesPerPage: LIMITS.drawingsPerTable + LIMITS.ideasPerTable + LIMITS.groupsPerTable,
};
/** A desk with edges: nobody gets lost, and older tablets keep their memory. */
const CAMERA: Partial<TLCameraOptions> = {
  wheelBehavior: "pan",
  zoomSteps: [0.15, 0.25, 0.5, 0.75, 1, 1.5, 2],
  constraints: {
    bounds: { x: -3000, y: -3000, w: 9000, h: 46_000 },
    padding: { x: 0, y: 0 },
    origin: { x: 0.5, y: 0 },
    initialZoom: "default",
    baseZoom: "default",
    behavior: "inside",
  },
};
const COMPONENTS: TLEditorComponents = {
  Scribble: TldrawScribble,
  CollaboratorScribble: TldrawScribble,
  ShapeIndicators: CanvasOutlines,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Overlays: TldrawOverlays,
  LoadingScreen: null,
  Spinner: null,
};
const LICENCE = process.env.NEXT_PUBLIC_TLDRAW_LICENSE_KEY;

interface Props {
  /** Called once, before anything is drawn. */
  readonly onMount: (editor: Editor) => void;
  /** What comes over the canvas. */
  readonly children: ReactNode;
}

/** An empty canvas that can be moved, drawn on and filled. `onMount` must stay the same function. */
export function CanvasEditor({ onMount, children }: Props) {
  const locale = useLocale();
  const mount = (editor: Editor): void => {
    registerDefaultSideEffects(editor);
    onMount(editor);
  };
  return (
    <AssetUrlsProvider assetUrls={WORDS}>
      <TldrawUiTranslationProvider locale={locale}>
        <TldrawEditor
          initialState="select"
          shapeUtils={SHAPES}
          bindingUtils={defaultBindingUtils}
          tools={TOOLS}
          textOptions={TEXTS}
          assetUrls={FONTS}
          components={COMPONENTS}
          options={OPTIONS}
          cameraOptions={CAMERA}
          onMount={mount}
          {...(LICENCE && { licenseKey: LICENCE })}
        >
          <Canvas />
          {children}
        </TldrawEditor>
      </TldrawUiTranslationProvider>
    </AssetUrlsProvider>
  );
}

function Canvas() {
  const { Canvas: Inner } = useEditorComponents();
  return Inner ? <Inner /> : null;
}
