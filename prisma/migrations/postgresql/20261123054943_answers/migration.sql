-- CreateTable
CREATE TABLE "Answer" (
    "itemId" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "status" TEXT,
    "justification" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL DEFAULT '',
    "councilOpinion" TEXT NOT NULL DEFAULT '',
    "department" TEXT NOT NULL DEFAULT '',
    "dueDate" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "draftAt" TIMESTAMP(3) NOT NULL,
    "publishedStatus" TEXT,
    "publishedJustification" TEXT,
    "publishedAt" TIMESTAMP(3),
    "correctedAt" TIMESTAMP(3),

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "AnswerEvent" (
    "id" SERIAL NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT,
    "justification" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AnswerEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Answer_tableId_idx" ON "Answer"("tableId");

-- CreateIndex
CREATE INDEX "AnswerEvent_itemId_idx" ON "AnswerEvent"("itemId");

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerEvent" ADD CONSTRAINT "AnswerEvent_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Answer"("itemId") ON DELETE CASCADE ON UPDATE CASCADE;
