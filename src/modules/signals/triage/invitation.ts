// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { activityById, datesOf, type Series } from "#modules/activities/index.ts";
import { addressOf, venuesById } from "#modules/places/index.ts";
import { type Team, teamsById } from "#modules/teams/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import { toInstant } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, toLocal } from "#platform/time/time.ts";
import { mayWorkOn } from "../policy.ts";
import type { Signal } from "../tables.ts";
import { standsInFor } from "./cover.ts";
import { findSignal } from "./find.ts";
import { openAbout } from "./text.ts";

/** What stands in the letter of an invitation. */
export interface ToInvite {
  /** "" when what was reported is no name. */
  name: string;
  address: string[];
  activity: string;
  starts: Temporal.PlainDateTime | null;
  where: string;
  priceCents: number;
  together: boolean;
  team: Team | undefined;
}

/** It ended with an invitation, and whom to invite is still known. */
export const hasInvitation = ({ closeReason, invitedActivity, about }: Signal): boolean =>
  closeReason === "light" && invitedActivity !== null && about !== null;

/** For who does the work, with a look that says that it was printed. Throws NotFound, Forbidden. */
export const invitationOf = (db: Db, actor: Actor, number: number): Promise<ToInvite> =>
  behindWall(db, actor, async (db) => {
    const signal = await findSignal(db, actor, number);
    if (!mayWorkOn(actor, signal, await standsInFor(db, actor, signal))) throw new Forbidden("print invitation");
    if (!hasInvitation(signal)) throw new NotFound("invitation");
    const what = { object: "signal", row: signal.id, person: signal.person } as const;
    await look(db, actor, { ...what, kind: "print", fields: ["name", "address"], purpose: "contact" });
    const { personName = "", address = "" } = await openAbout(signal);
    const series = await activityById(db, signal.invitedActivity!);
    return {
      name: isName(personName) ? personName.trim() : "",
      address: address.split(/\n|,\s*/),
      activity: series.title,
      ...(await nextOf(db, series)),
      priceCents: series.priceCents,
      together: signal.companion !== null,
      team: signal.team ? (await teamsById(db, [signal.team])).get(signal.team) : undefined,
    };
  });

/** What others wrote as a name may be "de buurvrouw van hiernaast": that is on no envelope. */
const isName = (text: string): boolean => {
  const words = text.trim().split(/\s+/);
  const between = /^(van|de|den|der|het|'t|’t|te|ten|ter|in|op|el|al|heer|en)$/i;
  const named = words.filter((word) => !between.test(word));
  return named.length > 0 && named.every((word) => /^(\p{Lu}[\p{L}.'’-]*|['’]\p{L}[\p{L}-]*)$/u.test(word));
};

async function nextOf(db: Db, series: Series): Promise<Pick<ToInvite, "starts" | "where">> {
  const next = (await datesOf(db, series.id)).find(
    ({ status, startsAt }) => status !== "cancelled" && Temporal.Instant.compare(toInstant(startsAt), now()) > 0,
  );
  const id = next?.venue ?? series.venue;
  const venue = id ? (await venuesById(db, [id])).get(id) : undefined;
  return {
    starts: next ? toLocal(toInstant(next.startsAt)) : null,
    where: venue ? [venue.name, addressOf(venue)].filter(Boolean).join(", ") : series.address,
  };
}
