-- CreateTable
CREATE TABLE "Slip" (
    "hash" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Slip_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "SlipSeat" (
    "hash" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SlipSeat_pkey" PRIMARY KEY ("hash","participantId")
);

-- CreateIndex
CREATE INDEX "SlipSeat_participantId_idx" ON "SlipSeat"("participantId");

-- AddForeignKey
ALTER TABLE "SlipSeat" ADD CONSTRAINT "SlipSeat_hash_fkey" FOREIGN KEY ("hash") REFERENCES "Slip"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlipSeat" ADD CONSTRAINT "SlipSeat_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
