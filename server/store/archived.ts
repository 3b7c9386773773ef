/**
 * What the archive of a meeting holds: every model of the schema is in one of the lists (a test sees
 * to it). Left out is whatever lets somebody in, and what means nothing without the secret it was
 * made with: links, claim slips, the keys and settings of the installation.
 */

/** Parents before their children: restored in this order. */
export const ARCHIVED = [
  "Meeting",
  "Table",
  "Department",
  "Document",
  "Declaration",
  "TopicSuggestion",
  "Organisation",
  "Erasure",
  "Participant",
  "Idea",
  "Photo",
  "Proposal",
  "BoardUpdate",
  "BoardSnapshot",
  "BoardPicture",
  "TableRound",
  "TableEvent",
  "Confirmation",
  "HeadCount",
  "Vote",
  "Ballot",
  "PaperDots",
  "Answer",
  "AnswerEvent",
  "ItemEdit",
] as const;
export type ArchivedModel = (typeof ARCHIVED)[number];

export const NOT_ARCHIVED = ["Link", "Slip", "SlipSeat", "Setting"] as const;
