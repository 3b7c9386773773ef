import { PHASES, type PhaseKey } from "./phase.ts";

/** Why the state of a board was kept: a phase began (null: the last one ended), the freeze, or a restoration to come. */
export type KeptMoment =
  | { readonly kind: "phase"; readonly phase: PhaseKey | null }
  | { readonly kind: "freeze" }
  | { readonly kind: "restore" };

const FREEZE = "freeze";
const RESTORE = "before-restore";
const END = "before the end";
const beforePhase = (phase: PhaseKey): string => `before ${phase}`;

/** The name under which a board is kept. */
export function nameOfMoment(moment: KeptMoment): string {
  switch (moment.kind) {
    case "phase":
      return moment.phase === null ? END : beforePhase(moment.phase);
    case "freeze":
      return FREEZE;
    case "restore":
      return RESTORE;
  }
}

/** The moments of a name, in their order; one state can be that of several, joined by "+". Unknown ones are left out. */
export const momentsOfName = (name: string): KeptMoment[] => name.split("+").flatMap((part) => BY_NAME.get(part) ?? []);

const ALL: readonly KeptMoment[] = [
  ...[...PHASES, null].map((phase): KeptMoment => ({ kind: "phase", phase })),
  { kind: "freeze" },
  { kind: "restore" },
];
const BY_NAME: ReadonlyMap<string, KeptMoment> = new Map(ALL.map((moment) => [nameOfMoment(moment), moment]));
