/**
 * The environment, read once at start. A wrong value stops the start with one sentence: it is found
 * before the guests arrive, not during the meeting. `.env.example` explains the same for people.
 */
import { resolve } from "node:path";
import { z } from "zod";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** An empty variable means: not set. */
const optional = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), shape.optional());
const withDefault = <T extends z.ZodType>(shape: T, value: z.input<T> & ({} | null)) =>
  z.preprocess((given) => (given === undefined || given === "" ? value : given), shape);

const shape = z
  .object({
    /** Port of everything: pages, commands, live news, boards. 0 takes any free one. */
    PORT: withDefault(z.coerce.number().int().min(0).max(65_535), 3000),
    /** Network address to listen on. `0.0.0.0`: every network of this machine. */
    HOST: withDefault(z.string().max(255), "0.0.0.0"),
    /** Folder of this installation: database, keys. Made when it is not there. */
    DATA_DIR: withDefault(z.string(), "./data"),
    /** Address people type and scan, when it is not this machine's own (a domain, a proxy). */
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
    /** Password of the control room. Without it only the one-time link leads in. */
    ORGANISER_PASSWORD: optional(z.string().min(8).max(200)),
    /** Certificate and key (PEM files): the server then speaks HTTPS itself. */
    TLS_CERT: optional(z.string()),
    TLS_KEY: optional(z.string()),
    /** PostgreSQL, instead of SQLite in DATA_DIR. */
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    /** Redis, when several instances serve one meeting. */
    REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
    /** `off`: commands, news and boards without the pages, as tests and rehearsals of the server want it. */
    PAGES: withDefault(z.enum(["on", "off"]), "on"),
    LOG_LEVEL: withDefault(z.enum(LOG_LEVELS), "info"),
    /** tldraw's licence key, passed on to the browser. */
    NEXT_PUBLIC_TLDRAW_LICENSE_KEY: optional(z.string()),
  })
  .refine((env) => (env.TLS_CERT === undefined) === (env.TLS_KEY === undefined), {
    path: ["TLS_KEY"],
    message: "pair",
  })
  .refine((env) => env.REDIS_URL === undefined || env.DATABASE_URL !== undefined, {
    path: ["REDIS_URL"],
    message: "needs-postgres",
  });

/** The parsed environment. Paths are absolute, `PUBLIC_URL` has no trailing slash. */
export type Env = Readonly<z.infer<typeof shape>>;

type Variable = keyof Env;

/** What a right value looks like: Polish, English. */
const EXPECTED: Readonly<Record<Variable, readonly [string, string]>> = {
  PORT: ["liczba od 0 do 65535", "a number from 0 to 65535"],
  HOST: ["adres sieciowy, np. 0.0.0.0", "a network address, such as 0.0.0.0"],
  DATA_DIR: ["ścieżka folderu", "a folder path"],
  PUBLIC_URL: ["adres http:// lub https://", "an http:// or https:// address"],
  ORGANISER_PASSWORD: ["od 8 do 200 znaków", "8 to 200 characters"],
  TLS_CERT: ["plik PEM, razem z TLS_KEY", "a PEM file, together with TLS_KEY"],
  TLS_KEY: ["plik PEM, razem z TLS_CERT", "a PEM file, together with TLS_CERT"],
  DATABASE_URL: ["adres postgresql://", "a postgresql:// address"],
  REDIS_URL: ["adres redis:// (wymaga DATABASE_URL)", "a redis:// address (needs DATABASE_URL)"],
  PAGES: ["on albo off", "on or off"],
  LOG_LEVEL: [`jedno z: ${LOG_LEVELS.join(", ")}`, `one of: ${LOG_LEVELS.join(", ")}`],
  NEXT_PUBLIC_TLDRAW_LICENSE_KEY: ["klucz licencyjny tldraw", "a tldraw licence key"],
};

/** A start that cannot go on; both sentences say what to do. */
export interface StartProblem {
  readonly pl: string;
  readonly en: string;
}

/** Parses the variables; the first wrong one is the problem. */
export function parseEnv(raw: Readonly<Record<string, string | undefined>>): Env | { readonly problem: StartProblem } {
  const parsed = shape.safeParse(raw);
  if (!parsed.success) return { problem: problemOf(String(parsed.error.issues[0]?.path[0] ?? "PORT")) };
  const env = parsed.data;
  return {
    ...env,
    DATA_DIR: resolve(env.DATA_DIR),
    ...(env.PUBLIC_URL === undefined ? {} : { PUBLIC_URL: env.PUBLIC_URL.replace(/\/+$/, "") }),
  };
}

const isVariable = (name: string): name is Variable => name in EXPECTED;

function problemOf(name: string): StartProblem {
  const [pl, en] = isVariable(name) ? EXPECTED[name] : EXPECTED.PORT;
  return {
    pl: `Zmienna ${name} ma złą wartość. Oczekiwano: ${pl}.`,
    en: `The variable ${name} has a wrong value. Expected: ${en}.`,
  };
}
