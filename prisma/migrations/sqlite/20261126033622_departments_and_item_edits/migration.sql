-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "ItemEdit" (
    "itemId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "tableId" TEXT NOT NULL,
    "wording" TEXT,
    "passedTo" TEXT,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("itemId", "n"),
    CONSTRAINT "ItemEdit_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Answer" (
    "itemId" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "status" TEXT,
    "justification" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL DEFAULT '',
    "suggestion" TEXT NOT NULL DEFAULT '',
    "councilOpinion" TEXT NOT NULL DEFAULT '',
    "department" TEXT NOT NULL DEFAULT '',
    "dueDate" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "draftAt" DATETIME NOT NULL,
    "publishedStatus" TEXT,
    "publishedJustification" TEXT,
    "publishedWording" TEXT,
    "publishedPassedTo" TEXT,
    "publishedAt" DATETIME,
    "correctedAt" DATETIME,
    CONSTRAINT "Answer_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Answer" ("correctedAt", "councilOpinion", "department", "draftAt", "dueDate", "itemId", "justification", "note", "publishedAt", "publishedJustification", "publishedStatus", "recommendation", "status", "tableId") SELECT "correctedAt", "councilOpinion", "department", "draftAt", "dueDate", "itemId", "justification", "note", "publishedAt", "publishedJustification", "publishedStatus", "recommendation", "status", "tableId" FROM "Answer";
DROP TABLE "Answer";
ALTER TABLE "new_Answer" RENAME TO "Answer";
CREATE INDEX "Answer_tableId_idx" ON "Answer"("tableId");
CREATE TABLE "new_Link" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "tableId" TEXT,
    "side" TEXT,
    "departmentId" TEXT,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" DATETIME,
    "usedAt" DATETIME,
    CONSTRAINT "Link_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Link_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Link" ("createdAt", "id", "kind", "revokedAt", "side", "tableId", "token", "usedAt") SELECT "createdAt", "id", "kind", "revokedAt", "side", "tableId", "token", "usedAt" FROM "Link";
DROP TABLE "Link";
ALTER TABLE "new_Link" RENAME TO "Link";
CREATE UNIQUE INDEX "Link_token_key" ON "Link"("token");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Department_name_key" ON "Department"("name");
