-- What the index was given of each record, in 32 bits, so that index and records are compared without reading either: `src/core/checksum.ts` says the same.
ALTER TABLE "search_entry" ADD COLUMN "checksum" BIGINT NOT NULL DEFAULT 0;

UPDATE "search_entry" e SET "checksum" = ('x' || encode(substr(sha256(convert_to(r."id" || E'\n' || r."version" || E'\n' || r."text", 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint
FROM "record" r WHERE r."id" = e."id" AND r."version" = e."version";

ALTER TABLE "search_entry" ALTER COLUMN "checksum" DROP DEFAULT;
