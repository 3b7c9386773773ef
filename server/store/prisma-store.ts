import type { Store } from "../usecases/ports.ts";
import type { StoreDb } from "./prisma-db.ts";
import { prismaErasure } from "./prisma-erasure.ts";
import { prismaIdeas } from "./prisma-ideas.ts";
import { prismaLinks } from "./prisma-links.ts";
import { prismaMeeting } from "./prisma-meeting.ts";
import { prismaPictures } from "./prisma-pictures.ts";
import { prismaProposals } from "./prisma-proposals.ts";
import { prismaRounds } from "./prisma-rounds.ts";
import { prismaSeats } from "./prisma-seats.ts";
import { prismaSetup } from "./prisma-setup.ts";
import { prismaTables } from "./prisma-tables.ts";

/** The record of the meeting over Prisma, on SQLite and PostgreSQL alike. */
export function prismaStore(db: StoreDb): Store {
  return {
    ...prismaMeeting(db),
    ...prismaTables(db),
    ...prismaSeats(db),
    ...prismaIdeas(db),
    ...prismaProposals(db),
    ...prismaRounds(db),
    ...prismaLinks(db),
    ...prismaSetup(db),
    ...prismaErasure(db),
    ...prismaPictures(db),
    async ping() {
      await db.reader.setting.findFirst();
    },
    async close() {
      await db.reader.$disconnect();
      if (db.writer !== db.reader) await db.writer.$disconnect();
    },
  };
}
