-- CreateTable
CREATE TABLE "Declaration" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "needs" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicSuggestion" (
    "id" TEXT NOT NULL,
    "hash" TEXT,
    "tableId" TEXT,
    "text" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "addedTo" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "TopicSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeadCount" (
    "tableId" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HeadCount_pkey" PRIMARY KEY ("tableId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "n" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("n")
);

-- CreateIndex
CREATE UNIQUE INDEX "Declaration_hash_key" ON "Declaration"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "TopicSuggestion_hash_key" ON "TopicSuggestion"("hash");

-- AddForeignKey
ALTER TABLE "HeadCount" ADD CONSTRAINT "HeadCount_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;
