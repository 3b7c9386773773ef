const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no XML may hold, not even escaped: one of them, and a whole document does not open. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** Text without characters that XML forbids. */
export const allowedInXml = (text: string): string => text.replace(FORBIDDEN, "");

/** Text made safe inside XML, in an attribute too. */
export const escapeXml = (text: string): string => allowedInXml(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
