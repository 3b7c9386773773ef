/** Works in an idle moment, at the latest after so many milliseconds; the answer calls it off. */
export function soon(work: () => void, atLatest: number): () => void {
  if (atLatest === 0 || typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, atLatest);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: atLatest });
  return () => cancelIdleCallback(asked);
}
