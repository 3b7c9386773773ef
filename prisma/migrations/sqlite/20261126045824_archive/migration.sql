-- CreateTable
CREATE TABLE "BoardPicture" (
    "tableId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "svg" TEXT NOT NULL,

    PRIMARY KEY ("tableId", "seq"),
    CONSTRAINT "BoardPicture_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);
