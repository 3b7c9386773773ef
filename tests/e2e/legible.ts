/** Is a slide legible from eight metres? Runs in the page. */

/** What is too small (in hundredths of the screen's height), too long a line, or too pale. */
export const illegible = (): string[] => {
  const LEAST = { idea: 4.5, title: 6, number: 5 } as const;
  const LINE = 45;
  const CONTRAST = 7;
  /** White on the colour of a table: large, bold, and beside it in ink as the table's name. */
  const PLATE_CONTRAST = 4.5;
  const found = new Set<string>();
  const main = document.querySelector("main") ?? document.body;
  const said = ({ textContent }: Element): string => (textContent ?? "").trim().slice(0, 30);

  const size = (selector: string, least: number, what: string): void => {
    for (const element of main.querySelectorAll(selector)) {
      const share = (Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100;
      if (element.getBoundingClientRect().width > 1 && share < least - 0.05)
        found.add(`${what} ${share.toFixed(2)} vh: ${said(element)}`);
    }
  };
  const IDEA = "article p:not(:has(span[data-hue])):not(:empty)";
  size("h1", LEAST.title, "title");
  size(IDEA, LEAST.idea, "idea");
  size("header span[data-hue], article span[data-hue]", LEAST.number, "number");

  /** Characters between two breaks of a line, by where each stands. */
  const longestLine = (element: Element): number => {
    let [longest, length, at] = [0, 0, Number.NEGATIVE_INFINITY];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      for (let i = 0; i < (node.textContent ?? "").length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { top, width } = range.getBoundingClientRect();
        if (width === 0) continue;
        length = top > at + 2 ? 1 : length + 1;
        at = Math.max(at, top);
        longest = Math.max(longest, length);
      }
    return longest;
  };
  for (const element of main.querySelectorAll(IDEA)) {
    const longest = longestLine(element);
    if (longest > LINE) found.add(`${longest} characters in a line: ${said(element)}`);
  }

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour: string): readonly number[] => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour: readonly number[]): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const share = (colour[i] ?? 0) / 255;
      return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    }, 0);
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if ((rgb(backgroundColor)[3] ?? 0) > 250) return backgroundColor;
    }
    return "#fff";
  };
  for (const element of main.querySelectorAll<HTMLElement>("*")) {
    const speaks = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
    );
    if (!speaks || element.closest("svg") || element.getBoundingClientRect().width <= 1) continue;
    const behind = ground(element);
    const [a, b] = [luminance(rgb(getComputedStyle(element).color)), luminance(rgb(behind))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const table = getComputedStyle(element).getPropertyValue("--t");
    const isPlate = table !== "" && rgb(table).join() === rgb(behind).join();
    if (contrast < (isPlate ? PLATE_CONTRAST : CONTRAST) - 0.01)
      found.add(`contrast ${contrast.toFixed(1)}: ${said(element)}`);
  }
  return [...found];
};
