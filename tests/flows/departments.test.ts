import { expect, test } from "vitest";
import { FILES } from "../../src/contract/routes.ts";
import { type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

const CULTURE = "Wydział Kultury";
const SPORT = "Wydział Sportu i Turystyki";
const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };

let meeting: Meeting;
let organiser: Browser;
let culture: Browser;
let sport: Browser;
let own: IdeaId;
let others: IdeaId;

async function onBoard(text: string): Promise<IdeaId> {
  const id = newIdeaId();
  const [phone, moderator] = [await meeting.phone(), await meeting.moderator()];
  await phone.call("postIdea", { id, text, sketch: SKETCH });
  await moderator.call("placeIdea", { ideaId: id });
  return id;
}

eachMeeting(async (fresh) => {
  meeting = fresh;
  organiser = await meeting.organiser();
  [own, others] = [await onBoard("Scena objazdowa"), await onBoard("Boisko szkolne")];
  [culture, sport] = [await meeting.department(CULTURE), await meeting.department(SPORT)];
  const draft = { ...EMPTY_DRAFT, status: "rejected" as const, justification: "Jeszcze tajne", note: "Tajna notatka" };
  await organiser.call("draftAnswer", { itemId: own, basedOn: null, draft });
  const { items } = await organiser.call("answers", {});
  const version = (id: IdeaId) => items.find(({ itemId }) => itemId === id)?.draftAt ?? null;
  const give = (itemId: IdeaId, department: string) =>
    organiser.call("assignItems", {
      items: [{ itemId, basedOn: version(itemId) }],
      department,
      dueDate: "2019-07-31",
    });
  await give(own, CULTURE);
  await give(others, SPORT);
});

test("W1, W2: a department sees its own items only, and nothing that is the office's", async () => {
  const { status, body } = await culture.ask("department");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: CULTURE,
    items: [{ number: "KUL-01", draft: { ...EMPTY_DRAFT, department: CULTURE, dueDate: "2019-07-31" } }],
  });
  const text = JSON.stringify(body);
  for (const secret of ["Tajna", "tajne", "rejected", "Boisko", SPORT]) expect(text).not.toContain(secret);
  expect((await culture.request(FILES.sketch(own))).status).toBe(200);
  expect((await culture.request(FILES.sketch(others))).status).toBe(403);
});

test("W2: a department writes its recommendation, and the office's part stays as it was", async () => {
  const [item] = (await culture.call("department", {})).items;
  const words = { recommendation: "Popieramy", suggestion: "W budżecie są środki." };
  const saved = await culture.call("recommend", { itemId: own, basedOn: item?.draftAt ?? null, ...words });
  expect(saved.draft).toMatchObject(words);
  const { items } = await organiser.call("answers", {});
  expect(items.find(({ itemId }) => itemId === own)?.draft).toEqual({
    ...words,
    status: "rejected",
    justification: "Jeszcze tajne",
    councilOpinion: "",
    department: CULTURE,
    dueDate: "2019-07-31",
    note: "Tajna notatka",
  });
  const late = { itemId: own, basedOn: item?.draftAt ?? null, recommendation: "Inaczej", suggestion: "" };
  expect(await culture.ask("recommend", late)).toMatchObject({ status: 409, body: { refusal: "conflict" } });
});

test("W1: a department writes on nobody else's item, and neither publishes nor takes a position", async () => {
  const words = { basedOn: null, recommendation: "x", suggestion: "" };
  for (const itemId of [others, newIdeaId()])
    expect(await culture.ask("recommend", { itemId, ...words })).toMatchObject({ status: 403 });
  const publish = { items: [{ itemId: own, basedOn: null }] };
  expect((await culture.ask("publishAnswers", publish)).status).toBe(401);
  expect((await culture.ask("draftAnswer", { itemId: own, basedOn: null, draft: EMPTY_DRAFT })).status).toBe(401);
  for (const name of ["answers", "register", "departments", "overview"] as const)
    expect((await culture.ask(name)).status).toBe(401);
  expect((await culture.request(FILES.registerCsv)).status).toBe(401);
});

test("W1: an item given to another department is gone from the first one's desk at once", async () => {
  const { items } = await organiser.call("answers", {});
  const basedOn = items.find(({ itemId }) => itemId === own)?.draftAt ?? null;
  await organiser.call("assignItems", { items: [{ itemId: own, basedOn }], department: SPORT, dueDate: null });
  expect((await culture.call("department", {})).items).toEqual([]);
  expect((await sport.call("department", {})).items).toHaveLength(2);
  expect((await culture.ask("recommend", { itemId: own, basedOn, recommendation: "x", suggestion: "" })).status).toBe(
    403,
  );
});

test("W3: a revoked link is refused at once, in browsers that are in and at the door; the new one works", async () => {
  const { departments } = await organiser.call("departments", {});
  const [before] = departments;
  const after = await organiser.call("revokeDepartment", {
    departmentId: before?.id ?? idFrom("department", "none0000"),
  });
  expect((await culture.ask("department")).status).toBe(401);
  const words = { itemId: own, basedOn: null, recommendation: "x", suggestion: "" };
  expect((await culture.ask("recommend", words)).status).toBe(401);
  const door = await meeting.browser().request(new URL(before?.link ?? "").pathname);
  expect(door.headers.get("location")).toBe("/wydzial?problem=link-invalid");
  const fresh = meeting.browser();
  expect((await fresh.request(new URL(after.departments[0]?.link ?? "").pathname)).headers.get("location")).toBe(
    "/wydzial",
  );
  expect((await fresh.call("department", {})).name).toBe(CULTURE);
  expect((await sport.call("department", {})).name).toBe(SPORT);
});

test("W4: the organiser sees how much of each department's work is open and late", async () => {
  const figures = async () =>
    (await organiser.call("departments", {})).departments.map(({ items, open, late }) => [items, open, late]);
  // The due date is long past on this machine.
  expect(await figures()).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  const [item] = (await culture.call("department", {})).items;
  const basedOn = item?.draftAt ?? null;
  await culture.call("recommend", { itemId: own, basedOn, recommendation: "Popieramy", suggestion: "" });
  expect(await figures()).toEqual([
    [1, 0, 0],
    [1, 1, 1],
  ]);
});

test("W5: a name is given once, whatever its case; adding the same department again changes nothing", async () => {
  const twice = { id: idFrom("department", "another0"), name: "wydział KULTURY" };
  expect(await organiser.ask("addDepartment", twice)).toMatchObject({ status: 409, body: { refusal: "name-taken" } });
  expect(await organiser.ask("addDepartment", { ...twice, name: "  " })).toMatchObject({ status: 422 });
  const before = await organiser.call("departments", {});
  const [first] = before.departments;
  if (!first) throw new Error("no department");
  expect(await organiser.call("addDepartment", { id: first.id, name: first.name })).toEqual(before);
  const unknown = { items: [{ itemId: own, basedOn: null }], department: "Wydział Nieistniejący", dueDate: null };
  expect(await organiser.ask("assignItems", unknown)).toMatchObject({ body: { refusal: "unknown-department" } });
});
