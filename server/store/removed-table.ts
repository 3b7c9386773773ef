/** The table that was removed last, kept as text so that removing can be undone with the same code and links. */
import { z } from "zod";
import { id } from "../../src/contract/shapes.ts";
import { SIDES } from "../../src/domain/side.ts";
import { HUES } from "../../src/domain/table.ts";
import type { LinkRow, TableRow } from "../usecases/ports.ts";

/** The setting it is kept in. */
export const REMOVED_TABLE = "removed-table";

const shape = z.object({
  table: z.object({
    id: id("table"),
    number: z.number().int(),
    mark: z.string(),
    hue: z.enum(HUES),
    name: z.string(),
    shortName: z.string(),
    topics: z.array(z.string()),
    moderators: z.array(z.object({ side: z.enum(SIDES), role: z.string() })),
    additional: z.boolean(),
    autoPlace: z.boolean(),
    code: z.string(),
    life: z.enum(["open", "frozen"]),
  }),
  links: z.array(z.object({ id: id("link"), token: z.string(), side: z.enum(SIDES) })),
});

interface KnownLink {
  readonly id: string;
  readonly token: string;
  readonly side: string | null;
  readonly revokedAt: Date | null;
}

/** Links that were revoked stay away. */
export const removedText = (table: TableRow, links: readonly KnownLink[]): string =>
  JSON.stringify({
    table,
    links: links.flatMap((link) => (link.revokedAt ? [] : { id: link.id, token: link.token, side: link.side })),
  });

/** Null: nothing was removed, or by a version that wrote it in another way. */
export function readRemoved(text: string): { readonly table: TableRow; readonly links: readonly LinkRow[] } | null {
  const parsed = shape.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  const { table, links } = parsed.data;
  const open = { revoked: false, used: false } as const;
  return { table, links: links.map((link) => ({ ...link, ...open, kind: "moderator", tableId: table.id })) };
}
