"use client";
import { newId } from "../../../client/random-id.ts";
import type { TableRoundView } from "../../../contract/round-views.ts";
import type { RoundEvent } from "../../../domain/round.ts";
import { useTablet } from "../tablet-kit.tsx";

interface RoundInUse {
  readonly round: TableRoundView;
  readonly run: (event: RoundEvent) => void;
  readonly readOnly: boolean;
}

/** The table's round and the way to change it; commands wait for the network like all others. */
export function useRound(): RoundInUse {
  const { view, commands, readOnly } = useTablet();
  const run = (event: RoundEvent): void =>
    void commands.give({ name: "runRound", body: { id: newId("command"), do: event } });
  return { round: view.round, run, readOnly };
}
