-- AlterTable
ALTER TABLE "Idea" ADD COLUMN     "photo" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Photo" (
    "ideaId" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("ideaId","size")
);

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "Idea"("id") ON DELETE CASCADE ON UPDATE CASCADE;
