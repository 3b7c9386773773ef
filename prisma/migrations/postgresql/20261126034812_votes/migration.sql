-- CreateTable
CREATE TABLE "Vote" (
    "id" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "dots" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "items" TEXT NOT NULL DEFAULT '[]',

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "voteId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "dots" TEXT NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("voteId","participantId")
);

-- CreateTable
CREATE TABLE "PaperDots" (
    "voteId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "dots" INTEGER NOT NULL,

    CONSTRAINT "PaperDots_pkey" PRIMARY KEY ("voteId","itemId")
);

-- CreateIndex
CREATE INDEX "Vote_tableId_idx" ON "Vote"("tableId");

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperDots" ADD CONSTRAINT "PaperDots_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;
