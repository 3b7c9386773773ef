-- CreateTable
CREATE TABLE "Slip" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SlipSeat" (
    "hash" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("hash", "participantId"),
    CONSTRAINT "SlipSeat_hash_fkey" FOREIGN KEY ("hash") REFERENCES "Slip" ("hash") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SlipSeat_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SlipSeat_participantId_idx" ON "SlipSeat"("participantId");
