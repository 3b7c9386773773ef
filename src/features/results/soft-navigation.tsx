"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type MouseEvent, type ReactNode, useRef } from "react";

/** Milliseconds of rest after which typing counts as a question. */
const REST = 350;

interface Props {
  readonly className: string | undefined;
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Makes the plain form and links inside it answer without a new page and without moving the reader's
 * eye. Where scripts do not run they stay what they are.
 */
export function SoftNavigation({ className, label, children }: Props) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = (form: HTMLFormElement): void => {
    clearTimeout(timer.current);
    router.replace(addressOfForm(form), { scroll: false });
  };
  const typed = (event: FormEvent): void => {
    const form = formOf(event.target);
    if (!form) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(form), event.target instanceof HTMLSelectElement ? 0 : REST);
  };
  const sent = (event: FormEvent): void => {
    const form = formOf(event.target);
    if (!form) return;
    event.preventDefault();
    ask(form);
  };
  const clicked = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(timer.current);
    router.push(link.pathname + link.search, { scroll: false });
  };

  return (
    // The events are those of the real controls inside; the group itself is none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <search className={className} aria-label={label} onInput={typed} onSubmit={sent} onClick={clicked}>
      {children}
    </search>
  );
}

function formOf(target: EventTarget): HTMLFormElement | null {
  if (target instanceof HTMLFormElement) return target;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.form : null;
}

/** What the form would ask for, without its empty fields. */
function addressOfForm(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
  );
  const query = new URLSearchParams(fields).toString();
  const { pathname } = new URL(form.action);
  return query ? `${pathname}?${query}` : pathname;
}
