-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "doorsOpen" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Table" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "mark" TEXT NOT NULL,
    "hue" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "topics" TEXT NOT NULL,
    "moderators" TEXT NOT NULL,
    "additional" BOOLEAN NOT NULL DEFAULT false,
    "autoPlace" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT NOT NULL,
    "frozen" BOOLEAN NOT NULL DEFAULT false,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastIdea" INTEGER NOT NULL DEFAULT 0,
    "lastProposal" INTEGER NOT NULL DEFAULT 0,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "signatureKind" TEXT,
    "signatureText" TEXT,
    "signatureAsked" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Idea" (
    "id" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "originalText" TEXT NOT NULL,
    "sketch" TEXT,
    "text" TEXT NOT NULL,
    "signatureKind" TEXT,
    "signatureText" TEXT,
    "section" INTEGER,
    "authorId" TEXT,
    "hiddenReason" TEXT,
    "mergedInto" TEXT,
    "groupTitle" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Idea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "section" INTEGER,
    "change" TEXT,
    "sources" TEXT NOT NULL,
    "priority" BOOLEAN NOT NULL DEFAULT false,
    "wording" TEXT NOT NULL DEFAULT '',
    "current" TEXT NOT NULL DEFAULT '',
    "justification" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tableId" TEXT,
    "side" TEXT,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMP(3),
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardUpdate" (
    "tableId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BoardUpdate_pkey" PRIMARY KEY ("tableId","seq")
);

-- CreateTable
CREATE TABLE "BoardSnapshot" (
    "tableId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BoardSnapshot_pkey" PRIMARY KEY ("tableId","seq")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Table_code_key" ON "Table"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Table_meetingId_mark_key" ON "Table"("meetingId", "mark");

-- CreateIndex
CREATE INDEX "Participant_tableId_idx" ON "Participant"("tableId");

-- CreateIndex
CREATE INDEX "Idea_authorId_idx" ON "Idea"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Idea_tableId_n_key" ON "Idea"("tableId", "n");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_tableId_n_key" ON "Proposal"("tableId", "n");

-- CreateIndex
CREATE UNIQUE INDEX "Link_token_key" ON "Link"("token");

-- AddForeignKey
ALTER TABLE "Table" ADD CONSTRAINT "Table_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardUpdate" ADD CONSTRAINT "BoardUpdate_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardSnapshot" ADD CONSTRAINT "BoardSnapshot_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;
