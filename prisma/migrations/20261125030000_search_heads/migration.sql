-- Tokens of the head stand among the others, with a sign before them: one index to keep, and rows that are narrow. The index is filled again by `gongshi index rebuild`.
TRUNCATE "search_entry", "search_text", "search_name";

ALTER TABLE "search_entry" DROP COLUMN "head";
