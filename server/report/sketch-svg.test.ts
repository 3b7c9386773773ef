import { expect, test } from "vitest";
import { sketchSvg } from "./sketch-svg.ts";

const stroke = { pen: "blue", width: 6, points: [10, 10, 50, 60, 200, 100] } as const;

test("strokes are paths in the colour of their pen", () => {
  const svg = sketchSvg({ strokes: [stroke] }, "KUL-01: Rysunek");
  expect(svg).toContain('<path fill="#1f6fb2" d="M');
  expect(svg).toContain("<title>KUL-01: Rysunek</title>");
  expect(svg).toContain('viewBox="0 0 1000 700"');
});

test("words cannot become markup", () => {
  const label = { x: 1, y: 2, size: 20, text: '</text><script>alert("1")</script>' };
  const svg = sketchSvg({ strokes: [], labels: [label] }, "<b> & 'c' \u0000");
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  expect(svg).toContain("<title>&lt;b&gt; &amp; &#39;c&#39; </title>");
});

test("a sketch of a thousand strokes is made in a moment", () => {
  const strokes = Array.from({ length: 600 }, () => ({
    ...stroke,
    points: Array.from({ length: 40 }, (_, i) => i * 7),
  }));
  const began = performance.now();
  sketchSvg({ strokes }, "");
  expect(performance.now() - began).toBeLessThan(3000);
});
