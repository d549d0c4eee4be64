// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { findPerson, openDoor } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { type Collected, personalParts } from "#platform/personal/personal.ts";
import { now } from "#platform/time/time.ts";
import { deskConflicts } from "./messages/conflicts.ts";
import { mayTakeAlong } from "./policy.ts";
import { findRequest, type OpenRequest } from "./request.ts";
import { withheldFor, withoutWithheld } from "./withheld.ts";
import { clocks } from "./workflow.ts";

/** Everything that is known of a person, room by room. */
export interface OwnData {
  madeAt: Temporal.Instant;
  /** Only what is there, in the order of the rooms; who looked is what the room of oversight knows. */
  kinds: (Collected & { room: string })[];
}

/** For oneself. Throws Forbidden for another, Conflict while something is done in the name of another. */
export async function ownData(db: Db, actor: Actor, person: string): Promise<OwnData> {
  if (!mayTakeAlong(actor, person)) {
    if ("person" in actor && actor.person === person) throw new Conflict(deskConflicts.behalf);
    throw new Forbidden("own data");
  }
  // a session of who was erased a moment ago is nobody's
  await findPerson(db, person);
  return collectAll(db, person);
}

/** What every room knows of a person, also behind the wall: who asks for it was asked for. What was merged into her was taken over, or is shown by the room itself. */
async function collectAll(db: Db, person: string): Promise<OwnData> {
  return behindWall(db, system("rights.collect"), async (db) => {
    const kinds: OwnData["kinds"] = [];
    for (const part of personalParts())
      for (const kind of await part.collect(db, person))
        if (kind.rows.length > 0) kinds.push({ ...kind, room: part.room });
    return { madeAt: now(), kinds };
  });
}

/** A request of which the data may be looked at: somebody made sure who asks. */
async function answerable(db: Db, actor: Actor, number: number): Promise<OpenRequest & { person: string }> {
  const request = await findRequest(db, actor, number);
  const { person, identified } = request;
  if (!person) throw new NotFound("person");
  if (!identified) throw new Conflict(deskConflicts.unknown);
  return { ...request, person };
}

/**
 * For who answers a request: opens a door to the person for an hour, and writes down that she was looked at. `print`: as it
 * goes to her, without what is withheld; then a second person must have looked at that. Throws NotFound, Forbidden, Conflict.
 */
export async function dataAtDesk(
  db: Db,
  actor: Actor,
  number: number,
  { print = false } = {},
): Promise<{ request: OpenRequest; data: OwnData }> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const request = await answerable(db, actor, number);
    const withheld = await withheldFor(db, request.id);
    if (print && withheld.some(({ seenAt }) => seenAt === null)) throw new Conflict(deskConflicts.secondLook);
    const door = { kind: "rights", purpose: "rights", minutes: clocks.doorMinutes } as const;
    const access = await openDoor(db, actor, request.person, door);
    const all = await collectAll(db, request.person);
    const fields = [...new Set(all.kinds.map(({ room }) => room))];
    await look(db, actor, {
      kind: print ? "print" : "read",
      person: request.person,
      fields,
      purpose: "rights",
      access,
    });
    return { request, data: print ? withoutWithheld(all, withheld) : all };
  });
}
