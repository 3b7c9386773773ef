"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { call } from "../../client/api.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./entrance.module.css";

type Problem = RefusalCode | "unreachable" | "revoked";

interface Props {
  /** From a one-time link. It is used only when somebody presses the button: previews open links too. */
  readonly token: string | null;
  /** This browser came by a link for another organiser that does not work any more. */
  readonly revoked: boolean;
}

/** The door of the control room: a one-time link, or the password. */
export function Entrance({ token, revoked }: Props) {
  const t = useTranslations("organiser.entrance");
  const entering = useEntering(revoked);
  const linkWorks = token !== null && entering.problem !== "link-invalid";
  return (
    <main className={styles.entrance}>
      <Sign size={72} />
      <h1>{t("title")}</h1>
      {entering.problem && <ProblemWords problem={entering.problem} />}
      {linkWorks ? (
        <ByLink busy={entering.busy} onEnter={() => entering.enter({ token })} />
      ) : (
        <ByPassword busy={entering.busy} onEnter={(password) => entering.enter({ password })} />
      )}
    </main>
  );
}

function useEntering(revoked: boolean) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(revoked ? "revoked" : null);
  const enter = async (proof: { password: string } | { token: string }): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await call("enterOrganiser", proof);
    // The page is loaded anew, without the used token in its address.
    if (answer.kind === "done") return location.replace("/organizator");
    setBusy(false);
    setProblem(answer.kind === "refused" ? answer.refusal : "unreachable");
  };
  return { busy, problem, enter: (proof: Parameters<typeof enter>[0]): void => void enter(proof) };
}

function ProblemWords({ problem }: { readonly problem: Problem }) {
  const t = useTranslations();
  const words = (): ReactNode => {
    if (problem === "unreachable") return t("organiser.unreachable");
    if (problem === "revoked") return t("organiser.entrance.linkRevoked");
    return problem === "link-invalid" ? t("organiser.entrance.linkUsed") : t(`refusal.${problem}`);
  };
  return (
    <p className={styles.problem} role="alert" id="entrance-problem">
      <Icon name="alert" />
      {words()}
    </p>
  );
}

function ByLink({ busy, onEnter }: { readonly busy: boolean; readonly onEnter: () => void }) {
  const t = useTranslations("organiser.entrance");
  return (
    <>
      <p>{t("linkHint")}</p>
      <Button look="main" big wide onClick={onEnter} disabled={busy}>
        {t("enterByLink")}
        <Icon name="arrow" />
      </Button>
    </>
  );
}

function ByPassword({ busy, onEnter }: { readonly busy: boolean; readonly onEnter: (password: string) => void }) {
  const t = useTranslations("organiser.entrance");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onEnter(password);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor="password">{t("password")}</label>
      <input
        id="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        aria-describedby="entrance-hint"
      />
      <Button type="submit" look="main" big wide disabled={busy || password === ""}>
        {t("enter")}
        <Icon name="arrow" />
      </Button>
      <p id="entrance-hint" className={styles.hint}>
        {t("hint")}
      </p>
    </form>
  );
}
