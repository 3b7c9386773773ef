"use client";
import { useLayoutEffect, useState } from "react";

/** Holds the newest value for callbacks that outlive the drawing they were made in. */
export class Latest<T> {
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  get(): T {
    return this.#value;
  }
  set(value: T): void {
    this.#value = value;
  }
}

/** The newest `value`, for event handlers and timers; the same holder for the life of the component. */
export function useLatest<T>(value: T): Latest<T> {
  const [latest] = useState(() => new Latest(value));
  useLayoutEffect(() => latest.set(value));
  return latest;
}
