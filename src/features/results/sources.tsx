import { useTranslations } from "next-intl";
import type { ResultView, VoiceView } from "../../contract/answer-views.ts";
import { tie } from "../../domain/typography.ts";
import { PublicPicture } from "./public-picture.tsx";
import styles from "./sources.module.css";

/** What stands behind an item: the wording of today, its reason, the ideas in their own words. */
export function Sources({ item, whole }: { readonly item: ResultView; readonly whole: boolean }) {
  const t = useTranslations("results");
  const others = item.voices.filter(({ number }) => number !== item.number);
  const own = item.kind === "idea" ? item.voices[0] : undefined;
  return (
    <>
      {own?.signature && <p className={styles.signed}>{t("signed", { signature: own.signature })}</p>}
      {whole && item.current !== "" && <Passage title={t("current")} text={item.current} />}
      {whole && item.reason !== "" && <Passage title={t("reason")} text={item.reason} />}
      {others.length > 0 && (
        <details className={styles.details} open={whole}>
          <summary>{t("sources", { count: others.length })}</summary>
          <ul className={styles.list}>
            {others.map((voice) => (
              <Voice key={voice.ideaId} voice={voice} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Passage({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={styles.passage}>
      <h4>{title}</h4>
      <p lang="pl">{tie(text)}</p>
    </div>
  );
}

function Voice({ voice }: { readonly voice: VoiceView }) {
  const t = useTranslations("results");
  return (
    <li>
      <p lang="pl">
        <b className={styles.number}>{voice.number}</b> {voice.text === "" ? t("noWords") : tie(voice.text)}
      </p>
      {voice.signature && <p className={styles.signed}>{t("signed", { signature: voice.signature })}</p>}
      <PublicPicture voice={voice} />
    </li>
  );
}
