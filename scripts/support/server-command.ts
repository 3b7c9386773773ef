/** Where the build puts the compiled server. */
export const SERVER_FOLDER = "dist/server";

/** What runs it. Its traces name the TypeScript that it was made from. */
export const SERVER_COMMAND = ["--enable-source-maps", `${SERVER_FOLDER}/main.mjs`] as const;

/**
 * What a server is started with. Linux's malloc keeps eight heaps a core and gives little of them back:
 * after pictures and reports, made in threads, that is a third of the process. Two heaps are enough here.
 */
export const SERVER_ENV = { NODE_ENV: "production", MALLOC_ARENA_MAX: "2" } as const;
