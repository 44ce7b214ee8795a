-- What a person has decided about a short name: it stands for the body, or it does not.
ALTER TABLE "short_name" ADD COLUMN "verdict" TEXT;

-- Which records showed a short name, so that a record that is read again does not count again.
CREATE TABLE "short_name_witness" (
    "short" TEXT NOT NULL,
    "full" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,

    CONSTRAINT "short_name_witness_pkey" PRIMARY KEY ("short", "full", "record_id")
);

-- What was counted so far counted a record as often as it was indexed: it is counted again when the index is next rebuilt.
DELETE FROM "short_name";
