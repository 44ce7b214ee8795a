-- Ids are ordered by their characters alone, here as in the program and in any other index.
ALTER TABLE "search_entry" ALTER COLUMN "id" SET DATA TYPE TEXT COLLATE "C";
