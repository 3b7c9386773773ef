"use client";
import { useTranslations } from "next-intl";
import type { MomentView } from "../../contract/views.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Send } from "./use-commands.ts";

/** For a phase that says nothing of its own. */
const USUAL_MINUTES = 10;

/** Pause, go on, or (with the clock off) start it with the minutes of the phase. */
export function ClockButton({ moment, send }: { readonly moment: MomentView; readonly send: Send }) {
  const t = useTranslations("organiser.phase");
  switch (moment.timer.state) {
    case "running":
      return (
        <Button onClick={() => void send("stepTimer", { type: "pause" })}>
          <Icon name="pause" />
          {t("pause")}
        </Button>
      );
    case "paused":
      return (
        <Button onClick={() => void send("stepTimer", { type: "resume" })}>
          <Icon name="play" />
          {t("resume")}
        </Button>
      );
    case "idle":
      return (
        <Button
          onClick={() => void send("stepTimer", { type: "start", minutes: moment.phase?.minutes ?? USUAL_MINUTES })}
        >
          <Icon name="play" />
          {t("start")}
        </Button>
      );
  }
}
