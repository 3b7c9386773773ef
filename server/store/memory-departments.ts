import type { Department } from "../../src/domain/department.ts";
import type { DepartmentId } from "../../src/domain/ids.ts";
import type { DepartmentStore } from "../usecases/answer-ports.ts";

/** The departments of the memory store. */
export function memoryDepartments(): DepartmentStore {
  const all = new Map<DepartmentId, Department>();
  return {
    departments: async () => [...all.values()],
    async addDepartment(department) {
      if (all.has(department.id)) return true;
      if ([...all.values()].some(({ name }) => name === department.name)) return false;
      all.set(department.id, department);
      return true;
    },
  };
}
