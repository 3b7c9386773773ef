"use client";
import { useEffect, useState } from "react";
import { type Answer, call } from "../../client/api.ts";
import { upload } from "../../client/upload.ts";
import { UPLOADS } from "../../contract/routes.ts";
import type { TableView } from "../../contract/views.ts";
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

const STORED = "wsp-commands-";
/** By the table's mark, which it keeps when the meeting begins anew: what was written down comes back to its writer then. */
const storageKey = (mark: string): string => `${STORED}${mark}`;

/** What a screen is shown of the queue; a new object on every change. */
type Shown = Pick<Commands, "waiting" | "stuck">;
const NOTHING: Shown = { waiting: [], stuck: false };

export function useQueue({ id, mark }: Pick<TableView, "id" | "mark">, onRefused: QueuePorts["onRefused"]): Commands {
  const [shown, setShown] = useState(NOTHING);
  const refused = useLatest(onRefused);
  const [queue] = useState(
    () =>
      new CommandQueue(
        {
          send,
          pause: untilWorthTrying,
          save: (waiting) => save(mark, waiting),
          onChange: (waiting, stuck) => setShown({ waiting, stuck }),
          onRefused: (command, refusal) => refused.get()(command, refusal),
        },
        load(mark),
      ),
  );
  useEffect(() => queue.start(), [queue]);
  return { ...shown, give: (command) => queue.give({ ...command, madeAt: id }) };
}

function send(command: Command): Promise<Answer<unknown>> {
  const photo = command.name === "scribeIdea" && command.photo !== undefined ? blobOf(command.photo) : null;
  const madeAt = command.madeAt ?? null;
  if (command.name !== "scribeIdea" || !photo) return call(command.name, command.body, madeAt);
  const { id, text, source, card, slip } = command.body;
  const fields = { id, text, source, card: card === undefined ? "" : String(card), slip: slip ?? "" };
  return upload({ path: UPLOADS.scribeIdea, fields, photo, madeAt });
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

/** Marks of the tables for which something waits on this tablet. */
function marksWaiting(): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(STORED) ? [key.slice(STORED.length)] : []));
  } catch {
    // No storage: nothing waits there.
    return [];
  }
}

/** How many commands wait on this tablet, for whichever table. */
export const countWaiting = (): number => marksWaiting().reduce((sum, mark) => sum + load(mark).length, 0);

/** Deletes what waits for any table but this one; null: for any. */
export function forgetCommandsBut(mark: string | null): void {
  for (const other of marksWaiting()) if (other !== mark) localStorage.removeItem(storageKey(other));
}

function save(mark: string, waiting: readonly Command[]): void {
  // Photos may be more than the storage holds: then at least everything else survives a reload.
  if (!stored(mark, waiting))
    stored(
      mark,
      waiting.filter(({ photo }) => photo === undefined),
    );
}

/** False: there is no room, or no storage; the commands then live as long as the page. */
function stored(mark: string, waiting: readonly Command[]): boolean {
  try {
    if (waiting.length === 0) localStorage.removeItem(storageKey(mark));
    else localStorage.setItem(storageKey(mark), JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
}

function load(mark: string): readonly Command[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(mark)) ?? "[]");
    // Written by this page; the server judges every one of them anyway.
    return Array.isArray(stored) ? (stored as Command[]) : [];
  } catch {
    return [];
  }
}
