-- What a disappearance was judged from.
ALTER TABLE "page_check" ADD COLUMN "gone" INTEGER NOT NULL DEFAULT 0;
UPDATE "page_check" SET "gone" = "failures" FROM "disappearance" d
WHERE d."record_id" = ANY("page_check"."records") AND d."until" IS NULL AND d."absence" IN ('withdrawn', 'replaced');

ALTER TABLE "disappearance" ADD COLUMN "status" INTEGER, ADD COLUMN "looks" INTEGER, ADD COLUMN "listed" BOOLEAN;
