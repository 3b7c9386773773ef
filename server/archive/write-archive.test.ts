import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { RecordReader } from "../usecases/archive-ports.ts";
import { openArchive } from "./read-archive.ts";
import { writeArchive } from "./write-archive.ts";

const FACTS = { madeAt: "2019-06-26T19:00:00.000Z", title: "Wspólnie o programie", date: "2019-06-26" };

/** A record of so many small photos and nothing else. */
const withPhotos = (count: number): RecordReader => ({
  async *rows(model) {
    if (model !== "Photo") return;
    for (let i = 0; i < count; i += 1)
      yield { ideaId: `idea_${i}`, size: "small", width: 1, height: 1, bytes: new Uint8Array([i & 255]) };
  },
});

test("K6: an archive with more files than a ZIP can count breaks off, and what there is of it is refused", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "wspolnie-large-"));
  const file = path.join(folder, "large.zip");
  const written: Uint8Array[] = [];
  const write = async (count: number): Promise<void> => {
    for await (const chunk of writeArchive(withPhotos(count), FACTS)) written.push(chunk);
  };
  await expect(write(66_000)).rejects.toThrow("larger than a ZIP");
  writeFileSync(file, Buffer.concat(written));
  await expect(openArchive(file)).rejects.toThrow("not-an-archive");
  rmSync(folder, { recursive: true });
});
