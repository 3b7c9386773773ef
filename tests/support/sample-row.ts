import type { RegisterRow } from "../../src/contract/views.ts";
import { idFrom } from "../../src/domain/ids.ts";

/** An idea in the register, on its board, unsigned; each test says which of it matters. */
export const ROW: RegisterRow = {
  id: idFrom("idea", "samplerow1"),
  number: "KUL-01",
  kind: "idea",
  tableNumber: 1,
  tableMark: "KUL",
  tableName: "kultura",
  text: "",
  originalText: "",
  hasSketch: false,
  signature: null,
  source: "phone",
  section: null,
  groupTitle: null,
  place: "board",
  hiddenReason: null,
  mergedInto: null,
  sources: [],
  change: null,
  justification: null,
  current: null,
  support: null,
  at: "2019-06-26T14:40:00.000Z",
};
