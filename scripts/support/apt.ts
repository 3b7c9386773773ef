import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** May this process install Debian packages? */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Installs Debian packages, and says so. Throws when that fails. */
export function aptInstall(...packages: string[]): void {
  console.log(`Installing from Debian: ${packages.join(", ")}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "inherit", env });
}
