-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ItemEdit" (
    "itemId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "tableId" TEXT NOT NULL,
    "wording" TEXT,
    "passedTo" TEXT,
    "mergedInto" TEXT,
    "parts" TEXT NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("itemId", "n"),
    CONSTRAINT "ItemEdit_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ItemEdit" ("at", "itemId", "n", "passedTo", "reason", "tableId", "wording") SELECT "at", "itemId", "n", "passedTo", "reason", "tableId", "wording" FROM "ItemEdit";
DROP TABLE "ItemEdit";
ALTER TABLE "new_ItemEdit" RENAME TO "ItemEdit";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
