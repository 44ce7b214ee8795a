-- How many rows a full page of a list has.
-- AlterTable
ALTER TABLE "list" ADD COLUMN     "page_rows" INTEGER;
