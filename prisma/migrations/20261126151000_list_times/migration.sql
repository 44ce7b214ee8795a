-- The time of day at which a row was published, where its list names it.
-- AlterTable
ALTER TABLE "list_row" ADD COLUMN     "time" TEXT;
