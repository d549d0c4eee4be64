// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { findPerson } from "#modules/people/index.ts";
import { type Actor, behalfOf, can, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { mayHandle, visibleAtDesk } from "./policy.ts";
import { openText, type RequestText, sealText } from "./request-text.ts";
import { type Request, requests } from "./tables.ts";
import { type Assistant, clocks, type RequestChannel, type RequestKind } from "./workflow.ts";

export interface RequestInput {
  person: string;
  kind: RequestKind;
  /** In her words; may be empty where the kind says it all. */
  asked: string;
  channel: RequestChannel;
  /** The term counts from this day. */
  receivedOn?: Temporal.PlainDate;
  assisted?: Assistant;
}
export type OpenRequest = Request & { text: RequestText };

/**
 * Somebody asks something about the own data: on the site for oneself, or by phone, letter or visit at the rights desk. The
 * answer is there within a month. Throws Forbidden for who asks for another, or in the name of another.
 */
export async function askRequest(db: Db, actor: Actor, input: RequestInput): Promise<Request> {
  const { person, kind, asked, channel, receivedOn = today(), assisted = "nobody" } = input;
  const own = personOf(actor) === person && behalfOf(actor) === null && channel === "online";
  if (!own && !(channel !== "online" && mayHandle(actor, { person }))) throw new Forbidden("ask request");
  return db.transaction(async (db) => {
    await findPerson(db, person);
    const id = newId();
    const at = now();
    const [added] = await db
      .insert(requests)
      .values({
        id,
        person,
        kind,
        state: "open",
        channel,
        receivedOn,
        dueOn: receivedOn.add({ months: clocks.answerMonths }),
        sealed: await sealText(id, person, { asked, answer: "" }),
        ...(own ? { identified: "account" as const, identifiedAt: at } : {}),
        assisted,
        createdBy: personOf(actor),
        createdAt: at,
      })
      .returning();
    await record(db, actor, "rights.asked", id, { kind, channel });
    return added!;
  });
}

/** A request at the desk; one's own is handled by somebody else. Throws NotFound, Forbidden. */
export async function findRequest(db: Db, actor: Actor, number: number): Promise<OpenRequest> {
  if (!can(actor, "rights.handle")) throw new Forbidden("rights desk");
  const [request] = await db
    .select()
    .from(requests)
    .where(and(eq(requests.number, number), visibleAtDesk(actor)));
  if (!request) throw new NotFound("request");
  return { ...request, text: await openText(request) };
}

/** The same, held, for who changes it. */
export async function holdRequest(db: Db, actor: Actor, number: number): Promise<OpenRequest> {
  await db.select({ id: requests.id }).from(requests).where(eq(requests.number, number)).for("update");
  return findRequest(db, actor, number);
}

/** What waits at the desk, the soonest first, and what was answered in the last month. Without names: a list is no file. */
export const requestsAtDesk = (db: Db, actor: Actor): Promise<Request[]> =>
  db
    .select()
    .from(requests)
    .where(
      and(
        visibleAtDesk(actor),
        or(
          inArray(requests.state, ["open", "granted"]),
          sql`${requests.decidedAt} > ${now()
            .subtract({ hours: 31 * 24 })
            .toString()}`,
        ),
      ),
    )
    .orderBy(sql`${requests.state} not in ('open', 'granted')`, asc(requests.dueOn), asc(requests.number));

/** What somebody asked, the newest first. */
export async function requestsOf(db: Db, person: string): Promise<OpenRequest[]> {
  const found = await db.select().from(requests).where(eq(requests.person, person)).orderBy(desc(requests.number));
  return Promise.all(found.map(async (request) => ({ ...request, text: await openText(request) })));
}
