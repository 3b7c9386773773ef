/**
 * What a new beginning removes and what it keeps: every model of the schema is in one of the lists
 * (a test sees to it). Kept rows that belong to a table follow it to its new id.
 */

/** In an order in which nothing refers to what is gone already. */
export const WIPED = [
  "AnswerEvent",
  "Answer",
  "ItemEdit",
  "Ballot",
  "PaperDots",
  "Vote",
  "Photo",
  "Proposal",
  "Idea",
  "SlipSeat",
  "Participant",
  "TableRound",
  "TableEvent",
  "Confirmation",
  "HeadCount",
  "BoardUpdate",
  "BoardSnapshot",
  "BoardPicture",
] as const;

export const KEPT = [
  "Meeting",
  "Table",
  "Link",
  "Department",
  "Slip",
  "Document",
  "Declaration",
  "TopicSuggestion",
  "Organisation",
  "Erasure",
  "Setting",
] as const;
