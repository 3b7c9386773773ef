/** A rehearsal's server of its own, which may be killed. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enter, readLinks, type Stage } from "../../rehearsal/stage.ts";
import { buildMissing } from "../build/build.ts";
import { usageOf } from "../support/process-usage.ts";
import { freePort, startServer } from "../support/server-process.ts";

/** A server of our own, on a folder that vanishes with it: with its pages, as in production, or only the doors that programs use. */
export async function ownStage(pages: boolean): Promise<Stage> {
  if (!(await buildMissing(pages))) throw new Error("The pages could not be built.");
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-rehearsal-"));
  const password = randomBytes(16).toString("hex");
  const options = { dataDir, port: await freePort(), pages, env: { ORGANISER_PASSWORD: password } } as const;
  let server = await startServer(options);
  const close = async (): Promise<void> => {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const organiser = await enter(server.base, { password });
    return {
      base: server.base,
      pages,
      organiser,
      links: await readLinks(organiser),
      close,
      usage: () => Promise.resolve(usageOf(server.pid)),
      powerCut: async () => {
        await server.kill();
        server = await startServer(options);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
