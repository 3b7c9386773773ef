/** WebSocket close codes of the board connection, and what the client does about each. */
export const CLOSE = {
  /** The server restarts; come back after a random wait. */
  restarting: 1012,
  /** A frame over the limit (RFC 6455). */
  tooLarge: 1009,
  /** A frame that is not of the protocol. Do not retry at once. */
  badFrame: 4400,
  /** No valid session. Do not retry; ask for the link again. */
  notSignedIn: 4401,
  /** The update touched what this actor may not touch: discard the document, keep the work as a draft, rejoin. */
  refusedUpdate: 4403,
  /** No such board. Do not retry. */
  unknownBoard: 4404,
  /** Rights changed (frozen, thawed, revoked): rejoin and be judged again. */
  rightsChanged: 4405,
  /** A silent round: nobody reads this board now. Come back when news say that it is over, or later. */
  silentRound: 4406,
  /** The reader did not drain its socket in time: rejoin and resync. */
  tooSlow: 4408,
  /** The board was rebuilt under a new epoch: discard the document and rejoin. */
  newEpoch: 4409,
  /** Too many frames: come back later. */
  tooMany: 4429,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
