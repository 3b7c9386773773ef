-- CreateTable
CREATE TABLE "TableRound" (
    "tableId" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "TableRound_pkey" PRIMARY KEY ("tableId")
);

-- AddForeignKey
ALTER TABLE "TableRound" ADD CONSTRAINT "TableRound_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;
