import type { ServerApp } from "../src/app/_lib/server-app.ts";
import { DECLARED_COOKIE } from "../src/contract/routes.ts";
import type { Actor, Role } from "../src/domain/access.ts";
import { parseCode } from "../src/domain/code.ts";
import { idFrom } from "../src/domain/ids.ts";
import type { Result } from "../src/domain/result.ts";
import type { Authenticator } from "./auth/authenticate.ts";
import { browserMark, cookieFrom } from "./auth/cookies.ts";
import type { Deps } from "./usecases/deps.ts";
import { readAnswers } from "./usecases/read-answers.ts";
import { readArchive } from "./usecases/read-archive.ts";
import { readBefore } from "./usecases/read-before.ts";
import { readBoard } from "./usecases/read-board.ts";
import { readDeclarations } from "./usecases/read-declarations.ts";
import { readDepartment } from "./usecases/read-department.ts";
import { readDepartments } from "./usecases/read-departments.ts";
import { readLinks } from "./usecases/read-links.ts";
import { readMe } from "./usecases/read-me.ts";
import { readOverview } from "./usecases/read-overview.ts";
import { readOwnSaid } from "./usecases/read-own-said.ts";
import { readRegister } from "./usecases/read-register.ts";
import { readReport } from "./usecases/read-report.ts";
import { readResults } from "./usecases/read-results.ts";
import { readScreen } from "./usecases/read-screen.ts";
import { documentView, readSettings } from "./usecases/read-settings.ts";
import { readTabletStart } from "./usecases/read-tablet-start.ts";
import { momentOf, tableView } from "./usecases/views.ts";

/** Characters of a code as anybody would type it; by what a browser without a mark is counted. */
const LONGEST_CODE = 40;

/** The few reads that pages need, judged like every other way in. */
export function pageReads(deps: Deps, auth: Authenticator): ServerApp {
  const as =
    <T>(role: Role, read: (deps: Deps, actor: Actor) => Promise<Result<T>>) =>
    async (cookies: string | null): Promise<T | null> => {
      const actor = await auth.authenticate(cookies, role);
      const result = actor && (await read(deps, actor));
      return result?.ok ? result.value : null;
    };
  return {
    meeting: () => deps.store.meeting(),
    tables: async () => (await deps.store.tables()).map(tableView),
    tableByCode: async (text) => {
      const code = parseCode(text);
      return code === null ? null : deps.store.tableByCode(code);
    },
    moment: (table) => momentOf(deps, table),
    me: as("participant", readMe),
    // Also when the seat gave way: the table gives this browser another one.
    seat: async (cookies) => {
      const tableId = await auth.satAt(cookies);
      return tableId && deps.store.table(tableId);
    },
    board: as("participant", readBoard),
    tabletStart: as("moderator", readTabletStart),
    overview: as("organiser", readOverview),
    screenView: as("screen", readScreen),
    wasRevoked: (cookies, role) => auth.wasRevoked(cookies, role),
    observerView: as("observer", readScreen),
    hallView: as("organiser", readScreen),
    links: as("organiser", readLinks),
    archive: as("organiser", readArchive),
    settings: as("organiser", readSettings),
    documents: async () => (await deps.store.documents()).map(documentView),
    register: as("organiser", readRegister),
    answers: as("organiser", readAnswers),
    departments: as("organiser", readDepartments),
    department: as("department", readDepartment),
    report: async (cookies) => (await as("organiser", readReport)(cookies))?.report ?? null,
    results: () => readResults(deps),
    before: () => readBefore(deps),
    declarations: as("organiser", readDeclarations),
    ownSaid: async (cookies) => {
      const code = cookieFrom(cookies, DECLARED_COOKIE);
      if (code === null) return null;
      const own = await readOwnSaid(deps, code, `browser ${browserMark(cookies) ?? code.slice(0, LONGEST_CODE)}`);
      return own.ok ? own.value.view : null;
    },
    newFormId: (kind) => idFrom(kind, deps.random.id()),
    newIdeaId: () => idFrom("idea", deps.random.id()),
    baseUrl: deps.baseUrl,
  };
}
