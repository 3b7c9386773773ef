/** The product's sign: seven cards round a table. */
export function Sign({ size = 36 }: { readonly size?: number }) {
  // An SVG from our own host; next/image would only add weight.
  return <img src="/sign.svg" alt="" width={size} height={size} />;
}
