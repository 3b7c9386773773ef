/**
 * A hall's Wi-Fi in front of a server: a TCP proxy that, at random, stalls connections, swallows what
 * they carry without saying so, cuts them, and turns newcomers away.
 */

import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Server, type Socket } from "node:net";
import type { Dice } from "../../rehearsal/random.ts";

export interface BadNetwork {
  readonly port: number;
  /** How often each trouble came. */
  readonly troubles: Readonly<Record<Trouble, number>>;
  /** From now on everything passes. */
  calm(): void;
  close(): Promise<void>;
}

const TROUBLES = ["stall", "swallow", "cut", "away"] as const;
type Trouble = (typeof TROUBLES)[number];

/** Milliseconds. */
const EVERY = { least: 40, spread: 160 } as const;
const LASTS = { least: 30, spread: 300 } as const;

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** Bytes vanish, and nobody hears of it. */
  swallows: boolean;
}

export async function openBadNetwork(target: number, dice: Dice): Promise<BadNetwork> {
  const pairs = new Set<Pair>();
  const troubles: Record<Trouble, number> = { stall: 0, swallow: 0, cut: 0, away: 0 };
  let isAway = false;
  let timer: NodeJS.Timeout | null = null;

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (isAway) return void near.destroy();
    const pair: Pair = { near, far: dial({ port: target, host: "127.0.0.1", allowHalfOpen: true }), swallows: false };
    pairs.add(pair);
    pass(near, pair.far, pair);
    pass(pair.far, near, pair);
    near.on("close", () => pairs.delete(pair));
  });

  function strike(): void {
    const trouble = dice.pick(TROUBLES) ?? "cut";
    troubles[trouble] += 1;
    const lasts = LASTS.least + dice.below(LASTS.spread);
    if (trouble === "away") {
      isAway = true;
      setTimeout(() => (isAway = false), lasts);
    } else for (const pair of pairs) if (dice.below(2) === 0) hurt(pair, trouble, lasts);
    timer = setTimeout(strike, EVERY.least + dice.below(EVERY.spread));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  strike();
  return {
    port: (server.address() as AddressInfo).port,
    troubles,
    calm() {
      if (timer) clearTimeout(timer);
      timer = null;
      isAway = false;
      // What was swallowed is gone for good: such a connection has to end, as it does in a hall.
      for (const pair of pairs) if (pair.swallows) end(pair);
    },
    close: () => closeAll(server, pairs),
  };
}

function pass(from: Socket, to: Socket, pair: Pair): void {
  from.on("data", (chunk: Buffer) => {
    if (!pair.swallows) to.write(chunk);
  });
  from.on("end", () => to.end());
  from.on("error", () => end(pair));
  from.on("close", () => end(pair));
}

function hurt(pair: Pair, trouble: Exclude<Trouble, "away">, lasts: number): void {
  if (trouble === "cut") return end(pair);
  if (trouble === "swallow") {
    pair.swallows = true;
    setTimeout(() => end(pair), lasts);
    return;
  }
  for (const socket of [pair.near, pair.far]) socket.pause();
  setTimeout(() => {
    for (const socket of [pair.near, pair.far]) socket.resume();
  }, lasts);
}

function end({ near, far }: Pair): void {
  near.destroy();
  far.destroy();
}

async function closeAll(server: Server, pairs: ReadonlySet<Pair>): Promise<void> {
  for (const pair of pairs) end(pair);
  await new Promise((resolve) => server.close(resolve));
}
