/** What kind of photo a file is, by its first bytes. A name or a declared type proves nothing. Null: none of ours. */
export function photoFormat(bytes: Uint8Array): "jpeg" | "png" | "webp" | "heif" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (latin(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP") return "webp";
  return latin(bytes, 4, 8) === "ftyp" && HEIF_BRANDS.has(latin(bytes, 8, 12)) ? "heif" : null;
}

const HEIF_BRANDS: ReadonlySet<string> = new Set(["heic", "heix", "heim", "heis", "mif1", "msf1", "avif"]);

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
