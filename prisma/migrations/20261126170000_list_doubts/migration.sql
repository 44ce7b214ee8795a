-- Whether the last run found less on a list than there should have been.
-- AlterTable
ALTER TABLE "list" ADD COLUMN     "doubted" BOOLEAN NOT NULL DEFAULT false;
