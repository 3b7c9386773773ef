/** What the terminal says: at a start, and when there can be none. Polish first, English second. */
import QRCode from "qrcode";
import { addressOf, lanAddresses } from "./addresses.ts";
import type { Env, StartProblem } from "./env.ts";
import type { StoreOpenCode } from "./store/store-open-error.ts";

export interface StartFacts {
  readonly env: Env;
  readonly port: number;
  readonly baseUrl: string;
  /** The organiser's fresh one-time link. */
  readonly organiser: string;
  /** Was the meeting set up just now? */
  readonly isNew: boolean;
  readonly meetingTitle: string;
}

/** The text of a successful start, with the QR code of the address people use. */
export async function startText(facts: StartFacts): Promise<string> {
  const { env, port, baseUrl } = facts;
  const isSecure = env.TLS_CERT !== undefined;
  const isEverywhere = env.HOST === "0.0.0.0" || env.HOST === "::";
  const others = isEverywhere ? lanAddresses().map((host) => addressOf(host, port, isSecure)) : [];
  const local = addressOf(isEverywhere ? "localhost" : env.HOST, port, isSecure);
  const database = env.DATABASE_URL === undefined ? env.DATA_DIR : "PostgreSQL (DATABASE_URL)";
  return [
    "",
    facts.isNew
      ? `Przygotowano spotkanie „${facts.meetingTitle}”. / The meeting is set up.`
      : `„${facts.meetingTitle}”`,
    "",
    await QRCode.toString(baseUrl, { type: "terminal", small: true }),
    line("Dla telefonów", "for phones", baseUrl),
    ...others.filter((one) => one !== baseUrl).map((one) => line("Ta sama sieć", "same network", one)),
    line("Ten komputer", "this computer", local),
    line("Organizator", "organiser, once, 24 h", facts.organiser),
    line("Dane", "data", database),
    "",
    "Kody stolików i linki moderatorów / table codes and moderators' links:  npm run links",
    "Zatrzymanie / stop:  Ctrl+C",
    "",
  ].join("\n");
}

const line = (pl: string, en: string, value: string): string => `${`${pl} (${en})`.padEnd(38)} ${value}`;

/** One clear sentence in each language. */
export const problemText = ({ pl, en }: StartProblem): string => `${pl}\n${en}`;

/** Why the record cannot be opened, for people. */
export function storeProblem(code: StoreOpenCode, { DATA_DIR }: Env): StartProblem {
  switch (code) {
    case "folder-not-writable":
      return {
        pl: `Nie można zapisywać w folderze danych ${DATA_DIR}. Zmień uprawnienia albo ustaw DATA_DIR.`,
        en: `The data folder ${DATA_DIR} is not writable. Change its permissions or set DATA_DIR.`,
      };
    case "database-unreachable":
      return {
        pl: "Baza danych nie odpowiada albo odrzuca hasło. Sprawdź DATABASE_URL.",
        en: "The database does not answer or refuses the password. Check DATABASE_URL.",
      };
    case "locked":
      return {
        pl: `Na danych z folderu ${DATA_DIR} już działa uruchomiony serwer. Zatrzymaj go albo ustaw inny DATA_DIR.`,
        en: `A server is already running on the data in ${DATA_DIR}. Stop it, or set another DATA_DIR.`,
      };
    case "database-damaged":
      return {
        pl: `Plik bazy w folderze ${DATA_DIR} jest uszkodzony albo nie jest bazą tego programu. Przywróć kopię: npm run restore.`,
        en: `The database in ${DATA_DIR} is damaged or is not ours. Restore a backup: npm run restore.`,
      };
    case "database-newer":
      return {
        pl: "Danych używała nowsza wersja programu. Uruchom tę nowszą wersję.",
        en: "A newer version of this program has used the data. Start that newer version.",
      };
  }
}

/** Why the port cannot be had, or null: something else is wrong. */
export function listenProblem(code: string, { PORT, HOST }: Env): StartProblem | null {
  switch (code) {
    case "EADDRINUSE":
      return {
        pl: `Port ${PORT} jest już zajęty. Zatrzymaj program, który go używa, albo ustaw inny PORT.`,
        en: `Port ${PORT} is taken. Stop the program that uses it, or set another PORT.`,
      };
    case "EACCES":
      return {
        pl: `System nie pozwala użyć portu ${PORT}. Ustaw PORT powyżej 1023.`,
        en: `The system does not allow port ${PORT}. Set a PORT above 1023.`,
      };
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return {
        pl: `Ten komputer nie ma adresu ${HOST}. Popraw HOST.`,
        en: `This machine has no address ${HOST}. Correct HOST.`,
      };
    default:
      return null;
  }
}

export const TLS_PROBLEM: StartProblem = {
  pl: "Nie udało się wczytać certyfikatu lub klucza. Sprawdź pliki TLS_CERT i TLS_KEY.",
  en: "The certificate or the key cannot be used. Check the files in TLS_CERT and TLS_KEY.",
};

export const BUILD_PROBLEM: StartProblem = {
  pl: "Brakuje zbudowanych stron. Uruchom: npm start.",
  en: "The pages are not built. Run: npm start.",
};
