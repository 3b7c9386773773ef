/** The organiser's pages by part, in the order of the work. A part's name leads to its first page. */
export const OFFICE_PARTS = [
  { part: "meeting", pages: [{ page: "meeting", href: "/organizator" }] },
  {
    part: "settings",
    pages: [
      { page: "settings", href: "/organizator/ustawienia" },
      { page: "declarations", href: "/organizator/zgloszenia" },
    ],
  },
  {
    part: "print",
    pages: [
      { page: "links", href: "/organizator/linki" },
      { page: "slips", href: "/organizator/karteczki" },
    ],
  },
  {
    part: "register",
    pages: [
      { page: "register", href: "/organizator/rejestr" },
      { page: "answers", href: "/organizator/rejestr/stanowiska" },
      { page: "departments", href: "/organizator/rejestr/wydzialy" },
    ],
  },
  {
    part: "report",
    pages: [
      { page: "report", href: "/organizator/sprawozdanie" },
      { page: "results", href: "/wyniki" },
      { page: "archive", href: "/organizator/archiwum" },
    ],
  },
] as const;

/** A page of the organiser that the head leads to. */
export type OfficePage = (typeof OFFICE_PARTS)[number]["pages"][number]["page"];
