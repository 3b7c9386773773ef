import { expect, it } from "vitest";
import { markdown } from "./table.ts";
import { withSection } from "./write-down.ts";

const page = "# Performance\n\nWords.\n\n<!-- bench:phone -->\nold\n<!-- /bench:phone -->\n\nMore words.\n";

it("replaces what stands between the markers and nothing else", () => {
  const changed = withSection(page, "phone", "new");
  expect(changed).toBe(page.replace("old", "new"));
});

it("adds a section at the end when the page has none of that name", () => {
  expect(withSection(page, "open", "new")).toBe(`${page}\n<!-- bench:open -->\nnew\n<!-- /bench:open -->\n`);
});

it("prints a table that Markdown reads", () => {
  const table = markdown({ title: "t", how: "h", columns: ["what", "figure"], rows: [["joins", "3"]] });
  expect(table).toBe("| what | figure |\n| --- | --- |\n| joins | 3 |");
});
