import type { Server, Socket } from "socket.io";
import type { ClientEvents, ServerEvents } from "../../src/contract/live.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { LinkId, ParticipantId, TableId } from "../../src/domain/ids.ts";

/** What a connection knows of itself. */
export interface SocketData {
  actor: Actor;
}

export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
export type LiveServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

/** Names of the rooms that news go to. */
export const ROOM = {
  people: (tableId: TableId) => `people ${tableId}`,
  moderators: (tableId: TableId) => `moderators ${tableId}`,
  person: (id: ParticipantId) => `person ${id}`,
  link: (id: LinkId) => `link ${id}`,
  organisers: "organisers",
  screens: "screens",
} as const;

/** The rooms an actor listens in. */
export function roomsOf(actor: Actor): string[] {
  switch (actor.role) {
    case "participant":
      return [ROOM.people(actor.tableId), ROOM.person(actor.id)];
    case "moderator":
      return [ROOM.moderators(actor.tableId), ROOM.link(actor.linkId)];
    case "organiser":
      return actor.linkId === undefined ? [ROOM.organisers] : [ROOM.organisers, ROOM.link(actor.linkId)];
    case "screen":
    // What an observer hears is what the hall sees.
    case "observer":
      return [ROOM.screens, ROOM.link(actor.linkId)];
    // Its desk has no live news: it reads again when it is looked at.
    case "department":
      return [ROOM.link(actor.linkId)];
  }
}

/** Tables that people or moderators of this process listen for; also such as are there no more. */
export function tablesHeard(io: LiveServer): readonly TableId[] {
  const ids = new Set<TableId>();
  for (const { data } of io.sockets.sockets.values())
    if ("actor" in data && "tableId" in data.actor) ids.add(data.actor.tableId);
  return [...ids];
}

/** Does anybody of this process listen there? */
export const isHeard = (io: LiveServer, room: string): boolean => (io.sockets.adapter.rooms.get(room)?.size ?? 0) > 0;

/** The participants of a table who listen in this process. */
export function peopleHeard(io: LiveServer, tableId: TableId): ReadonlySet<ParticipantId> {
  const people = new Set<ParticipantId>();
  for (const id of io.sockets.adapter.rooms.get(ROOM.people(tableId)) ?? []) {
    const actor = io.sockets.sockets.get(id)?.data.actor;
    if (actor?.role === "participant") people.add(actor.id);
  }
  return people;
}
