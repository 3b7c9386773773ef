/** A meeting with everybody in it who could ask for something, and things to ask about. */
import type { AnswerWork } from "../../../src/contract/answer-views.ts";
import type { Role } from "../../../src/domain/access.ts";
import type { IdeaId, ProposalId, VoteId } from "../../../src/domain/ids.ts";
import { idFrom } from "../../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../../src/domain/position.ts";
import { Browser } from "../../support/browser.ts";
import { type Meeting, type MeetingOptions, newIdeaId, startMeeting } from "../../support/meeting.ts";
import { plainPhoto, sendPhoto } from "../../support/photos.ts";

/** Whoever may come, and the role that stands behind the cookie; null: none that is worth anything. */
export const WHO = {
  nobody: null,
  "a browser with somebody's slip": null,
  "a revoked moderator": null,
  "a revoked department": null,
  "a phone": "participant",
  "a neighbour's phone": "participant",
  "a phone of another table": "participant",
  "the moderator (NGO)": "moderator",
  "the moderator (city)": "moderator",
  "a moderator of another table": "moderator",
  "the organiser": "organiser",
  "a co-organiser": "organiser",
  "an observer": "observer",
  "a screen": "screen",
  "a department": "department",
  "another department": "department",
} as const satisfies Readonly<Record<string, Role | null>>;
export type Who = keyof typeof WHO;
export const EVERYBODY = Object.keys(WHO) as Who[];

/** Whose table, or whose items, the things of the stage are not. */
export const STRANGERS: ReadonlySet<Who> = new Set<Who>([
  "a phone of another table",
  "a moderator of another table",
  "another department",
]);

export interface Stage {
  readonly meeting: Meeting;
  readonly who: (name: Who) => Browser;
  /** Ideas of the first table: in the inbox, on the board, hidden, and one to be withdrawn. */
  readonly waiting: IdeaId;
  readonly placed: IdeaId;
  readonly hidden: IdeaId;
  readonly regretted: IdeaId;
  /** On the first table's board, by the phone: a sketch and a photo. */
  readonly drawn: IdeaId;
  readonly photographed: IdeaId;
  readonly proposal: ProposalId;
  /** The open vote of the first table. */
  readonly vote: VoteId;
  /** An item given to the department. */
  readonly assigned: AnswerWork;
}

export async function everybody(options: MeetingOptions = {}): Promise<Stage> {
  const meeting = await startMeeting(options);
  const { table, otherTable } = meeting;
  const browsers = new Map<Who, Browser>([
    ["nobody", meeting.browser()],
    ["a phone", await meeting.phone(table)],
    ["a neighbour's phone", await meeting.phone(table)],
    ["a phone of another table", await meeting.phone(otherTable)],
    ["the moderator (NGO)", await meeting.moderator("ngo", table)],
    ["the moderator (city)", await meeting.moderator("government", table)],
    ["a moderator of another table", await meeting.moderator("ngo", otherTable)],
    ["the organiser", await meeting.organiser()],
    ["a co-organiser", (await meeting.helper("co-organiser", "Anna")).browser],
    ["an observer", (await meeting.helper("observer", "Redakcja")).browser],
    ["a screen", await meeting.screen()],
    ["a department", await meeting.department("Wydział Kultury")],
    ["another department", await meeting.department("Wydział Sportu")],
  ]);
  const who = (name: Who): Browser => {
    const browser = browsers.get(name);
    if (!browser) throw new Error(`no browser for ${name}`);
    return browser;
  };
  const [phone, tablet, organiser] = [who("a phone"), who("the moderator (NGO)"), who("the organiser")];

  const ids = Array.from({ length: 5 }, newIdeaId);
  const [waiting, placed, hidden, regretted, given] = ids as [IdeaId, IdeaId, IdeaId, IdeaId, IdeaId];
  for (const id of ids) await phone.call("postIdea", { id, text: "Pomysł", sketch: null });
  for (const ideaId of [placed, given]) await tablet.call("placeIdea", { ideaId });
  await tablet.call("hideIdea", { ideaId: hidden, reason: "dane osobowe" });
  meeting.clock.advance(10_000);
  const [drawn, photographed] = [newIdeaId(), newIdeaId()];
  const sketch = { strokes: [{ pen: "red" as const, width: 6, points: [10, 10, 200, 300] }] };
  await phone.call("postIdea", { id: drawn, text: "Rysunek", sketch });
  await sendPhoto(phone, await plainPhoto(), { id: photographed });
  for (const ideaId of [drawn, photographed]) await tablet.call("placeIdea", { ideaId });
  const proposal = idFrom("proposal", newIdeaId().slice(5));
  await tablet.call("draftProposal", { id: proposal, sources: [placed] });
  const vote = idFrom("vote", newIdeaId().slice(5));
  await tablet.call("openVote", { id: vote, subject: "ideas", dots: 3 });
  await organiser.call("giveFloor", { tableId: table.id });
  const draft = { ...EMPTY_DRAFT, department: "Wydział Kultury" };
  const assigned = await organiser.call("draftAnswer", { itemId: given, basedOn: null, draft });

  browsers.set("a browser with somebody's slip", await withSlipOf(meeting, phone));
  browsers.set("a revoked moderator", await revokedModerator(meeting, organiser));
  browsers.set("a revoked department", await revokedDepartment(meeting, organiser));
  return { meeting, who, waiting, placed, hidden, regretted, drawn, photographed, proposal, vote, assigned };
}

/** It opened the slip, and tries what it was given for that as the session of its holder, too. */
async function withSlipOf(meeting: Meeting, phone: Browser): Promise<Browser> {
  const browser = new Browser(meeting.base);
  await browser.call("openSlip", await phone.call("slip", {}));
  const [name = "", value = ""] = browser.cookie().split("=");
  if (name !== "wsp_slip") throw new Error(`a slip gave ${name}`);
  browser.take("wsp_participant", value);
  return browser;
}

async function revokedModerator(meeting: Meeting, organiser: Browser): Promise<Browser> {
  const table = meeting.tables[2] ?? meeting.table;
  const browser = await meeting.moderator("government", table);
  await organiser.call("revokeLink", { tableId: table.id, side: "government" });
  return browser;
}

async function revokedDepartment(meeting: Meeting, organiser: Browser): Promise<Browser> {
  const name = "Wydział Rozwoju";
  const browser = await meeting.department(name);
  const { departments } = await organiser.call("departments", {});
  const departmentId = departments.find((one) => one.name === name)?.id;
  if (departmentId) await organiser.call("revokeDepartment", { departmentId });
  return browser;
}
