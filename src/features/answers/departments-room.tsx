"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { call } from "../../client/api.ts";
import { newId } from "../../client/random-id.ts";
import type { DepartmentsView } from "../../contract/answer-views.ts";
import { LIMITS } from "../../domain/limits.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { OfficeHead } from "../../ui/office/office-head.tsx";
import { problemIn } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import styles from "./departments-room.module.css";
import { useTask } from "./use-task.ts";

type Department = DepartmentsView["departments"][number];

/** Departments, how far each is, and the links that let them in. */
export function DepartmentsRoom({ initial }: { readonly initial: DepartmentsView }) {
  const t = useTranslations("department.office");
  const [departments, setDepartments] = useState(initial.departments);
  const [revoking, setRevoking] = useState<Department | null>(null);
  const [said, setSaid] = useState("");
  const task = useTask();

  const add = (name: string): Promise<boolean> =>
    task.run(async () => {
      const answer = await call("addDepartment", { id: newId("department"), name });
      if (answer.kind === "done") {
        setDepartments(answer.value.departments);
        setSaid(t("added", { name: answer.value.departments.at(-1)?.name ?? name }));
      }
      return problemIn(answer);
    });
  const revoke = ({ id, name }: Department): Promise<boolean> =>
    task.run(async () => {
      setRevoking(null);
      const answer = await call("revokeDepartment", { departmentId: id });
      if (answer.kind === "done") {
        setDepartments(answer.value.departments);
        setSaid(t("revoked", { name }));
      }
      return problemIn(answer);
    });

  return (
    <>
      <OfficeHead page="departments" anew />
      <main className={styles.main}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </header>
        <AddForm isBusy={task.isBusy} onAdd={add} />
        <p role="status">{said}</p>
        {task.problem && <p role="alert">{task.problem}</p>}
        {departments.length === 0 && <p>{t("none")}</p>}
        <ul className={styles.list}>
          {departments.map((department) => (
            <li key={department.id} className={styles.card}>
              <h2>{department.name}</h2>
              <Figures department={department} />
              <p className={styles.url}>{department.link}</p>
              <div className={styles.buttons}>
                <CopyButton text={department.link} label={department.name} />
                <Button onClick={() => setRevoking(department)}>{t("revoke")}</Button>
              </div>
            </li>
          ))}
        </ul>
      </main>
      {revoking && (
        <AskDialog
          title={t("revokeTitle", { name: revoking.name })}
          yes={t("revokeYes")}
          onYes={() => void revoke(revoking)}
          onClose={() => setRevoking(null)}
        >
          <p>{t("revokeHint")}</p>
        </AskDialog>
      )}
    </>
  );
}

function AddForm({ isBusy, onAdd }: { readonly isBusy: boolean; readonly onAdd: (name: string) => Promise<boolean> }) {
  const t = useTranslations("department.office");
  const [name, setName] = useState("");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onAdd(name)) setName("");
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <label>
        {t("name")}
        <input
          value={name}
          maxLength={LIMITS.department}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button type="submit" look="main" disabled={isBusy || name.trim() === ""}>
        <Icon name="plus" />
        {t("add")}
      </Button>
    </form>
  );
}

/** `4 propozycje · czeka na rekomendację: 2 · po terminie: 1` */
function Figures({ department: { items, open, late } }: { readonly department: Department }) {
  const t = useTranslations("department.office");
  return (
    <p className={styles.figures}>
      <span>{t("items", { count: items })}</span>
      {items > 0 && (
        <span>
          <Icon name={open === 0 ? "ok" : "clock"} />
          {open === 0 ? t("done") : t("open", { count: open })}
        </span>
      )}
      {late > 0 && (
        <b className={styles.late}>
          <Icon name="alert" />
          {t("late", { count: late })}
        </b>
      )}
    </p>
  );
}
