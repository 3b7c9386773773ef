import type { ReactNode } from "react";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { Sign } from "../../../ui/sign.tsx";
import styles from "./frame.module.css";
import { FrameLook } from "./frame-look.tsx";
import { PageLinks } from "./page-links.tsx";

interface Props {
  readonly title: string;
  /** False: the page shows the languages higher up. */
  readonly languages?: boolean;
  readonly children: ReactNode;
}

/** A page of words: sign and name above, the look at one tap, the page links below. */
export function PageFrame({ title, languages = true, children }: Props) {
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
      <PageLinks languages={languages} />
    </div>
  );
}
