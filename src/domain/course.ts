import { stepTimer, type Timer } from "./phase.ts";

/** Ways of working that a table may run for itself, each a row of steps. */
export const METHODS = ["one-two-four", "nominal", "own"] as const;
export type Method = (typeof METHODS)[number];

export const STEPS = ["alone", "pairs", "fours", "all", "silent", "turns", "talk", "vote", "own"] as const;
export type StepKey = (typeof STEPS)[number];

export interface Step {
  readonly key: StepKey;
  readonly minutes: number;
}

/**
 * 1-2-4-All as its authors time it (liberatingstructures.com: 1, 2, 4 and 5 minutes), and the nominal
 * group: silent writing, a round of everybody, discussion, vote.
 */
const STEPS_OF: Readonly<Record<Exclude<Method, "own">, readonly Step[]>> = {
  "one-two-four": [
    { key: "alone", minutes: 1 },
    { key: "pairs", minutes: 2 },
    { key: "fours", minutes: 4 },
    { key: "all", minutes: 5 },
  ],
  nominal: [
    { key: "silent", minutes: 7 },
    { key: "turns", minutes: 12 },
    { key: "talk", minutes: 10 },
    { key: "vote", minutes: 5 },
  ],
};

const SILENT_STEPS: ReadonlySet<StepKey> = new Set<StepKey>(["alone", "silent"]);

/** Does everyone work alone in this step? */
export const isSilentStep = ({ key }: Step): boolean => SILENT_STEPS.has(key);

/** A table's own course: its steps, which one it is at, and that step's clock. */
export interface Course {
  readonly method: Method;
  readonly steps: readonly Step[];
  readonly at: number;
  readonly timer: Timer;
  /** Stays when the organiser changes the common phase. */
  readonly stays: boolean;
}

export type CourseEvent =
  | { readonly type: "step"; readonly to: number }
  | { readonly type: "pause" }
  | { readonly type: "resume" }
  | { readonly type: "add" }
  | { readonly type: "stop" }
  | { readonly type: "stays"; readonly stays: boolean };

/** The steps of a method; one's own is a single step of so many minutes. */
export const stepsOf = (method: Method, minutes: number): readonly Step[] =>
  method === "own" ? [{ key: "own", minutes }] : STEPS_OF[method];

/** A method from its first step, its clock running. */
export function startCourse(method: Method, minutes: number, now: number): Course {
  return at({ method, steps: stepsOf(method, minutes), at: 0, timer: { state: "idle" }, stays: false }, 0, now);
}

/** The step a course is at. */
export function stepOf({ steps, at }: Pick<Course, "steps" | "at">): Step {
  const step = steps[at];
  if (!step) throw new Error("a course is always at one of its steps");
  return step;
}

/** The course after `event`; a step that is not there leaves it as it is. */
export function stepCourse(course: Course, event: CourseEvent, now: number): Course {
  switch (event.type) {
    case "step":
      return at(course, event.to, now);
    case "stays":
      return { ...course, stays: event.stays };
    case "add":
      return { ...course, timer: stepTimer(course.timer, { type: "add", minutes: 1 }, now) };
    case "resume":
      // A stopped clock starts with the minutes of its step.
      return course.timer.state === "idle"
        ? at(course, course.at, now)
        : { ...course, timer: stepTimer(course.timer, event, now) };
    case "pause":
    case "stop":
      return { ...course, timer: stepTimer(course.timer, event, now) };
  }
}

function at(course: Course, index: number, now: number): Course {
  const step = course.steps[index];
  if (!step) return course;
  return { ...course, at: index, timer: stepTimer(course.timer, { type: "start", minutes: step.minutes }, now) };
}
