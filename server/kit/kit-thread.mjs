// A thread does not inherit the loader that reads TypeScript: plain JavaScript registers it first.
import { register } from "tsx/esm/api";

register();
await import("./kit-worker.ts");
