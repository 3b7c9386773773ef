-- CreateTable
CREATE TABLE "Photo" (
    "ideaId" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("ideaId", "size"),
    CONSTRAINT "Photo_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "Idea" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Idea" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "originalText" TEXT NOT NULL,
    "sketch" TEXT,
    "photo" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "signatureKind" TEXT,
    "signatureText" TEXT,
    "section" INTEGER,
    "authorId" TEXT,
    "hiddenReason" TEXT,
    "mergedInto" TEXT,
    "groupTitle" TEXT,
    "at" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Idea_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Idea_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Idea" ("at", "authorId", "groupTitle", "hiddenReason", "id", "mergedInto", "n", "originalText", "place", "section", "signatureKind", "signatureText", "sketch", "source", "tableId", "text", "updatedAt") SELECT "at", "authorId", "groupTitle", "hiddenReason", "id", "mergedInto", "n", "originalText", "place", "section", "signatureKind", "signatureText", "sketch", "source", "tableId", "text", "updatedAt" FROM "Idea";
DROP TABLE "Idea";
ALTER TABLE "new_Idea" RENAME TO "Idea";
CREATE INDEX "Idea_authorId_idx" ON "Idea"("authorId");
CREATE UNIQUE INDEX "Idea_tableId_n_key" ON "Idea"("tableId", "n");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
