-- CreateTable
CREATE TABLE "Vote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "dots" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "items" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Vote_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ballot" (
    "voteId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "dots" TEXT NOT NULL,

    PRIMARY KEY ("voteId", "participantId"),
    CONSTRAINT "Ballot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Ballot_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperDots" (
    "voteId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "dots" INTEGER NOT NULL,

    PRIMARY KEY ("voteId", "itemId"),
    CONSTRAINT "PaperDots_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Vote_tableId_idx" ON "Vote"("tableId");
