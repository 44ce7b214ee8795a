-- Figures of statistics, beside the notices.
CREATE TABLE "figure" (
    "source" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" DECIMAL NOT NULL,
    "unit" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "evidence" JSON NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "run" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("source","indicator","period","place","version")
);
