import type { KeyValue } from "./key-value.ts";

/** Nothing on disk: private windows of some browsers, or storage switched off. */
export function memoryStore(): KeyValue {
  const values = new Map<string, string>();
  return {
    kind: "memory",
    get: async (key) => values.get(key) ?? null,
    set: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
    list: async (prefix) =>
      [...values.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => values.get(key) ?? ""),
  };
}
