import { expect, test } from "vitest";
import { isPlainPage, withoutFramework } from "./plain-page.ts";

const asked = (headers: Record<string, string> = {}, method = "GET") =>
  ({ method, headers }) as unknown as Parameters<typeof isPlainPage>[1];

test("O9: the results and their permanent addresses are sent plain, nothing else is", () => {
  expect(["/wyniki", "/wyniki/KUL-P01"].every((path) => isPlainPage(path, asked()))).toBe(true);
  expect(["/", "/wyniki/", "/wynikix", "/wyniki/a/b", "/organizator"].some((path) => isPlainPage(path, asked()))).toBe(
    false,
  );
  expect([isPlainPage("/wyniki", asked({ rsc: "1" })), isPlainPage("/wyniki", asked({}, "POST"))]).toEqual([
    false,
    false,
  ]);
});

test("O9: a plain page keeps its words and styles, and has one script: ours", () => {
  const html = [
    '<html><head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/a.woff2"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/a.js" async=""></script>',
    '<title>Wyniki</title></head><body><p>a &lt;script&gt; b</p><script nonce="x">self.__next_f.push([1,"<p>"])</script></body></html>',
  ].join("");
  expect(withoutFramework(html)).toBe(
    '<html><head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/a.woff2"/><title>Wyniki</title><script src="/results.js" defer></script></head><body><p>a &lt;script&gt; b</p></body></html>',
  );
});

test("O9: a page with a part that a script has to put in its place is left as it is", () => {
  const html =
    '<html><head></head><body><div hidden id="S:0">późno</div><script>$RC("B:0","S:0")</script></body></html>';
  expect(withoutFramework(html)).toBe(html);
});
