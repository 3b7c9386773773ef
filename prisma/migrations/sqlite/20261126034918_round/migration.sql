-- CreateTable
CREATE TABLE "TableRound" (
    "tableId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    CONSTRAINT "TableRound_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
