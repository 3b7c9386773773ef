import { afterEach, beforeEach, expect } from "vitest";
import { type Meeting, type MeetingOptions, startMeeting } from "./meeting.ts";

/**
 * A meeting of its own for each test, closed afterwards; whatever the server logged as unexpected fails
 * the test. `begin` gets it before the test and lets in whoever the tests need.
 */
export function eachMeeting(begin: (meeting: Meeting) => Promise<void> | void, options?: MeetingOptions): void {
  let meeting: Meeting | null = null;
  beforeEach(async () => {
    meeting = await startMeeting(options);
    await begin(meeting);
  });
  afterEach(async () => {
    await meeting?.close();
    expect(meeting?.errors).toEqual([]);
    meeting = null;
  });
}
