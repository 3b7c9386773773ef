/** Instances that hear each other over Redis publish/subscribe. Redis keeps nothing that would be missed. */
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import type { Log } from "../log.ts";
import { type BoardPeers, decodeNews, encodeNews } from "./board-peers.ts";

export interface RedisPeersOptions {
  readonly url: string;
  /** In front of the channel's name, for installations that share a Redis. */
  readonly prefix: string;
  readonly logger: Log;
}

const MAX_WAIT_MS = 2_000;

export function createRedisPeers({ url, prefix, logger }: RedisPeersOptions): BoardPeers {
  const self = randomUUID();
  const channel = `${prefix}boards`;
  const retryStrategy = (times: number): number => Math.min(times * 100, MAX_WAIT_MS);
  // What cannot be said at once is not worth saying later: the others read it from the log.
  const publisher = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy });
  const subscriber = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  const failed = (error: unknown): void => logger.warn("board.peers_failed", { error: String(error) });
  publisher.on("error", failed);
  subscriber.on("error", failed);
  return {
    publish(news) {
      publisher.publish(channel, Buffer.from(encodeNews(self, news))).catch(failed);
    },
    listen(onNews, onBack) {
      subscriber.on("messageBuffer", (_channel: Buffer, bytes: Buffer) => {
        const news = decodeNews(self, bytes);
        if (news !== null) onNews(news);
      });
      subscriber.on("ready", () => onBack());
      subscriber.subscribe(channel).catch(failed);
    },
    async close() {
      await Promise.allSettled([publisher.quit(), subscriber.quit()]);
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
