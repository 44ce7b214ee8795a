-- What published runs know of the lists of each source.
-- CreateTable
CREATE TABLE "list" (
    "source" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "watermark_date" TEXT,
    "watermark_key" TEXT,
    "swept_at" TIMESTAMPTZ(3),
    "due" BOOLEAN NOT NULL,
    "total" INTEGER,
    "gap" INTEGER,
    "advanced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_pkey" PRIMARY KEY ("source","list")
);

-- CreateTable
CREATE TABLE "list_row" (
    "source" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "date" TEXT,
    "settled" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "absent_at" TIMESTAMPTZ(3),

    CONSTRAINT "list_row_pkey" PRIMARY KEY ("source","list","key")
);

-- AddForeignKey
ALTER TABLE "list_row" ADD CONSTRAINT "list_row_source_list_fkey" FOREIGN KEY ("source", "list") REFERENCES "list"("source", "list") ON DELETE CASCADE ON UPDATE CASCADE;
