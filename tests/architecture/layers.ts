/**
 * Which folder may import which. The layers point one way:
 * domain ← contract, board ← server and client ← features ← app.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";

/** A layer: the folder, the folders it may import from, and (when given) the only packages it may use. */
interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages?: readonly string[];
}

/** First match wins, so the special comes before the general. */
const LAYERS: readonly Layer[] = [
  { folder: "src/domain", mayImport: ["src/domain"], packages: [] },
  { folder: "src/contract", mayImport: ["src/domain", "src/contract"], packages: ["zod"] },
  { folder: "src/board", mayImport: ["src/domain", "src/contract", "src/board"], packages: ["yjs", "zod"] },
  { folder: "src/sketch", mayImport: ["src/domain", "src/sketch"], packages: ["perfect-freehand"] },
  { folder: "src/i18n", mayImport: ["src/domain", "src/contract", "src/i18n"] },
  { folder: "src/ui", mayImport: ["src/domain", "src/contract", "src/sketch", "src/i18n", "src/ui"] },
  { folder: "src/client", mayImport: ["src/domain", "src/contract", "src/board", "src/client"] },
  ...["phone", "tablet", "organiser", "projector", "answers", "results", "report", "check", "observer"].map((name) => ({
    folder: `src/features/${name}`,
    mayImport: [
      "src/domain",
      "src/contract",
      "src/board",
      "src/sketch",
      "src/i18n",
      "src/ui",
      "src/client",
      `src/features/${name}`,
      // The control room and an observer see a small picture of the very slide the hall sees.
      ...(name === "organiser" || name === "observer" ? ["src/features/projector/slides"] : []),
    ],
  })),
  { folder: "src/app", mayImport: ["src"] },
  {
    folder: "rehearsal",
    mayImport: ["rehearsal", "prisma/sample", "src/domain", "src/contract", "src/board", "src/client"],
  },
  {
    folder: "server",
    mayImport: [
      "server",
      "src/domain",
      "src/contract",
      "src/board",
      "src/sketch",
      "src/app/_lib",
      "rehearsal/child-messages.ts",
    ],
  },
];

export interface Breach {
  readonly file: string;
  readonly imports: string;
  readonly why: string;
}

/** `from "x"`, `import "x"`, `import("x")`; in code, not in comments of a whole line. */
const IMPORT = /(?<![\w/-])(?:from|import)\s*\(?\s*["']([^"']+)["']/g;

/** Every import of `source` at `file` that its layer forbids. Tests and stylesheets are free. */
export function breachesIn(file: string, source: string): Breach[] {
  const layer = LAYERS.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!layer || /\.test\.tsx?$/.test(file)) return [];
  return [...source.matchAll(IMPORT)].flatMap(([, target = ""]) => judge(layer, file, target));
}

function judge(layer: Layer, file: string, target: string): Breach[] {
  if (!target.startsWith(".")) {
    const name = target
      .split("/")
      .slice(0, target.startsWith("@") ? 2 : 1)
      .join("/");
    const free = layer.packages === undefined || layer.packages.includes(name);
    return free ? [] : [{ file, imports: target, why: `${layer.folder} uses no package ${name}` }];
  }
  const path = normalize(join(dirname(file), target))
    .split(sep)
    .join("/");
  const allowed = layer.mayImport.some((allowed) => path === allowed || path.startsWith(`${allowed}/`));
  return allowed ? [] : [{ file, imports: path, why: `${layer.folder} may import only ${layer.mayImport.join(", ")}` }];
}

/** All source files below `root` in the layers' folders, as paths from `root`. */
export function sourceFiles(root: string): string[] {
  return ["src", "rehearsal", "server"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("generated"))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
}

/** Reads a file and judges it. */
export const breachesOf = (root: string, file: string): Breach[] =>
  breachesIn(file, readFileSync(join(root, file), "utf8"));
