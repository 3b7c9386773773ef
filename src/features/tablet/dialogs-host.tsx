"use client";
import { useLocale } from "next-intl";
import { I18nProvider } from "react-aria-components";
import { ConfirmDialog } from "./dialog-confirm.tsx";
import { EditDialog } from "./dialog-edit.tsx";
import { GroupNameDialog, MergeDialog, MoveDialog, SplitDialog } from "./dialog-group.tsx";
import { HeadsDialog } from "./dialog-heads.tsx";
import { HideDialog, ReadDialog } from "./dialog-hide.tsx";
import { JournalDialog } from "./dialog-journal.tsx";
import { PaperDotsDialog } from "./dialog-paper-dots.tsx";
import { PhoneDialog } from "./dialog-phone.tsx";
import { RemoveDialog } from "./dialog-remove.tsx";
import { ScribeDialog } from "./dialog-scribe.tsx";
import { SourcesDialog } from "./dialog-sources.tsx";
import { TrashDialog } from "./dialog-trash.tsx";
import { ClearVoteDialog, OpenVoteDialog, ReopenVoteDialog } from "./dialog-vote.tsx";
import { VoteResultDialog } from "./dialog-vote-result.tsx";
import type { DialogRequest } from "./dialogs.ts";
import { CourseDialog } from "./round/dialog-course.tsx";

interface Props {
  readonly request: DialogRequest;
  readonly onClose: () => void;
}

/** The dialog that is asked for. */
export function Dialogs(props: Props) {
  return (
    <I18nProvider locale={useLocale()}>
      <Asked {...props} />
    </I18nProvider>
  );
}

function Asked({ request, onClose }: Props) {
  switch (request.kind) {
    case "course":
      return <CourseDialog onClose={onClose} />;
    case "scribe":
      return <ScribeDialog draft={request.draft ?? null} onClose={onClose} />;
    case "confirm":
      return <ConfirmDialog onClose={onClose} />;
    case "trash":
      return <TrashDialog onClose={onClose} />;
    case "journal":
      return <JournalDialog onClose={onClose} />;
    case "heads":
      return <HeadsDialog onClose={onClose} />;
    case "phone":
      return <PhoneDialog onClose={onClose} />;
    case "remove":
      return <RemoveDialog proposal={request.proposal} onClose={onClose} />;
    case "hide":
      return <HideDialog idea={request.idea} onClose={onClose} />;
    case "read":
      return <ReadDialog idea={request.idea} onClose={onClose} />;
    case "edit":
      return <EditDialog id={request.id} onClose={onClose} />;
    case "move":
      return <MoveDialog ids={request.ids} onClose={onClose} />;
    case "merge":
      return <MergeDialog ids={request.ids} onClose={onClose} />;
    case "group":
      return <GroupNameDialog request={request} onClose={onClose} />;
    case "rename":
      return <GroupNameDialog request={request} onClose={onClose} />;
    case "split":
      return <SplitDialog group={request.group} title={request.title} onClose={onClose} />;
    case "openVote":
      return <OpenVoteDialog onClose={onClose} />;
    case "clearVote":
      return <ClearVoteDialog onClose={onClose} />;
    case "reopenVote":
      return <ReopenVoteDialog onClose={onClose} />;
    case "voteResult":
      return <VoteResultDialog onClose={onClose} />;
    case "paperDots":
      return <PaperDotsDialog onClose={onClose} />;
    case "sources":
      return <SourcesDialog proposal={request.proposal} onClose={onClose} />;
  }
}
