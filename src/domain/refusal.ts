/**
 * The closed list of refusals. A refusal is a value, not an accident: each has one HTTP status
 * (`src/contract/http-status.ts`) and one sentence a person can act on (`src/i18n`, key `refusal`).
 */
export const REFUSALS = [
  "not-signed-in",
  "not-allowed",
  "unknown-code",
  "slip-wrong",
  "unknown-table",
  "unknown-idea",
  "unknown-item",
  "unknown-phase",
  "unknown-moment",
  "link-invalid",
  "password-wrong",
  "too-many-tries",
  "table-frozen",
  "table-full",
  "idea-empty",
  "idea-too-long",
  "caption-too-long",
  "sketch-empty",
  "sketch-too-large",
  "photo-unreadable",
  "photo-too-large",
  "signature-invalid",
  "reason-needed",
  "name-needed",
  "name-taken",
  "unknown-department",
  "position-needed",
  "justification-needed",
  "answer-too-long",
  "idea-hidden",
  "conflict",
  "bad-request",
  "too-large",
  "slow-down",
  "storage-unavailable",
  "restarting",
] as const;

export type RefusalCode = (typeof REFUSALS)[number];
