-- Records that are not told any more.
CREATE TABLE "redaction" (
    "record_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "digests" TEXT[],

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("record_id")
);
