-- CreateTable
CREATE TABLE "Answer" (
    "itemId" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "status" TEXT,
    "justification" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL DEFAULT '',
    "councilOpinion" TEXT NOT NULL DEFAULT '',
    "department" TEXT NOT NULL DEFAULT '',
    "dueDate" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "draftAt" DATETIME NOT NULL,
    "publishedStatus" TEXT,
    "publishedJustification" TEXT,
    "publishedAt" DATETIME,
    "correctedAt" DATETIME,
    CONSTRAINT "Answer_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT,
    "justification" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "AnswerEvent_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Answer" ("itemId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Answer_tableId_idx" ON "Answer"("tableId");

-- CreateIndex
CREATE INDEX "AnswerEvent_itemId_idx" ON "AnswerEvent"("itemId");
