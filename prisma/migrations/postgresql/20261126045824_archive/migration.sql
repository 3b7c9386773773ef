-- CreateTable
CREATE TABLE "BoardPicture" (
    "tableId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "svg" TEXT NOT NULL,

    CONSTRAINT "BoardPicture_pkey" PRIMARY KEY ("tableId","seq")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "BoardPicture" ADD CONSTRAINT "BoardPicture_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;
