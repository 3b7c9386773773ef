-- CreateTable
CREATE TABLE "Declaration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "needs" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "TopicSuggestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT,
    "tableId" TEXT,
    "text" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "addedTo" TEXT,
    "at" DATETIME NOT NULL,
    "settledAt" DATETIME
);

-- CreateTable
CREATE TABLE "HeadCount" (
    "tableId" TEXT NOT NULL PRIMARY KEY,
    "people" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "HeadCount_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Organisation" (
    "n" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Declaration_hash_key" ON "Declaration"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "TopicSuggestion_hash_key" ON "TopicSuggestion"("hash");
