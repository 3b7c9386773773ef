/** What the organiser asks for before and after: settings, declarations, the archive. */
import { z } from "zod";
import { LIMITS } from "../../domain/limits.ts";
import type { ArchiveView, ForgottenView } from "../archive-views.ts";
import type { DeclarationsView, HeadCountView } from "../before-views.ts";
import { ROUTES } from "../routes.ts";
import { factsChange, tableChange, tableFacts, tableOrder } from "../setup-shapes.ts";
import type { SettingsPreview, SettingsView } from "../setup-views.ts";
import { id, runSize } from "../shapes.ts";
import { endpoint, nothing, onTable, reason, slipCode } from "./endpoint.ts";

/** What the organiser makes of a suggested topic. */
const topicDecision = z.discriminatedUnion("to", [
  z.object({ to: z.literal("table"), tableId: id("table") }),
  z.object({
    to: z.literal("new-table"),
    tableId: id("table"),
    shortName: z.string().max(LIMITS.shortName * 4),
    mark: z.string().max(40),
  }),
  z.object({ to: z.literal("rejected"), reason }),
  z.object({ to: z.literal("waiting") }),
]);

export const SETUP_API = {
  /** Who comes to which table, what they need, suggested topics. */
  declarations: endpoint<DeclarationsView>()(ROUTES.declarations, nothing),
  settleTopic: endpoint<DeclarationsView>()(
    ROUTES.settleTopic,
    z.object({ topicId: id("suggestion"), decision: topicDecision }),
  ),
  /** The whole list of organisations that were represented. */
  putOrganisations: endpoint<DeclarationsView>()(
    ROUTES.putOrganisations,
    z.object({ names: z.array(z.string().max(LIMITS.signature * 4)).max(LIMITS.organisations * 2) }),
  ),
  /** So many people are at the table now: by its moderators or the organiser. */
  countHeads: endpoint<HeadCountView>()(
    ROUTES.countHeads,
    onTable.extend({ people: z.number().int().min(0).max(LIMITS.headCount) }),
  ),
  settings: endpoint<SettingsView>()(ROUTES.settings, nothing),
  /** Changes some facts; `conflict` when one of them is not as it was in `basedOn`. */
  changeFacts: endpoint<SettingsView>()(ROUTES.changeFacts, z.object({ changes: factsChange, basedOn: factsChange })),
  /** The id is made by the browser: twice is one table. */
  addTable: endpoint<SettingsView>()(ROUTES.addTable, onTable.extend({ facts: tableFacts })),
  changeTable: endpoint<SettingsView>()(
    ROUTES.changeTable,
    onTable.extend({ changes: tableChange, basedOn: tableChange }),
  ),
  orderTables: endpoint<SettingsView>()(ROUTES.orderTables, z.object({ order: tableOrder, basedOn: tableOrder })),
  removeTable: endpoint<SettingsView>()(ROUTES.removeTable, onTable),
  /** The undo of removing: the table comes back with its code and links. */
  restoreTable: endpoint<SettingsView>()(ROUTES.restoreTable, onTable),
  removeDocument: endpoint<SettingsView>()(ROUTES.removeDocument, z.object({ id: id("document") })),
  /** What a settings file would bring in; changes nothing. */
  previewSettings: endpoint<SettingsPreview>()(ROUTES.previewSettings, z.object({ file: z.unknown() })),
  /** Replaces all settings by those of a file; refused while there are ideas. */
  importSettings: endpoint<SettingsView>()(ROUTES.importSettings, z.object({ file: z.unknown() })),
  setDoors: endpoint<null>()(ROUTES.setDoors, z.object({ open: z.boolean() })),
  setRehearsal: endpoint<SettingsView>()(ROUTES.setRehearsal, z.object({ on: z.boolean() })),
  /** Players of the app itself play a small meeting; only in a rehearsal. The id is made by the browser: twice is one run. */
  startRunThrough: endpoint<null>()(ROUTES.startRunThrough, z.object({ id: id("command"), size: runSize })),
  stopRunThrough: endpoint<null>()(ROUTES.stopRunThrough, nothing),
  /**
   * The meeting begins: all content goes. `ideas` is how many were shown to whoever decided, `typed`
   * the word they were asked to type (`domain/beginning.ts`).
   */
  beginMeeting: endpoint<SettingsView>()(
    ROUTES.beginMeeting,
    z.object({ typed: z.string().max(200), ideas: z.number().int().min(0) }),
  ),

  /** What is kept for how long, and what was erased. */
  archive: endpoint<ArchiveView>()(ROUTES.archive, nothing),
  /** Signature and tie to the person off all ideas of whoever has this code, or wrote the idea with this number. */
  forgetPerson: endpoint<ForgottenView>()(ROUTES.forgetPerson, z.object({ whose: slipCode })),
  /** The words of one idea out of everything that is kept. */
  forgetWords: endpoint<ForgottenView>()(ROUTES.forgetWords, z.object({ number: z.string().max(40) })),
  /** Removes the whole meeting, when its name was typed. */
  eraseMeeting: endpoint<null>()(ROUTES.eraseMeeting, z.object({ typed: z.string().max(LIMITS.settingText * 4) })),
} as const;
