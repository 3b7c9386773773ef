import { execFileSync } from "node:child_process";

/** Is this program on this machine? */
export function hasTool(name: string, ...args: string[]): boolean {
  try {
    execFileSync(name, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What a program prints. Throws when it fails. */
export const printed = (name: string, ...args: string[]): string =>
  execFileSync(name, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] });
