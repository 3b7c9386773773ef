import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";

export type DepartmentActor = Extract<Actor, { role: "department" }>;

/** Enters with a department's link, any number of times until it is revoked. */
export async function enterDepartment(
  { store }: Pick<Deps, "store">,
  { token }: { readonly token: string },
): Promise<Result<DepartmentActor>> {
  const link = await store.linkByToken(token);
  if (link?.kind !== "department" || link.revoked) return refused("link-invalid");
  return done({ role: "department", linkId: link.id, departmentId: link.departmentId });
}
