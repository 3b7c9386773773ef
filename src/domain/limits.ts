/**
 * Every size a person can meet, in one place, so that forms and the server agree. Lengths are in
 * characters as people count them (`lengthOf`). Limits are per participant, never per address: a
 * whole hall shares one.
 */
export const LIMITS = {
  ideaText: 1000,
  /** Share of a limit from which a counter is shown. */
  counterFrom: 0.8,
  caption: 200,
  signature: 120,
  reason: 200,
  groupTitle: 80,
  proposalText: 4000,
  announcement: 280,
  /** Points of one sketch: about ten minutes of steady drawing. */
  sketchPoints: 12_000,
  sketchStrokes: 600,
  /** A photo as it is sent, in bytes. */
  photoBytes: 12 * 1024 * 1024,
  /** Pixels of a photo that the server still opens: more than any phone's camera, less than harms. */
  photoPixels: 80_000_000,
  /** Longest side of a photo as it is kept, and of its small copy for lists, in pixels. */
  photoSide: 1600,
  photoSmallSide: 480,
  participantsPerTable: 80,
  /** Blank claim slips of one printing. */
  slipsAtOnce: 120,
  /** People at one table who have no phone. */
  withoutPhone: 40,
  guestsInQueue: 60,
  /** Running numbers; those above are printed on paper cards (`CARD_NUMBERS`). */
  ideasPerTable: 900,
  groupsPerTable: 60,
  drawingsPerTable: 2000,
  /** One tldraw record on the wire, in characters of JSON. */
  drawingRecord: 64_000,
  proposalsPerTable: 100,
  /** Dots that one person may have in a vote. */
  dotsPerPerson: 10,
  /** Dots on paper for one idea or group: a table of eighty with ten each. */
  paperDots: 800,
  /** Each text of the city's answer. */
  answerText: 4000,
  department: 120,
  departments: 60,
  /** Why an item of the register was edited, split or joined. */
  editReason: 400,
  /** Items joined to one at once. */
  joined: 50,
  /** Parts of one split. */
  parts: 8,
  /** Rows of a spreadsheet with answers: more than seven full tables have items. */
  sheetRows: 20_000,
  /** A spreadsheet with answers, in bytes. */
  sheetBytes: 5 * 1024 * 1024,
  /** People of one declaration before the meeting. */
  declaredPeople: 5,
  needs: 500,
  /** Declarations and suggested topics that are kept: far more than a hall, less than harms. */
  declarations: 600,
  suggestions: 300,
  /** People at one table, as somebody counts them. */
  headCount: 500,
  organisations: 200,
  screenName: 40,
  screens: 24,
  /** Links that work for other organisers and observers together. */
  helpers: 40,
  /** Settings: one line or a few, a paragraph, a name for screens. */
  settingText: 300,
  settingLong: 1500,
  shortName: 40,
  topics: 12,
  tables: 20,
  sections: 60,
  sectionNumber: 999,
  phaseMinutes: 180,
  retentionDays: 3650,
  documents: 20,
  /** Bytes of one document to read. */
  documentBytes: 20 * 1024 * 1024,
  /** Items answered or published by one command. */
  answersAtOnce: 2000,
} as const;
