-- The full-text index of the current records: a projection, rebuilt at any time, read for nothing but search.

-- What records are counted and filtered by. Most records share theirs with many others, so that counting groups of records counts every facet at once.
CREATE TABLE "search_facet" (
    "n" SERIAL NOT NULL,
    "domain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL,

    CONSTRAINT "search_facet_pkey" PRIMARY KEY ("n")
);

CREATE UNIQUE INDEX "search_facet_domain_kind_division_year_source_method_simula_key" ON "search_facet"("domain", "kind", "division", "year", "source", "method", "simulated");

-- One row a record, kept narrow: the token sets are only read through their indexes and stand apart from the row.
CREATE TABLE "search_entry" (
    "n" SERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "facet" INTEGER NOT NULL,
    -- 0001-01-01, and -1: the record does not say.
    "day" DATE NOT NULL,
    "money" DECIMAL NOT NULL,
    "area" DECIMAL NOT NULL,
    "head" tsvector NOT NULL,
    "tokens" tsvector NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("n")
) WITH (toast_tuple_target = 128);

ALTER TABLE "search_entry" ALTER COLUMN "head" SET STORAGE EXTERNAL, ALTER COLUMN "tokens" SET STORAGE EXTERNAL;
ALTER TABLE "search_entry" ALTER COLUMN "head" SET STATISTICS 0, ALTER COLUMN "tokens" SET STATISTICS 0;

CREATE UNIQUE INDEX "search_entry_id_key" ON "search_entry"("id");

CREATE INDEX "search_entry_day_id_idx" ON "search_entry"("day" DESC, "id");

CREATE INDEX "search_entry_money_id_idx" ON "search_entry"("money" DESC, "id");

CREATE INDEX "search_entry_head_idx" ON "search_entry" USING GIN ("head");

CREATE INDEX "search_entry_tokens_idx" ON "search_entry" USING GIN ("tokens");

-- What ranking and snippets read, for a few hundred records a search.
CREATE TABLE "search_text" (
    "n" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "codes" TEXT[],
    -- A line each, every line after a line feed: role, colon, name in the form that is compared.
    "party_keys" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("n")
);

-- Every name of an organisation once, in the form that is compared and as written, to find the full names that a short one stands for.
CREATE TABLE "search_name" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "search_name_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "search_name_key_idx" ON "search_name"("key" text_pattern_ops);
