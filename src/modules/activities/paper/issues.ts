// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq } from "drizzle-orm";
import { type Area, areasById } from "#modules/places/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import { changed } from "#platform/http/stamps.ts";
import { now, today } from "#platform/time/time.ts";
import { mayIssuePaper } from "../policy.ts";
import { papers } from "../tables.ts";
import { paperContents } from "./contents.ts";
import { paperPdf } from "./paper-pdf.ts";
import type { Period, Span } from "./period.ts";

export interface Issue {
  id: string;
  areaName: string | null;
  period: Period;
  periodStart: Temporal.PlainDate;
  issuedAt: Temporal.Instant;
}

/** Makes the paper of now and keeps it as it is: what is issued never changes. Gives its id. */
export async function issuePaper(
  db: Db,
  actor: Actor,
  site: SiteSettings,
  publicUrl: string,
  area: Area | null,
  span: Span,
): Promise<string> {
  if (!mayIssuePaper(actor)) throw new Forbidden("issue paper");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const pdf = await paperPdf(await paperContents(db, site, publicUrl, area, span, today()));
    const id = newId();
    await db.insert(papers).values({
      id,
      area: area?.id ?? null,
      periodStart: span.from,
      period: span.period,
      pdf,
      issuedBy: personOf(actor),
      issuedAt: now(),
    });
    await record(db, actor, "paper.issued", id, { area: area?.code ?? null, period: span.period });
    await changed(db);
    return id;
  });
}

/** An issue as it was printed. */
export async function findIssue(db: Db, id: string) {
  const [found] = await db
    .select({ pdf: papers.pdf, periodStart: papers.periodStart })
    .from(papers)
    .where(eq(papers.id, id));
  if (!found) throw new NotFound("paper");
  return found;
}

/** The last twenty issues, newest first. */
export async function listIssues(db: Db): Promise<Issue[]> {
  const { id, area, period, periodStart, issuedAt } = papers;
  const found = await db
    .select({ id, area, period, periodStart, issuedAt })
    .from(papers)
    .orderBy(desc(issuedAt), desc(id))
    .limit(20);
  const areas = await areasById(
    db,
    found.flatMap((issue) => issue.area ?? []),
  );
  return found.map(({ area, ...issue }) => ({ ...issue, areaName: area ? (areas.get(area)?.name ?? null) : null }));
}
