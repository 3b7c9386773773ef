-- CreateTable
CREATE TABLE "TableEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tableId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "subject" TEXT,
    "other" TEXT,
    "count" INTEGER,
    "reason" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TableEvent_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "tableId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,

    PRIMARY KEY ("tableId", "side"),
    CONSTRAINT "Confirmation_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "section" INTEGER,
    "change" TEXT,
    "sources" TEXT NOT NULL,
    "priority" BOOLEAN NOT NULL DEFAULT false,
    "wording" TEXT NOT NULL DEFAULT '',
    "current" TEXT NOT NULL DEFAULT '',
    "justification" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "at" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Proposal_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Proposal" ("at", "change", "current", "id", "justification", "n", "priority", "section", "sources", "tableId", "updatedAt", "wording") SELECT "at", "change", "current", "id", "justification", "n", "priority", "section", "sources", "tableId", "updatedAt", "wording" FROM "Proposal";
DROP TABLE "Proposal";
ALTER TABLE "new_Proposal" RENAME TO "Proposal";
CREATE UNIQUE INDEX "Proposal_tableId_n_key" ON "Proposal"("tableId", "n");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "TableEvent_tableId_id_idx" ON "TableEvent"("tableId", "id");
