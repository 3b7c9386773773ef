/** How fetching a file ended. */
export type Outcome =
  | { readonly kind: "made"; readonly bytes: number }
  | { readonly kind: "failed" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "offline" };

/** Fetches a file and hands it to the browser to keep under `name`. */
export async function saveFile(path: string, name: string): Promise<Outcome> {
  const response = await fetch(path).catch(() => null);
  if (!response) return { kind: "offline" };
  if (response.status === 401 || response.status === 403) return { kind: "signedOut" };
  if (!response.ok) return { kind: "failed" };
  const blob = await response.blob().catch(() => null);
  if (!blob) return { kind: "offline" };
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { kind: "made", bytes: blob.size };
}
