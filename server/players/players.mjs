// A process does not inherit the loader that reads TypeScript: plain JavaScript registers it first.
import { register } from "tsx/esm/api";

register();
await import("../../rehearsal/child.ts");
