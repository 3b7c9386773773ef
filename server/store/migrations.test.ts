import { describe, expect, test } from "vitest";
import { pendingMigrations, readMigrations } from "./migrations.ts";

const step = (name: string, checksum = name) => ({ name, checksum, sql: "" });

describe("the steps still to be taken", () => {
  test("are those the database does not record, oldest first", () => {
    const all = [step("1_init"), step("2_answers"), step("3_photos")];
    expect(pendingMigrations(all, [])).toEqual(all);
    expect(pendingMigrations(all, [step("1_init")])).toEqual(all.slice(1));
    expect(pendingMigrations(all, all)).toEqual([]);
  });

  test("are none when the database knows a step that is not here, or knew it differently", () => {
    expect(() => pendingMigrations([step("1_init")], [step("1_init"), step("9_future")])).toThrow("database-newer");
    expect(() => pendingMigrations([step("1_init")], [step("1_init", "edited")])).toThrow("database-newer");
  });
});

test("both databases have the same history", async () => {
  const [sqlite, postgres] = await Promise.all([readMigrations("sqlite"), readMigrations("postgresql")]);
  expect(sqlite.map(({ name }) => name)).toEqual(postgres.map(({ name }) => name));
});
