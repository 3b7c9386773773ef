import type { DepartmentId } from "../../src/domain/ids.ts";
import { idFrom } from "../../src/domain/ids.ts";
import type { Deps } from "./deps.ts";
import { newToken } from "./new-token.ts";

/** Gives a department a link; what it had before is worth nothing from then on. */
export async function renewDepartmentLink(
  { store, random, presence }: Pick<Deps, "store" | "random" | "presence">,
  departmentId: DepartmentId,
): Promise<void> {
  const old = (await store.links()).filter(
    (link) => link.kind === "department" && link.departmentId === departmentId && !link.revoked,
  );
  for (const { id } of old) {
    await store.revokeLink(id);
    presence.dropLink(id);
  }
  const id = idFrom("link", random.id());
  await store.addLink({ id, kind: "department", departmentId, token: newToken(random), revoked: false, used: false });
}
