/**
 * The only door from pages to the running server. Next has its own copy of every module, so the app
 * is shared through the global object; pages get plain views, and compare codes, never classes.
 */
import type { BoardList } from "../../board/board-read.ts";
import type { AnswersView, DepartmentsView, DepartmentView, ResultsView } from "../../contract/answer-views.ts";
import type { ArchiveView } from "../../contract/archive-views.ts";
import type { BeforeView, DeclarationsView, OwnSaidView } from "../../contract/before-views.ts";
import type { LinksView } from "../../contract/link-views.ts";
import type { DocumentView, SettingsView } from "../../contract/setup-views.ts";
import type {
  BoardView,
  MeView,
  ModeratorView,
  MomentView,
  OverviewView,
  RegisterRow,
  ScreenView,
  TableView,
} from "../../contract/views.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { Report } from "../../domain/report-shape.ts";

/** The `Cookie` header of the request a page is made for. */
type Cookies = string | null;

/** What pages read. Each answers null when this browser is not (any more) who it would have to be. */
export interface ServerApp {
  meeting(): Promise<Meeting>;
  /** All tables in their order. */
  tables(): Promise<readonly TableView[]>;
  /** The table with this join code; case, spaces and dashes do not matter. Null: no such code. */
  tableByCode(code: string): Promise<(TableView & { readonly code: string }) | null>;
  /** The moment as the people of a table see it. */
  moment(table: Pick<TableView, "id" | "life">): Promise<MomentView>;
  me(cookies: Cookies): Promise<MeView | null>;
  /** The table this browser sits at, with its join code: the way back. */
  seat(cookies: Cookies): Promise<(TableView & { readonly code: string }) | null>;
  /** The board of the participant's own table. */
  board(cookies: Cookies): Promise<BoardView | null>;
  /** A moderator's view of the own table, and its board; null where that cannot be read now. */
  tabletStart(cookies: Cookies): Promise<{ readonly view: ModeratorView; readonly board: BoardList | null } | null>;
  overview(cookies: Cookies): Promise<OverviewView | null>;
  screenView(cookies: Cookies): Promise<ScreenView | null>;
  /** Was this browser in by a link that has been revoked since? */
  wasRevoked(cookies: Cookies, role: "organiser" | "observer"): Promise<boolean>;
  /** All tables and what the hall sees, for an observer. */
  observerView(cookies: Cookies): Promise<ScreenView | null>;
  /** What the hall sees, for the organiser. */
  hallView(cookies: Cookies): Promise<ScreenView | null>;
  /** Addresses that lead people in, for the organiser. */
  links(cookies: Cookies): Promise<LinksView | null>;
  /** Everything that can be set, for the organiser. */
  settings(cookies: Cookies): Promise<SettingsView | null>;
  /** What is kept for how long, for the organiser. */
  archive(cookies: Cookies): Promise<ArchiveView | null>;
  /** What anybody may read: documents the organiser added. */
  documents(): Promise<readonly DocumentView[]>;
  /** The whole register, for the organiser. */
  register(cookies: Cookies): Promise<readonly RegisterRow[] | null>;
  /** The register with the work on the city's answers, for the organiser. */
  answers(cookies: Cookies): Promise<AnswersView | null>;
  /** Departments with their links, for the organiser. */
  departments(cookies: Cookies): Promise<DepartmentsView | null>;
  /** A department's own items. */
  department(cookies: Cookies): Promise<DepartmentView | null>;
  /** The report of the meeting as the record stands, for the organiser. */
  report(cookies: Cookies): Promise<Report | null>;
  /** What is published, for anybody. */
  results(): Promise<ResultsView>;
  /** What can be said before the meeting, for anybody. */
  before(): Promise<BeforeView>;
  /** What this browser said there or opened with its code. */
  ownSaid(cookies: Cookies): Promise<OwnSaidView | null>;
  /** All that was said before the meeting, for the organiser. */
  declarations(cookies: Cookies): Promise<DeclarationsView | null>;
  /** A fresh id for a form before the meeting. */
  newFormId(kind: "declaration" | "suggestion"): string;
  /** A fresh id for the plain form, so that sending it twice is one idea. */
  newIdeaId(): string;
  /** The address people type and scan, without a trailing slash. */
  baseUrl(): string;
}

/** Where the running app is found. */
export const APP_KEY = Symbol.for("wspolnie.app");

type Shared = { [APP_KEY]?: ServerApp };

/** The running app. Throws outside our server (a build must not ask): a bug. */
export function serverApp(): ServerApp {
  const app = (globalThis as Shared)[APP_KEY];
  if (!app) throw new Error("pages are only served by our own server (server/main.ts)");
  return app;
}

/** Makes the app known to pages; the server does it once, before the first page. */
export function shareServerApp(app: ServerApp): void {
  (globalThis as Shared)[APP_KEY] = app;
}
