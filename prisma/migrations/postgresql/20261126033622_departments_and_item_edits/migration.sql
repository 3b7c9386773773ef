-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "publishedPassedTo" TEXT,
ADD COLUMN     "publishedWording" TEXT,
ADD COLUMN     "suggestion" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "departmentId" TEXT;

-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemEdit" (
    "itemId" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "tableId" TEXT NOT NULL,
    "wording" TEXT,
    "passedTo" TEXT,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ItemEdit_pkey" PRIMARY KEY ("itemId","n")
);

-- CreateIndex
CREATE UNIQUE INDEX "Department_name_key" ON "Department"("name");

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemEdit" ADD CONSTRAINT "ItemEdit_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;
