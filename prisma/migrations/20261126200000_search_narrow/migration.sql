-- One table of narrow rows: what ranking reads stands beside them, as the tokens do. The server moves long values out of a row only where it has more than 2 kB:
-- so `shown` is filled up with blanks, which JSON passes over and the server packs. Names of organisations become tokens, and their roles.
DROP SCHEMA IF EXISTS "search_beside" CASCADE;

CREATE SCHEMA "search_beside";

CREATE TABLE "search_beside"."search_entry" (
    "n" INTEGER NOT NULL DEFAULT nextval('search_entry_n_seq'),
    "facet" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "checksum" BIGINT NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "money" DECIMAL NOT NULL,
    "area" DECIMAL NOT NULL,
    "tokens" tsvector NOT NULL,
    "shown" JSON NOT NULL
) WITH (toast_tuple_target = 128);

ALTER TABLE "search_beside"."search_entry" ALTER COLUMN "tokens" SET STORAGE EXTERNAL;
ALTER TABLE "search_beside"."search_entry" ALTER COLUMN "tokens" SET STATISTICS 0, ALTER COLUMN "shown" SET STATISTICS 0;

INSERT INTO "search_beside"."search_entry"
SELECT e."n", e."facet", e."day", e."version", e."checksum", e."id", e."money", e."area",
  e."tokens" || array_to_tsvector(ARRAY(
    SELECT 'p:' || substr(encode(sha256(convert_to("name", 'UTF8')), 'hex'), 1, 20) || ':' || "role" FROM unnest(p."roles", p."names") AS named("role", "name") WHERE "name" <> ''
    UNION SELECT 'r:' || "role" FROM unnest(p."roles") AS r("role"))),
  rpad(json_build_object(
    'title', t."title", 'project', t."project", 'codes', t."codes", 'parties', array_remove(p."names", ''), 'text', left(t."text", 20001))::text, 2048)::json
FROM "search_entry" e JOIN "search_text" t USING ("n"), LATERAL (
  SELECT array_agg(split_part(line, ':', 1)) AS "roles", coalesce(array_agg(split_part(line, ':', 2)), '{}') AS "names"
  FROM string_to_table(t."party_keys", E'\n') AS line WHERE line <> ''
) p
ORDER BY e."n";

ALTER SEQUENCE "search_entry_n_seq" OWNED BY NONE;
DROP TABLE "search_entry", "search_text";
ALTER TABLE "search_beside"."search_entry" SET SCHEMA "public";
DROP SCHEMA "search_beside";
ALTER SEQUENCE "search_entry_n_seq" OWNED BY "search_entry"."n";

ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_pkey" PRIMARY KEY ("n");
CREATE UNIQUE INDEX "search_entry_id_key" ON "search_entry"("id");
CREATE INDEX "search_entry_day_id_idx" ON "search_entry"("day" DESC, "id");
CREATE INDEX "search_entry_money_id_idx" ON "search_entry"("money" DESC, "id");
CREATE INDEX "search_entry_facet_day_idx" ON "search_entry"("facet", "day");
SET LOCAL maintenance_work_mem = '256MB';
CREATE INDEX "search_entry_tokens_idx" ON "search_entry" USING GIN ("tokens");
