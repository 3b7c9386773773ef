/** The relay of news over Redis publish/subscribe. */
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import type { Log } from "../log.ts";
import { type NewsRelay, readRelayed } from "./news-relay.ts";

const MAX_WAIT_MS = 2000;

export function createRedisRelay(url: string, prefix: string, log: Log): NewsRelay {
  const self = randomUUID();
  const channel = `${prefix}news`;
  const retryStrategy = (times: number): number => Math.min(times * 100, MAX_WAIT_MS);
  const publisher = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy });
  const subscriber = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  const failed = (error: unknown): void => log.warn("live.relay_failed", { error: String(error) });
  publisher.on("error", failed);
  subscriber.on("error", failed);
  return {
    tell: (news) => {
      publisher.publish(channel, JSON.stringify({ from: self, news })).catch(failed);
    },
    listen: (onNews) => {
      subscriber.on("message", (_channel: string, text: string) => {
        const heard = readRelayed(text);
        if (heard && heard.from !== self) onNews(heard.news, heard.from);
      });
      subscriber.subscribe(channel).catch(failed);
    },
    close: async () => {
      await Promise.allSettled([publisher.quit(), subscriber.quit()]);
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
