"use client";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLeaveWarning } from "../../../client/use-leave-warning.ts";
import type { IdeaId } from "../../../domain/ids.ts";
import type { Phone } from "../state/use-phone.ts";
import { useWaking } from "../state/use-waking.ts";
import { type KeyValue, openKeyValue } from "../storage/key-value.ts";
import type { Entry, Outgoing } from "./entry.ts";
import { Outbox, type Ports } from "./outbox.ts";

export interface OutboxInUse {
  /** Null for the first instant, until the phone's storage is open. */
  readonly outbox: Outbox | null;
  readonly store: KeyValue | null;
  readonly entries: readonly Entry[];
  /** Keeps an idea and sends it; works before the storage is open, too. */
  readonly add: (id: IdeaId, content: Outgoing) => void;
  readonly isOnDisk: (id: IdeaId) => boolean;
}

const NONE: readonly Entry[] = [];
const nothing = (): (() => void) => () => {};
const none = (): readonly Entry[] => NONE;

/** The outbox of this table: opened once, woken by whatever may have brought the network back. */
export function useOutbox(phone: Phone): OutboxInUse {
  const [opened, setOpened] = useState<{ outbox: Outbox; store: KeyValue } | null>(null);
  const latest = useRef(phone);
  useLayoutEffect(() => {
    latest.current = phone;
  });
  const early = useRef<[IdeaId, Outgoing][]>([]);
  const { code } = phone;

  useEffect(() => {
    let outbox: Outbox | null = null;
    let gone = false;
    const open = async (): Promise<void> => {
      const store = await openKeyValue();
      if (gone) return;
      outbox = createOutbox(code, store, latest);
      setOpened({ outbox, store });
      for (const [id, content] of early.current.splice(0)) void outbox.add(id, content);
      void outbox.load();
    };
    void open();
    return () => {
      gone = true;
      outbox?.close();
    };
  }, [code]);

  const outbox = opened?.outbox ?? null;
  useWaking(outbox, `${phone.state.connection} ${phone.state.seat.kind}`);
  const entries = useSyncExternalStore(outbox?.subscribe ?? nothing, outbox?.entries ?? none, none);
  useLeaveWarning(isUnsent(entries, opened?.store ?? null));
  return {
    outbox,
    store: opened?.store ?? null,
    entries,
    add: (id, content) => {
      if (outbox) void outbox.add(id, content);
      else early.current.push([id, content]);
    },
    isOnDisk: (id) => outbox?.isOnDisk(id) === true,
  };
}

function createOutbox(code: string, store: KeyValue, latest: { readonly current: Phone }): Outbox {
  return new Outbox(code, {
    store,
    now: () => new Date(),
    table: () => latest.current.state.table.id,
    random: Math.random,
    send: (entry, progress) => {
      const { id, content, madeAt } = entry;
      if (content.photo === undefined)
        return latest.current.callHere("postIdea", { id, text: content.text, sketch: mutable(content) }, madeAt);
      return latest.current.asHere(() => sendPhoto(entry, progress));
    },
    rejoin: () => latest.current.sitDown(),
    arrived: (idea) => latest.current.dispatch({ type: "arrived", idea }),
    alone,
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
}

/** What carries photos is loaded when there is one; without a network it cannot be, and nothing could be sent. */
const sendPhoto: Ports["send"] = (entry, progress) =>
  import("../photo/send-photo.ts").then(
    (part) => part.sendPhoto(entry, progress),
    () => ({ kind: "unreachable" }),
  );

/** The contract's shapes are made by zod and are mutable; a copy keeps ours from changing. */
const mutable = ({ sketch }: Entry["content"]) =>
  sketch && {
    strokes: sketch.strokes.map((stroke) => ({ ...stroke, points: [...stroke.points] })),
    ...(sketch.labels && { labels: sketch.labels.map((label) => ({ ...label })) }),
  };

/** One tab of this browser at a time. Absent on plain HTTP: then the ids made here keep sending harmless. */
async function alone(work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return work();
  await locks.request("wsp-outbox", { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

/** Refused ideas stay on the phone anyway, unless the page is all it has. */
const isUnsent = (entries: readonly Entry[], store: KeyValue | null): boolean =>
  entries.some(({ state }) => state.kind !== "refused") || (entries.length > 0 && store?.kind === "memory");
