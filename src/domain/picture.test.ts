import { expect, test } from "vitest";
import { pictureOf } from "./picture.ts";

test("an idea shows a sketch, a photo, or words only", () => {
  expect(pictureOf({ hasSketch: true })).toBe("sketch");
  expect(pictureOf({ hasSketch: false, hasPhoto: true })).toBe("photo");
  expect(pictureOf({ hasSketch: false })).toBeNull();
});
