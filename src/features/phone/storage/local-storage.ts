import type { KeyValue } from "./key-value.ts";

const OURS = "wsp/";

/** localStorage, if this browser lets us write to it; null where it does not. */
export function openLocalStorage(): KeyValue | null {
  try {
    localStorage.setItem(`${OURS}probe`, "1");
    localStorage.removeItem(`${OURS}probe`);
  } catch {
    return null;
  }
  return {
    kind: "disk",
    get: async (key) => localStorage.getItem(OURS + key),
    set: async (key, value) => localStorage.setItem(OURS + key, value),
    remove: async (key) => localStorage.removeItem(OURS + key),
    list: async (prefix) =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(OURS + prefix))
        .sort()
        .map((key) => localStorage.getItem(key) ?? ""),
  };
}
