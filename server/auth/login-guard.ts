import type { LoginGuard } from "../usecases/deps.ts";
import type { Clock } from "../usecases/ports.ts";

/** Free tries from one address, and in all: the account is one, and somebody may come from many addresses. */
const FREE_TRIES = { address: 5, account: 40 };
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** After this long without a try an address starts anew. */
const FORGOTTEN_MS = 30 * 60_000;
const MOST_REMEMBERED = 2000;
const ACCOUNT = "account";

interface Tries {
  readonly failed: number;
  readonly last: number;
}

/** Five tries, then a wait that doubles with each further one. A success clears the address. */
export function createLoginGuard(clock: Clock): LoginGuard {
  const tries = new Map<string, Tries>();

  const recent = (key: string): Tries => {
    const known = tries.get(key);
    return known && clock.now() - known.last < FORGOTTEN_MS ? known : { failed: 0, last: 0 };
  };
  const isFree = (key: string, free: number): boolean => {
    const { failed, last } = recent(key);
    if (failed < free) return true;
    return clock.now() - last >= Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failed - free));
  };
  const count = (key: string): void => {
    const { failed } = recent(key);
    tries.delete(key);
    tries.set(key, { failed: failed + 1, last: clock.now() });
    const oldest = tries.size > MOST_REMEMBERED ? tries.keys().next().value : undefined;
    if (oldest !== undefined) tries.delete(oldest);
  };

  return {
    mayTry: (address) => isFree(`ip ${address}`, FREE_TRIES.address) && isFree(ACCOUNT, FREE_TRIES.account),
    failed: (address) => {
      count(`ip ${address}`);
      count(ACCOUNT);
    },
    succeeded: (address) => {
      tries.delete(`ip ${address}`);
      tries.delete(ACCOUNT);
    },
  };
}
