/** @y/websocket-server 0.1.1 in memory, as its own server.js starts it. */
import { createServer } from "node:http";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";
import { answerUsage } from "./usage.mjs";

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
sockets.on("connection", setupWSConnection);
const server = createServer();
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit("connection", ws, request));
});
server.listen(0, "127.0.0.1", () => answerUsage(server.address().port));
