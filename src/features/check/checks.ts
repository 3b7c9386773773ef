/** What a device and its network are asked before the meeting. Each check answers, whatever happens. */
import { LIVE_PATH } from "../../contract/routes.ts";

/** `good`: nothing to do. `fair`: it works, with something to know. `bad`: something has to be done. */
export interface Outcome {
  readonly level: "good" | "fair" | "bad";
  /** Milliseconds or seconds, where the words have a figure. */
  readonly value?: number;
}

export const CHECKS = ["socket", "http", "latency", "clock", "storage", "wake", "camera"] as const;
export type CheckName = (typeof CHECKS)[number];

/** Milliseconds before a silent network counts as a no. */
const PATIENCE = 5000;
const PROBES = 5;
/** Milliseconds there and back: nobody notices; one waits a little. */
const QUICK = 300;
const SLOW = 1000;
/** Seconds: the answer's own clock has no fractions. */
const CLOCK_TOLERANCE = 2;

export const RUN: Readonly<Record<CheckName, () => Promise<Outcome>>> = {
  socket: async () => ({ level: (await opensSocket()) ? "good" : "fair" }),
  http: async () => ({ level: (await answers(`${LIVE_PATH}/?EIO=4&transport=polling`)) ? "good" : "bad" }),
  latency,
  clock,
  storage: async () => ({ level: (await canStore()) ? "good" : "fair" }),
  wake: async () => ({ level: "wakeLock" in navigator ? "good" : "fair" }),
  camera: async () => ({ level: (await hasCamera()) ? "good" : "fair" }),
};

/** The live connection's own handshake, which needs no session: the server speaks first. */
function opensSocket(): Promise<boolean> {
  return new Promise((resolve) => {
    const address = `${location.origin.replace(/^http/, "ws")}${LIVE_PATH}/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address);
    const end = (works: boolean): void => {
      clearTimeout(late);
      socket.close();
      resolve(works);
    };
    const late = setTimeout(() => end(false), PATIENCE);
    socket.addEventListener("message", () => end(true));
    socket.addEventListener("error", () => end(false));
    socket.addEventListener("close", () => end(false));
  });
}

const asked = (path: string): Promise<Response> =>
  fetch(path, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });

const answers = (path: string): Promise<boolean> =>
  asked(path).then(
    ({ ok }) => ok,
    () => false,
  );

/** The middle one of several ways there and back. */
async function latency(): Promise<Outcome> {
  const times: number[] = [];
  for (let i = 0; i < PROBES; i += 1) {
    const start = performance.now();
    if (!(await answers("/healthz"))) return { level: "bad", value: PATIENCE };
    times.push(performance.now() - start);
  }
  const value = Math.round(times.sort((a, b) => a - b)[Math.floor(PROBES / 2)] ?? 0);
  return { level: value <= QUICK ? "good" : value <= SLOW ? "fair" : "bad", value };
}

/** How far the device's clock is from the server's, in seconds. */
async function clock(): Promise<Outcome> {
  const sent = Date.now();
  const date = await asked("/healthz").then(
    ({ headers }) => headers.get("date"),
    () => null,
  );
  if (date === null) return { level: "bad" };
  const value = Math.round(Math.abs(Date.parse(date) + 500 - (sent + Date.now()) / 2) / 1000);
  return { level: value <= CLOCK_TOLERANCE ? "good" : "fair", value };
}

/** A database that opens: private windows of some browsers refuse it, or never answer. */
function canStore(): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE);
    const end = (works: boolean): void => {
      clearTimeout(late);
      resolve(works);
    };
    try {
      const request = indexedDB.open("wspolnie-proba", 1);
      request.addEventListener("success", () => {
        request.result.close();
        indexedDB.deleteDatabase("wspolnie-proba");
        end(true);
      });
      request.addEventListener("error", () => end(false));
    } catch {
      end(false);
    }
  });
}

/** Without asking for leave: the page only looks whether there is one. */
async function hasCamera(): Promise<boolean> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return devices.some(({ kind }) => kind === "videoinput");
}
