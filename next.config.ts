import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // Several builds may live side by side (tests, rehearsals).
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Yjs must be loaded once: the server's boards and pages share one copy.
  serverExternalPackages: ["yjs", "y-protocols", "lib0"],
  // Types are checked by `npm run check`; a start in the hall does not wait for it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
