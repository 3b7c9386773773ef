import { expect, test } from "vitest";
import { FILES } from "../../src/contract/routes.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;

eachMeeting((fresh) => {
  meeting = fresh;
});

test("B7: a phone sees its own table's board as one picture, without inbox and hidden ideas", async () => {
  const [phone, tablet, other] = [
    await meeting.phone(),
    await meeting.moderator(),
    await meeting.phone(meeting.otherTable),
  ];
  const sketch = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };
  const [placed, waiting, hidden] = [newIdeaId(), newIdeaId(), newIdeaId()];
  await phone.call("postIdea", { id: placed, text: "Scena <objazdowa>", sketch });
  await phone.call("postIdea", { id: waiting, text: "Czeka", sketch: null });
  await phone.call("postIdea", { id: hidden, text: "Ukryte", sketch: null });
  await tablet.call("placeIdea", { ideaId: placed });
  await tablet.call("placeIdea", { ideaId: hidden });
  await tablet.call("hideIdea", { ideaId: hidden, reason: "powód" });
  const picture = await phone.request(FILES.boardPicture);
  expect(picture.status).toBe(200);
  expect(picture.headers.get("content-type")).toContain("image/svg+xml");
  expect(picture.headers.get("content-security-policy")).toContain("sandbox");
  const svg = await picture.text();
  expect(svg).toContain("Scena &lt;objazdowa&gt;");
  expect(svg).toContain(FILES.sketch(placed));
  expect(svg).not.toMatch(/Czeka|Ukryte/);
  const again = await phone.request(FILES.boardPicture, {
    headers: { "if-none-match": picture.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
  expect(await (await other.request(FILES.boardPicture)).text()).not.toContain("Scena");
});

test("B7, Q2: in a silent round, and to whoever sits at no table, there is no picture", async () => {
  const [phone, tablet] = [await meeting.phone(), await meeting.moderator()];
  await tablet.call("runRound", { id: idFrom("command", "aaaaaaaa"), do: { type: "silence", on: true } });
  const silent = await phone.request(FILES.boardPicture);
  expect(await silent.json()).toEqual({ refusal: "silent-round" });
  for (const nobody of [meeting.browser(), tablet, await meeting.organiser()])
    expect((await nobody.request(FILES.boardPicture)).status).toBe(401);
});
