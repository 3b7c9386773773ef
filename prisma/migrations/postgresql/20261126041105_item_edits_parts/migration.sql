-- AlterTable
ALTER TABLE "ItemEdit" ADD COLUMN     "mergedInto" TEXT,
ADD COLUMN     "parts" TEXT NOT NULL DEFAULT '[]';
