/** Where the build puts the compiled server. */
export const SERVER_FOLDER = "dist/server";

/**
 * What runs it. Its traces name the TypeScript that it was made from. A heap that may grow to 4 GB is
 * cleared only when it has grown fourfold; one that may grow to 1 GB, five times what a thousand open
 * boards need with all else, when it has grown by half.
 */
export const SERVER_COMMAND = [
  "--enable-source-maps",
  "--max-old-space-size=1024",
  `${SERVER_FOLDER}/main.mjs`,
] as const;

/**
 * What a server is started with. Linux's malloc keeps eight heaps a core and gives little of them back:
 * after pictures and reports, made in threads, that is a third of the process. Two heaps are enough here.
 */
export const SERVER_ENV = { NODE_ENV: "production", MALLOC_ARENA_MAX: "2" } as const;
