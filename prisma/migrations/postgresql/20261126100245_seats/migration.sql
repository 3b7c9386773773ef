-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "heardAt" TIMESTAMP(3),
ADD COLUMN     "tookPart" BOOLEAN NOT NULL DEFAULT false;
