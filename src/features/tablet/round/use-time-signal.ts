"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Timer, timeLeft } from "../../../domain/phase.ts";

const KEY = "wsp-sound";
/** Two calm tones: when each begins and ends (seconds), and its pitch (Hz). */
const TONES = [
  [0, 0.35, 659],
  [0.4, 0.9, 523],
] as const;
const VIBRATION = [200, 120, 200];

export interface TimeSignal {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  /** Plays it now; false: this browser cannot. Also what lets later signals sound: browsers ask for a touch first. */
  readonly test: () => boolean;
}

/** Sound and vibration when the clock runs out while someone is looking, if they are wanted here. */
export function useTimeSignal(timer: Timer, now: number): TimeSignal {
  const [on, setOn] = useState(readWish);
  const audio = useRef<AudioContext | null>(null);
  const left = timeLeft(timer, now);
  const before = useRef<number | null>(null);
  const test = useCallback((): boolean => signal(audio), []);

  useEffect(() => {
    const unlock = (): void => void wake(audio);
    window.addEventListener("pointerdown", unlock, { once: true });
    return () => window.removeEventListener("pointerdown", unlock);
  }, []);
  useEffect(() => {
    const ranOut = timer.state === "running" && left !== null && left <= 0 && (before.current ?? 0) > 0;
    before.current = left;
    if (ranOut && on) test();
  }, [left, timer.state, on, test]);

  const set = (wanted: boolean): void => {
    setOn(wanted);
    writeWish(wanted);
    if (wanted) test();
  };
  return { on, set, test };
}

type Audio = { current: AudioContext | null };

function wake(audio: Audio): AudioContext | null {
  try {
    audio.current ??= new AudioContext();
    if (audio.current.state === "suspended") audio.current.resume().catch(() => undefined);
    return audio.current;
  } catch {
    return null;
  }
}

function signal(audio: Audio): boolean {
  const context = wake(audio);
  const shook = typeof navigator.vibrate === "function" && navigator.vibrate(VIBRATION);
  if (context === null) return shook;
  for (const [from, to, pitch] of TONES) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.25, context.currentTime + from);
    volume.gain.linearRampToValueAtTime(0, context.currentTime + to);
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + from);
    tone.stop(context.currentTime + to);
  }
  return true;
}

function readWish(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function writeWish(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // The wish lasts as long as the page.
  }
}
