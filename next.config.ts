import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { lanAddresses } from "./server/addresses.ts";

/** Several builds may live side by side (tests, rehearsals). */
const distDir = process.env.NEXT_DIST_DIR ?? ".next";

/** Next writes its folders into the tsconfig it is given: one of its own keeps ours as it is. */
function ownTsconfig(): string {
  const path = `.next-types/tsconfig${distDir}.json`;
  mkdirSync(".next-types", { recursive: true });
  if (!existsSync(path)) writeFileSync(path, '{ "extends": "../tsconfig.json" }\n');
  return path;
}

const config: NextConfig = {
  distDir,
  // Yjs must be loaded once: the server's boards and pages share one copy.
  serverExternalPackages: ["yjs", "y-protocols", "lib0"],
  // Types are checked by `npm run check`; a start in the hall does not wait for it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: ownTsconfig() },
  // In development also phones on the same network see their pages reload.
  allowedDevOrigins: ["127.0.0.1", ...lanAddresses()],
  // Titles stand in the head of every page, not in a script behind it: some pages are sent without scripts.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  experimental: { optimizePackageImports: ["tldraw", "@tldraw/editor"] },
  reactStrictMode: true,
  // Pictures are sent as they are; the framework's own address that fetches and converts is closed.
  images: { unoptimized: true },
  // A phone that loses the Wi-Fi keeps its icons.
  headers: async () => [
    {
      source: "/:file(icons|sign).svg",
      headers: [{ key: "cache-control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    },
  ],
};

export default createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // Messages are compiled while building: phones load no parser for them (9 kB less).
  experimental: { messages: { path: "./src/i18n/messages", locales: "infer", format: "json", precompile: true } },
})(config);
