import { getTranslations } from "next-intl/server";
import type { DocumentView } from "../../contract/setup-views.ts";
import type { MeView, MomentView, TableView } from "../../contract/views.ts";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { AboutTable } from "./about/about-table.tsx";
import type { FormOutcome } from "./composer/form-outcome.ts";
import { PhoneApp } from "./phone-app.tsx";
import type { View } from "./state/view-address.ts";

interface Props {
  readonly code: string;
  readonly table: TableView;
  readonly moment: MomentView;
  /** Whom this browser is now, at whichever table; null: nobody yet. */
  readonly me: MeView | null;
  readonly view: View;
  readonly form: FormOutcome;
  readonly controller: string;
  readonly dpoContact: string;
  readonly documents: readonly DocumentView[];
  /** Made to be kept on a phone: of nobody. */
  readonly isShell: boolean;
}

/** A table on a phone: everything to read and the form are there before any script. */
export async function PhonePage({
  code,
  table,
  moment,
  me,
  view,
  form,
  controller,
  dpoContact,
  documents,
  isShell,
}: Props) {
  const t = await getTranslations("phone");
  const here = me?.table.id === table.id ? me : null;
  const other = me && !here ? { shortName: me.table.shortName, number: me.table.number } : null;
  return (
    <ClientMessages parts={["common", "refusal", "phone", "vote"]}>
      <noscript>
        <p style={{ padding: "12px 16px", fontSize: "1.125rem" }}>{t("noScript")}</p>
      </noscript>
      <PhoneApp
        start={{ code, table, moment, me: here, other, isKept: isShell }}
        view={view}
        form={form}
        about={<AboutTable table={table} controller={controller} dpoContact={dpoContact} documents={documents} />}
      />
    </ClientMessages>
  );
}
