import type { ReactNode } from "react";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { Sign } from "../../../ui/sign.tsx";
import styles from "./frame.module.css";
import { FrameLook } from "./frame-look.tsx";
import { PageLinks } from "./page-links.tsx";

/** A page of words: sign and name above, the look at one tap, the page links below. */
export function PageFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Sign size={44} />
        <p className={styles.name}>{title}</p>
        <ClientMessages parts={["common"]}>
          <FrameLook />
        </ClientMessages>
      </header>
      <main className={styles.main}>{children}</main>
      <PageLinks />
    </div>
  );
}
