import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
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

/** The same with one meeting for all tests of a file, for those that do not mind each other. */
export function oneMeeting(begin: (meeting: Meeting) => Promise<void> | void, options?: MeetingOptions): void {
  let meeting: Meeting | null = null;
  beforeAll(async () => {
    meeting = await startMeeting(options);
    await begin(meeting);
  });
  afterAll(async () => {
    await meeting?.close();
    expect(meeting?.errors).toEqual([]);
  });
}
