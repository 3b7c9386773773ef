"use client";
import { useTranslations } from "next-intl";
import { type HTMLInputTypeAttribute, useState } from "react";
import type { Facts, FactsChange } from "../../../domain/setup.ts";
import { useSettings } from "./settings-kit.tsx";
import { TextField } from "./text-field.tsx";

type KeyOf<T> = { [K in keyof Facts]: Facts[K] extends T ? K : never }[keyof Facts];
type TextKey = KeyOf<string>;
type NumberKey = KeyOf<number>;

interface Shape {
  readonly hint?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly rows?: number;
  readonly narrow?: boolean;
}

/** Fields whose half-typed value is empty. */
const WHOLE: ReadonlySet<HTMLInputTypeAttribute | undefined> = new Set(["date", "time", "datetime-local"]);

/** A fact in words, a day or a time. Half a date is not a date yet, and is not sent. */
export function FactText({ fact, ...shape }: Shape & { readonly fact: TextKey }) {
  const t = useTranslations("setup.facts");
  const { desk, now } = useSettings();
  const label = t(fact);
  const change = (text: string): FactsChange => ({ [fact]: text });
  const isWhole = (text: string): boolean => !WHOLE.has(shape.type) || text !== "";
  return (
    <TextField
      {...shape}
      field={fact}
      label={label}
      value={now.facts[fact]}
      theirs={now.view.facts[fact]}
      onType={(text) => isWhole(text) && desk.typeFact(fact, label, change(text))}
    />
  );
}

/** A whole number. What is no number yet stays in the field and is not sent. */
export function FactNumber({ fact, ...shape }: Shape & { readonly fact: NumberKey }) {
  const t = useTranslations("setup.facts");
  const { desk, now } = useSettings();
  const [half, setHalf] = useState<string | null>(null);
  const label = t(fact);
  const type = (text: string): void => {
    const number = Number(text);
    const isNumber = /^\d{1,4}$/.test(text.trim());
    setHalf(isNumber ? null : text);
    const change: FactsChange = { [fact]: number };
    if (isNumber) desk.typeFact(fact, label, change);
  };
  return (
    <TextField
      {...shape}
      narrow
      field={fact}
      label={label}
      value={half ?? String(now.facts[fact])}
      theirs={String(now.view.facts[fact])}
      onType={type}
    />
  );
}
