/** The seeds of `CHAOS_SEEDS` (a list with commas), else the first `count` numbers. */
export function seedsOf(count: number): readonly number[] {
  const given = process.env["CHAOS_SEEDS"];
  return given ? given.split(",").map(Number) : Array.from({ length: count }, (_, i) => i + 1);
}
