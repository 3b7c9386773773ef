/** Secrets in the links that let people in: `…/m/<token>`, `…/r/<token>`, `…/o/<token>`. */
export function tokenIn(link: string): string {
  if (!URL.canParse(link)) return link;
  const { pathname, searchParams } = new URL(link);
  return searchParams.get("token") ?? decodeURIComponent(pathname.split("/").at(-1) ?? "");
}
