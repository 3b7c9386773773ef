-- AlterTable
ALTER TABLE "Participant" ADD COLUMN "heardAt" DATETIME;
ALTER TABLE "Participant" ADD COLUMN "tookPart" BOOLEAN NOT NULL DEFAULT false;
