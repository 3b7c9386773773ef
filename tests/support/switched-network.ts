/** The way between a device and the server, with a switch: off, nothing passes and nobody gets in. */
import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

export interface SwitchedNetwork {
  /** The server's address on this way. */
  readonly base: string;
  off(): void;
  on(): void;
  close(): Promise<void>;
}

export async function openSwitchedNetwork(serverBase: string): Promise<SwitchedNetwork> {
  const { port, hostname: host } = new URL(serverBase);
  const open = new Set<Socket>();
  let isOff = false;
  const server = createServer((near) => {
    if (isOff) return void near.destroy();
    const far = dial({ port: Number(port), host });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    off: () => {
      isOff = true;
      cut();
    },
    on: () => {
      isOff = false;
    },
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
