/** The command line of `npm run rehearse`. */
import { parseArgs } from "node:util";
import { z } from "zod";

export const USAGE = `npm run rehearse -- [options]

  --phones N         participants with a phone (default 70)
  --minutes N        length of the play, fractions allowed (default 1)
  --url ADDRESS      a server that runs already; without it one is started on an empty folder
  --organiser KEY    for --url: the organiser's one-time link (npm run links) or password
  --seed N           the same seed plays the same evening
  --json             the verdict as JSON

Exit code 0: nothing lost, nothing doubled, nobody turned away. 1: otherwise. 2: it could not be played.`;

const shape = z
  .object({
    phones: z.coerce.number().int().min(1).max(2000).default(70),
    minutes: z.coerce.number().min(0.05).max(240).default(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    organiser: z.string().min(1).optional(),
    seed: z.coerce.number().int().min(0).optional(),
    json: z.boolean().default(false),
    help: z.boolean().default(false),
  })
  .refine(({ url, organiser }) => url === undefined || organiser !== undefined, { message: "--url needs --organiser" });

export type Options = z.infer<typeof shape>;

/** Parses the arguments; text: what is wrong with them. */
export function parseOptions(args: readonly string[]): Options | string {
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean" } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { phones: text, minutes: text, url: text, organiser: text, seed: text, json: flag, help: flag },
    });
    const parsed = shape.safeParse(values);
    const [issue] = parsed.error?.issues ?? [];
    return parsed.success ? parsed.data : `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
