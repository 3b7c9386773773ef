/** Devices that only hold their connections, lose them and come back. */

import { type BoardClient, openBoard } from "../../rehearsal/devices/board-client.ts";
import { type Door, openDoor } from "../../rehearsal/devices/door.ts";
import { type LiveSocket, openLive } from "../../rehearsal/devices/live-client.ts";
import type { ServerEvents } from "../../src/contract/live.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";

export interface Device {
  /** Loses the network. `browser`: comes back with the browser's jitter; `instant`: when told to. */
  cut(manner: "browser" | "instant"): Promise<void>;
  /** Resolves when everything is here again. */
  comeBack(): Promise<void>;
  /** Sends an idea until it is answered; null: this device sends none. */
  send(id: IdeaId): Promise<boolean | null>;
  close(): void;
}

/** Milliseconds before a board comes back: as the browser's, in the mean. */
const RETURN_MS = [300, 1700] as const;

export async function openPhone(base: string, code: string): Promise<Device> {
  const door = openDoor(base);
  await enter(door, "join", () => door.call("join", { code }));
  return device(door, openLive(door, "participant"), ["moment", "mine", "counts"], null);
}

export async function openTablet(base: string, token: string, tableId: TableId): Promise<Device> {
  const door = openDoor(base);
  await enter(door, "enterModerator", () => door.call("enterModerator", { token }));
  return device(door, openLive(door, "moderator"), ["moderator"], board(door, "moderator", tableId));
}

export async function openScreen(base: string, token: string, tableId: TableId): Promise<Device> {
  const door = openDoor(base);
  await enter(door, "enterScreen", () => door.call("enterScreen", { token }));
  return device(door, openLive(door, "screen"), ["screen"], board(door, "screen", tableId));
}

async function enter(door: Door, name: string, send: () => Promise<{ readonly kind: string }>): Promise<void> {
  const answer = await send();
  if (answer.kind !== "done") throw new Error(`${name} at ${door.base} does not open: ${JSON.stringify(answer)}`);
}

interface HeldBoard {
  readonly client: BoardClient;
  instant: boolean;
}

function board(door: Door, role: "moderator" | "screen", tableId: TableId): HeldBoard {
  const wait = (): number => (held.instant ? 0 : RETURN_MS[0] + Math.random() * (RETURN_MS[1] - RETURN_MS[0]));
  const client = openBoard({ base: door.base, tableId, role, cookie: door.cookie(), returnAfter: wait });
  const held: HeldBoard = { client, instant: false };
  return held;
}

type Greeting = Extract<keyof ServerEvents, "moment" | "mine" | "counts" | "moderator" | "screen">;

async function device(
  door: Door,
  live: LiveSocket,
  greetings: readonly Greeting[],
  held: HeldBoard | null,
): Promise<Device> {
  const missing = new Set<Greeting>(greetings);
  let whole = (): void => undefined;
  for (const greeting of greetings) {
    live.on(greeting, () => {
      missing.delete(greeting);
      if (missing.size === 0) whole();
    });
  }
  const greeted = (): Promise<void> =>
    missing.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          whole = resolve;
        });
  const comeBack = async (): Promise<void> => {
    if (!live.active) live.connect();
    await Promise.all([greeted(), held?.client.synced()]);
  };
  await comeBack();
  return {
    comeBack,
    cut: async (manner) => {
      for (const greeting of greetings) missing.add(greeting);
      if (held) held.instant = manner === "instant";
      const gone = new Promise<void>((resolve) => void live.once("disconnect", () => resolve()));
      held?.client.cut();
      if (manner === "instant") live.disconnect();
      else live.io.engine?.close();
      await gone;
    },
    send: (id) => (greetings.includes("mine") ? sendIdea(door, id) : Promise.resolve(null)),
    close: () => {
      live.disconnect();
      held?.client.close();
    },
  };
}

async function sendIdea(door: Door, id: IdeaId): Promise<boolean> {
  const body = { id, text: "Zasięg wrócił: dłuższe godziny otwarcia sal przy szkołach.", sketch: null };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const answer = await door.call("postIdea", body);
    if (answer.kind === "done") return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}
