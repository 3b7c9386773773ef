import { networkInterfaces } from "node:os";

/** The setting that keeps the address of the last start. */
export const BASE_URL = "base-url";

/** IPv4 addresses of this machine that phones on the same network reach, the likeliest first. */
export function lanAddresses(): string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.flatMap(({ family, internal, address }) => (family === "IPv4" && !internal ? [{ name, address }] : [])),
  );
  return found.sort((a, b) => rank(a) - rank(b)).map(({ address }) => address);
}

/** Home and hall networks before the bridges of virtual machines and containers, and before link-local ones. */
function rank({ name, address }: { readonly name: string; readonly address: string }): number {
  if (address.startsWith("169.254.")) return 3;
  if (/^(docker|br-|veth|virbr|vmnet|utun|tailscale|zt)/.test(name)) return 2;
  return address.startsWith("192.168.") ? 0 : 1;
}

/** `http://host:port`, without the port where it is the scheme's own. */
export function addressOf(host: string, port: number, isSecure: boolean): string {
  const scheme = isSecure ? "https" : "http";
  const bracketed = host.includes(":") ? `[${host}]` : host;
  return port === (isSecure ? 443 : 80) ? `${scheme}://${bracketed}` : `${scheme}://${bracketed}:${port}`;
}

const isEverywhere = (listening: string): boolean => listening === "0.0.0.0" || listening === "::" || listening === "";

/** The host that programs on this machine use. */
export const localHost = (listening: string): string => (isEverywhere(listening) ? "127.0.0.1" : listening);

/** The host people use: this machine's address in its network when it listens on all, else what it listens on. */
export function reachableHost(listening: string): string {
  return isEverywhere(listening) ? (lanAddresses()[0] ?? "localhost") : listening;
}
