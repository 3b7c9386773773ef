import { getTranslations } from "next-intl/server";
import { PageFrame } from "../features/phone/frame/page-frame.tsx";
import { buttonClass } from "../ui/button.tsx";

export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <PageFrame title={t("product")}>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.hint")}</p>
      <a className={buttonClass({ look: "main", wide: true, big: true })} href="/">
        {t("notFound.home")}
      </a>
    </PageFrame>
  );
}
