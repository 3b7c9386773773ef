/** Hocuspocus 4.7 in memory, without hooks. */
import { Server } from "@hocuspocus/server";
import { answerUsage } from "./usage.mjs";

const server = new Server({
  port: 0,
  address: "127.0.0.1",
  quiet: true,
  stopOnSignals: false,
  websocketOptions: { perMessageDeflate: false },
});
await server.listen();
answerUsage(server.httpServer.address().port);
