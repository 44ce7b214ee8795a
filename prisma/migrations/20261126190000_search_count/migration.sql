-- How many entries each combination of facets has, so that nobody counts all of them to tell what all of them are.
CREATE TABLE "search_count" (
    "facet" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,

    CONSTRAINT "search_count_pkey" PRIMARY KEY ("facet")
);

INSERT INTO "search_count" ("facet", "records") SELECT "facet", count(*) FROM "search_entry" GROUP BY "facet";
