"use client";
import { useEffect, useState } from "react";
import { type Answer, call } from "../../client/api.ts";
import { upload } from "../../client/upload.ts";
import { UPLOADS } from "../../contract/routes.ts";
import type { TableId } from "../../domain/ids.ts";
import { blobOf } from "../../ui/photo/data-url.ts";
import { type Command, CommandQueue, type QueuePorts } from "./command-queue.ts";
import { useLatest } from "./use-latest.ts";

/** The table's commands on their way; kept in the browser's storage until they are answered. */
export interface Commands {
  readonly waiting: readonly Command[];
  readonly stuck: boolean;
  /** The answer's value; null when it was refused. */
  readonly give: (command: Command) => Promise<unknown>;
}

const storageKey = (tableId: TableId): string => `wsp-commands-${tableId}`;

/** What a screen is shown of the queue; a new object on every change. */
type Shown = Pick<Commands, "waiting" | "stuck">;
const NOTHING: Shown = { waiting: [], stuck: false };

export function useQueue(tableId: TableId, onRefused: QueuePorts["onRefused"]): Commands {
  const [shown, setShown] = useState(NOTHING);
  const refused = useLatest(onRefused);
  const [queue] = useState(
    () =>
      new CommandQueue(
        {
          send,
          pause: untilWorthTrying,
          save: (waiting) => save(tableId, waiting),
          onChange: (waiting, stuck) => setShown({ waiting, stuck }),
          onRefused: (command, refusal) => refused.get()(command, refusal),
        },
        load(tableId),
      ),
  );
  useEffect(() => queue.start(), [queue]);
  return { ...shown, give: (command) => queue.give(command) };
}

function send(command: Command): Promise<Answer<unknown>> {
  const photo = command.name === "scribeIdea" && command.photo !== undefined ? blobOf(command.photo) : null;
  if (command.name !== "scribeIdea" || !photo) return call(command.name, command.body);
  const { id, text, source, card, slip } = command.body;
  const fields = { id, text, source, card: card === undefined ? "" : String(card), slip: slip ?? "" };
  return upload({ path: UPLOADS.scribeIdea, fields, photo });
}

/** A random wait that grows to four seconds, cut short when the network is back. */
function untilWorthTrying(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const wait = 300 + Math.random() * Math.min(3700, 600 * 2 ** attempt);
    const timer = setTimeout(finish, wait);
    window.addEventListener("online", finish);
    function finish(): void {
      clearTimeout(timer);
      window.removeEventListener("online", finish);
      resolve();
    }
  });
}

function save(tableId: TableId, waiting: readonly Command[]): void {
  // Photos may be more than the storage holds: then at least everything else survives a reload.
  if (!stored(tableId, waiting))
    stored(
      tableId,
      waiting.filter(({ photo }) => photo === undefined),
    );
}

/** False: there is no room, or no storage; the commands then live as long as the page. */
function stored(tableId: TableId, waiting: readonly Command[]): boolean {
  try {
    if (waiting.length === 0) localStorage.removeItem(storageKey(tableId));
    else localStorage.setItem(storageKey(tableId), JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
}

function load(tableId: TableId): readonly Command[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(tableId)) ?? "[]");
    // Written by this page; the server judges every one of them anyway.
    return Array.isArray(stored) ? (stored as Command[]) : [];
  } catch {
    return [];
  }
}
