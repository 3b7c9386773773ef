// @ts-check
/**
 * The little that `/wyniki` does in the browser: the search form and the filters answer without a new
 * page, and the language is remembered. Where it does not run, form and links are what they are.
 */
"use strict";

(() => {
  /** Milliseconds of rest after which typing counts as a question. */
  const REST = 350;
  /** What a new answer replaces; the form stays, so nobody loses the place where they type. */
  const PARTS = "[data-results]";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let asking;

  /** @param {string} address */
  const show = async (address) => {
    asking?.abort();
    asking = new AbortController();
    try {
      const response = await fetch(address, { signal: asking.signal, headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.querySelectorAll(PARTS);
      const old = document.querySelectorAll(PARTS);
      if (!response.ok || fresh.length !== old.length) throw new Error("another page");
      old.forEach((part, i) => {
        const next = fresh[i];
        if (next) part.replaceChildren(...next.childNodes);
      });
      document.title = page.title;
      return true;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) location.assign(address);
      return false;
    }
  };

  /** What the form would ask for, without its empty fields. @param {HTMLFormElement} form */
  const addressOf = (form) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && value.trim() !== "") query.set(name, value.trim());
    const text = query.toString();
    return new URL(form.action).pathname + (text ? `?${text}` : "");
  };

  /** @param {HTMLFormElement} form */
  const ask = async (form) => {
    clearTimeout(timer);
    const address = addressOf(form);
    if (await show(address)) history.replaceState(null, "", address);
  };

  /** @param {EventTarget | null} target */
  const formOf = (target) =>
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.form : null;

  const filters = document.querySelector("search");
  filters?.addEventListener("input", (event) => {
    const form = formOf(event.target);
    if (!form) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(form), event.target instanceof HTMLSelectElement ? 0 : REST);
  });
  filters?.addEventListener("submit", (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    void ask(event.target);
  });
  filters?.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !(event instanceof MouseEvent) || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(timer);
    const address = link.pathname + link.search;
    void show(address).then((shown) => {
      if (!shown) return;
      history.pushState(null, "", address);
      // The link that was pressed was replaced: whoever uses a keyboard goes on from its successor.
      for (const one of filters.querySelectorAll("a"))
        if (one.getAttribute("aria-current") === "true" && one.textContent === link.textContent) one.focus();
    });
  });
  addEventListener("popstate", () => {
    if (!location.hash) location.reload();
  });

  document.querySelectorAll("footer button[lang]").forEach((button) => {
    button.addEventListener("click", () => {
      // Cookie and duration as `src/ui/look/remember.ts` keeps them.
      // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in older browsers.
      document.cookie = `wsp_lang=${button.getAttribute("lang")}; Path=/; Max-Age=31536000; SameSite=Lax`;
      location.reload();
    });
  });
  document.documentElement.dataset.ready = "";
})();
