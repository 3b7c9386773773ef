/** Every screen of the product: how to get there, and how large it is taken. */
import type { Page } from "playwright-core";
import type { Slide } from "../../src/domain/screen.ts";

export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 1180, height: 820 },
  desk: { width: 1440, height: 900 },
  hall: { width: 1920, height: 1080 },
  hall43: { width: 1024, height: 768 },
} as const;

/** Who looks: each has a browser of its own, already let in. */
export type Looker = "guest" | "participant" | "moderator" | "organiser" | "screen";

export interface Shot {
  readonly name: string;
  readonly looker: Looker;
  readonly size: keyof typeof SIZES;
  readonly path: string;
  readonly dark?: boolean;
  /** What the hall's screen is told first. */
  readonly slide?: Slide;
  /** What must be seen before the picture is taken. */
  readonly ready: string;
  /** What a person presses first. */
  readonly before?: (page: Page) => Promise<void>;
}

export interface Places {
  readonly code: string;
  /** Slides by name, made of what is in the meeting. */
  readonly slides: Readonly<Record<"board" | "idea" | "sketch", Slide>>;
}

const press = (name: string) => (page: Page) => page.getByRole("button", { name }).first().click();

/** All of them, in the order of the evening. */
export const shotsOf = ({ code, slides }: Places): readonly Shot[] => [
  { name: "home", looker: "guest", size: "phone", path: "/", ready: "h1" },
  { name: "phone-write", looker: "participant", size: "phone", path: `/s/${code}`, ready: "textarea" },
  { name: "phone-write-dark", looker: "participant", size: "phone", path: `/s/${code}`, ready: "textarea", dark: true },
  {
    name: "phone-draw",
    looker: "participant",
    size: "phone",
    path: `/s/${code}?widok=rysuj`,
    ready: "html[data-ready]",
  },
  {
    name: "phone-mine",
    looker: "participant",
    size: "phone",
    path: `/s/${code}?widok=moje`,
    ready: "html[data-ready]",
  },
  {
    name: "phone-board",
    looker: "participant",
    size: "phone",
    path: `/s/${code}?widok=tablica`,
    ready: "html[data-ready]",
  },
  { name: "tablet-list", looker: "moderator", size: "tablet", path: "/moderator", ready: "text=Lista" },
  {
    name: "tablet-canvas",
    looker: "moderator",
    size: "tablet",
    path: "/moderator",
    ready: "text=Tablica",
    before: async (page) => {
      await page.getByText("Tablica", { exact: true }).first().click();
      await page.locator(".tl-canvas").waitFor();
    },
  },
  {
    name: "tablet-proposals",
    looker: "moderator",
    size: "tablet",
    path: "/moderator",
    ready: "text=Propozycje",
    before: (page) =>
      page
        .getByText(/^Propozycje/)
        .first()
        .click(),
  },
  { name: "organiser-door", looker: "guest", size: "desk", path: "/organizator", ready: "#password" },
  {
    name: "organiser-meeting",
    looker: "organiser",
    size: "desk",
    path: "/organizator",
    ready: "text=Połączono",
    slide: { kind: "timer" },
  },
  {
    name: "organiser-meeting-dark",
    looker: "organiser",
    size: "desk",
    path: "/organizator",
    ready: "text=Połączono",
    slide: slides.board,
    dark: true,
  },
  {
    name: "organiser-meeting-phone",
    looker: "organiser",
    size: "phone",
    path: "/organizator",
    ready: "text=Połączono",
  },
  {
    name: "organiser-freeze",
    looker: "organiser",
    size: "desk",
    path: "/organizator",
    ready: "text=Połączono",
    before: press("Zamroź tablice…"),
  },
  { name: "organiser-links", looker: "organiser", size: "desk", path: "/organizator/linki", ready: "text=Połączono" },
  {
    name: "organiser-register",
    looker: "organiser",
    size: "desk",
    path: "/organizator/rejestr",
    ready: "text=Połączono",
  },
  {
    name: "organiser-answers",
    looker: "organiser",
    size: "desk",
    path: "/organizator/rejestr/stanowiska",
    ready: "main",
  },
  { name: "projector-closed", looker: "guest", size: "hall", path: "/rzutnik", ready: "h1" },
  {
    name: "projector-join",
    looker: "screen",
    size: "hall",
    path: "/rzutnik",
    ready: `text=${code}`,
    slide: { kind: "join" },
  },
  {
    name: "projector-timer",
    looker: "screen",
    size: "hall",
    path: "/rzutnik",
    ready: "text=Teraz",
    slide: { kind: "timer" },
  },
  { name: "projector-board", looker: "screen", size: "hall", path: "/rzutnik", ready: "article", slide: slides.board },
  {
    name: "projector-board-4x3",
    looker: "screen",
    size: "hall43",
    path: "/rzutnik",
    ready: "article",
    slide: slides.board,
  },
  { name: "projector-idea", looker: "screen", size: "hall", path: "/rzutnik", ready: "article", slide: slides.idea },
  {
    name: "projector-idea-dark",
    looker: "screen",
    size: "hall",
    path: "/rzutnik?motyw=dark",
    ready: "article",
    slide: slides.idea,
  },
  {
    name: "projector-sketch",
    looker: "screen",
    size: "hall",
    path: "/rzutnik",
    ready: "article svg image",
    slide: slides.sketch,
  },
  { name: "results", looker: "guest", size: "desk", path: "/wyniki", ready: "h1" },
];
