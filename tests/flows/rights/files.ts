/** Every address of the contract that is a picture or a download: who gets it. One without a row does not compile. */
import { FILES } from "../../../src/contract/routes.ts";
import { type Stage, WHO, type Who } from "./everybody.ts";

export interface Address {
  readonly method: "GET" | "POST";
  readonly path: (stage: Stage) => string;
  readonly as: readonly Who[] | "everyone";
  /** Who is somebody, and still not let in; all others are told to sign in. */
  readonly not?: readonly Who[];
  /** What whoever is let in is told, when it is not 200. */
  readonly status?: number;
}

const ORGANISERS: readonly Who[] = ["the organiser", "a co-organiser"];
const TABLETS: readonly Who[] = ["the moderator (NGO)", "the moderator (city)"];
const SLIP: Who = "a browser with somebody's slip";
const KNOWN = (Object.keys(WHO) as Who[]).filter((who) => WHO[who] !== null || who === SLIP);
const except = (...allowed: Who[]): readonly Who[] => KNOWN.filter((who) => !allowed.includes(who));

const organisers = (path: string, more: Partial<Address> = {}): Address => ({
  method: "GET",
  path: () => path,
  as: ORGANISERS,
  ...more,
});
const open = (path: string, status = 200): Address => ({ method: "GET", path: () => path, as: "everyone", status });

/** Whoever sees a board, and the author by phone or slip. */
const READERS: readonly Who[] = [
  "a phone",
  "a neighbour's phone",
  SLIP,
  ...TABLETS,
  ...ORGANISERS,
  "a screen",
  "an observer",
];
const onBoard = (path: (id: string) => string): Address => ({
  method: "GET",
  path: ({ drawn }) => path(drawn),
  as: READERS,
  not: except(...READERS),
});

export const ADDRESSES: { readonly [N in keyof typeof FILES]: Address } = {
  sketch: onBoard(FILES.sketch),
  photo: { ...onBoard(FILES.sketch), path: ({ photographed }) => FILES.photo(photographed, "small") },
  boardPicture: {
    method: "GET",
    path: () => FILES.boardPicture,
    as: ["a phone", "a neighbour's phone", "a phone of another table"],
  },
  document: open(FILES.document("doc_aaaaaaaa"), 404),
  resultsJson: open(FILES.resultsJson),
  resultsSchema: open(FILES.resultsSchema),
  resultsCsv: open(FILES.resultsCsv),
  // Nothing is published.
  publicPhoto: { ...open(""), path: ({ drawn }) => FILES.publicPhoto(drawn, "full"), status: 404 },
  publicSketch: { ...open(""), path: ({ drawn }) => FILES.publicSketch(drawn), status: 404 },
  addDocument: organisers(FILES.addDocument, { method: "POST", status: 422 }),
  sheetPreview: organisers(FILES.sheetPreview, { method: "POST", status: 400 }),
  sheetApply: organisers(FILES.sheetApply, { method: "POST", status: 400 }),
  settingsJson: organisers(FILES.settingsJson),
  declarationsCsv: organisers(FILES.declarationsCsv),
  registerCsv: organisers(FILES.registerCsv),
  registerJson: organisers(FILES.registerJson),
  reportPdf: organisers(FILES.reportPdf),
  reportDocx: organisers(FILES.reportDocx),
  reportZip: organisers(FILES.reportZip),
  archiveZip: organisers(FILES.archiveZip),
  keptPicture: organisers(FILES.keptPicture("tbl_aaaaaaaa", 1), { status: 404 }),
  kit: organisers(FILES.kit("agenda")),
  slips: organisers(FILES.slips, { method: "POST", status: 400 }),
};
