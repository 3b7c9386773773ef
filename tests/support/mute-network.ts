/** A network that can die without a word: connections stay open, and nothing passes any more. */
import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

export interface MuteNetwork {
  readonly port: number;
  /** From now on nothing passes, and nobody is told. */
  die(): void;
  close(): Promise<void>;
}

export async function openMuteNetwork(target: number): Promise<MuteNetwork> {
  const sockets = new Set<Socket>();
  let isDead = false;
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on("data", (chunk) => {
      if (!isDead) to.write(chunk);
    });
    from.on("error", () => to.destroy());
    from.on("close", () => {
      sockets.delete(from);
      if (!isDead) to.destroy();
    });
  };
  const server = createServer((near) => {
    const far = dial({ port: target, host: "127.0.0.1" });
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    die: () => {
      isDead = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
