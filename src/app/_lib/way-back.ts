/** Where somebody came from, when that is another page of ours: its path, never a foreign address. */
export function wayBack(referer: string | null, host: string | null, own: string): string | null {
  if (referer === null || !URL.canParse(referer)) return null;
  const from = new URL(referer);
  if (from.host !== host || from.pathname === own || from.pathname.startsWith("//")) return null;
  return `${from.pathname}${from.search}`;
}
