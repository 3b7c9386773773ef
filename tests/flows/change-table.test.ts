import { describe, expect, test } from "vitest";
import type { Browser, LiveSocket } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

describe("a change of table", () => {
  let meeting: Meeting;
  eachMeeting((fresh) => {
    meeting = fresh;
  });

  /** What a tablet hears of people changing tables, once it is connected. */
  async function heard(tablet: Browser): Promise<string[]> {
    const moves: string[] = [];
    const socket: LiveSocket = tablet.live("moderator");
    socket.on("seatMoved", (move) => moves.push(move));
    await new Promise<void>((resolve) => socket.once("moderator", () => resolve()));
    return moves;
  }

  test("C2: both tables' moderators hear that one person came or left, a third table nothing", async () => {
    const third = meeting.tables[2] ?? meeting.table;
    const [old, other, far] = await Promise.all([
      meeting.moderator("ngo").then(heard),
      meeting.moderator("government", meeting.otherTable).then(heard),
      meeting.moderator("ngo", third).then(heard),
    ]);
    const told = (): string => `${old.join()} ${other.join()}`;
    const phone = await meeting.phone();
    await phone.call("join", { code: meeting.table.code });
    await phone.call("join", { code: meeting.otherTable.code });
    await eventually(() => told() === "left came", "both tables heard of the move");
    await phone.call("join", { code: meeting.otherTable.code });
    await phone.call("join", { code: meeting.table.code });
    await eventually(() => told() === "left,came came,left", "both tables heard of the way back");
    expect(far).toEqual([]);
  });

  test("C1, C3: what was sent stays with its table, and whoever comes back is the same person", async () => {
    const phone = await meeting.phone();
    const id = newIdeaId();
    await phone.call("postIdea", { id, text: "Zostaje", sketch: null });
    const { participantId } = await phone.call("me", {});
    const elsewhere = await phone.call("join", { code: meeting.otherTable.code });
    expect(elsewhere.ideas).toEqual([]);
    expect(elsewhere.participantId).not.toBe(participantId);
    expect(await phone.call("join", { code: meeting.table.code })).toMatchObject({ participantId, ideas: [{ id }] });
  });
});
