import { describe, expect, test } from "vitest";
import { photoFormat } from "./photo-format.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("photoFormat", () => {
  test.each([
    ["jpeg", "\xff\xd8\xff\xe1...."],
    ["png", "\x89PNG\r\n\x1a\n...."],
    ["webp", "RIFF\x10\0\0\0WEBPVP8 "],
    ["heif", "\0\0\0\x18ftypheic\0\0\0\0"],
    ["heif", "\0\0\0\x18ftypavif\0\0\0\0"],
  ])("%s", (format, start) => {
    expect(photoFormat(bytes(start))).toBe(format);
  });

  test.each([
    ["a PDF", "%PDF-1.7"],
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["a page", "<!doctype html><script>"],
    ["a GIF", "GIF89a...."],
    ["a film", "\0\0\0\x18ftypmp42"],
    ["a sound", "RIFF\x10\0\0\0WAVEfmt "],
    ["nothing", ""],
  ])("none: %s", (_name, start) => {
    expect(photoFormat(bytes(start))).toBeNull();
  });
});
