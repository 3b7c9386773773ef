/** A load balancer as plain as can be: each new connection goes to the next server that answers. */

import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";

export interface Balancer {
  readonly base: string;
  close(): Promise<void>;
}

export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((near) => {
    open.add(near);
    near.on("close", () => open.delete(near));
    near.on("error", () => near.destroy());
    forward(near, ports.length);
  });

  function forward(near: Socket, tries: number): void {
    if (tries === 0) return void near.destroy();
    turn += 1;
    const far = dial({ port: ports[turn % ports.length] ?? 0, host: "127.0.0.1" });
    const onRefused = (): void => forward(near, tries - 1);
    far.once("error", onRefused);
    far.once("connect", () => {
      far.off("error", onRefused);
      far.on("error", () => near.destroy());
      far.on("close", () => near.destroy());
      near.on("close", () => far.destroy());
      near.pipe(far).pipe(near);
    });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
