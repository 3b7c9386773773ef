/** Photos as text: every place a phone may keep things in takes text, and pictures show it as it is. */

/** The bytes behind a data URL, as a file to be sent. Null: it is none. */
export function blobOf(dataUrl: string): Blob | null {
  const [head = "", body = ""] = dataUrl.split(",", 2);
  const type = /^data:([a-z]+\/[a-z0-9.+-]+);base64$/.exec(head)?.[1];
  if (type === undefined) return null;
  try {
    return new Blob([Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))], { type });
  } catch {
    return null;
  }
}

/** A file as a data URL. Rejects when it cannot be read. */
export function dataUrlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("the file was not read")));
    reader.readAsDataURL(file);
  });
}
