// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Organisation, organisationsById, organisationsToManage } from "#modules/organisations/index.ts";
import { buurtPicker } from "#modules/places/index.ts";
import { type Actor, can } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Option, OptionGroup } from "#ui/form/field.tsx";
import type { ActivityInput } from "./activity/write.ts";

/** The organisations that this actor may write for, by name: their own, or all for who keeps the calendar. */
export const employersOf = (db: Db, actor: Actor): Promise<Organisation[]> =>
  organisationsToManage(db, actor, can(actor, "activity.editAny"));

export async function organisationOf(db: Db, id: string): Promise<Organisation> {
  const [found] = await organisationsById(db, [id]);
  if (!found) throw new NotFound("organisation");
  return found;
}

export interface PlaceLists {
  venues: OptionGroup[];
  rooms: OptionGroup[];
  areas: OptionGroup[];
}

/** A list longer than this is no list to choose from any more. */
const mostAreas = 600;

/** What the form offers as places: venues per buurt, rooms per venue, buurten per wijk. */
export async function placeLists(db: Db): Promise<PlaceLists> {
  const venues = await rows<Option & { group: string }>(
    db,
    sql`select v.id as value, v.name || coalesce(', ' || nullif(trim(v.street || ' ' || v.house_number), ''), '') as label,
        coalesce(a.name, v.place) as group
      from venue v left join area a on a.id = v.area where v.merged_into is null order by 3, v.name, v.number`,
  );
  const rooms = await rows<Option & { group: string }>(
    db,
    sql`select r.id as value, r.name as label, v.name as group from room r join venue v on v.id = r.venue
      where v.merged_into is null order by v.name, v.number, r.name`,
  );
  const wijken = (await buurtPicker(db)).flatMap((town) => town.wijken);
  const areas = wijken.map(({ name, buurten }) => ({
    group: name,
    options: buurten.map((buurt) => ({ value: buurt.id, label: buurt.name })),
  }));
  const count = areas.reduce((sum, { options }) => sum + options.length, 0);
  return { venues: grouped(venues), rooms: grouped(rooms), areas: count > mostAreas ? [] : areas };
}

const grouped = (found: (Option & { group: string })[]): OptionGroup[] =>
  [...Map.groupBy(found, ({ group }) => group)].map(([group, options]) => ({ group, options }));

/** Field → sentence for what was chosen but is not there (any more): a list may be old by the time it is sent. */
export async function missingPlaces(
  db: Db,
  { venue, room, area }: Pick<ActivityInput, "venue" | "room" | "area">,
): Promise<Record<string, string>> {
  const [is] = await rows<{ venue: boolean; room: boolean; area: boolean }>(
    db,
    sql`select exists (select from venue where id = ${venue}::uuid and merged_into is null) as venue,
      exists (select from room where id = ${room}::uuid and venue = ${venue}::uuid) as room,
      exists (select from area where id = ${area}::uuid and kind = 'buurt' and gone_at is null) as area`,
  );
  return {
    ...(venue && !is!.venue ? { venue: "venueUnknown" } : {}),
    ...(room && !is!.room ? { room: "roomUnknown" } : {}),
    ...(area && !is!.area ? { area: "areaUnknown" } : {}),
  };
}

export interface Place {
  name: string;
  number: number;
  slug: string;
  address: string;
  room: string | null;
  areaCode: string | null;
  areaName: string | null;
  stepFree: boolean | null;
}

/** Where an activity is, in words; null without a venue. */
export async function placeOf(
  db: Db,
  activity: Pick<ActivityInput, "venue" | "room" | "area">,
): Promise<Partial<Place> | null> {
  const [found] = await rows<Place>(
    db,
    sql`select v.name, v.number::int as number, v.slug, trim(v.street || ' ' || v.house_number) || coalesce(', ' || nullif(v.place, ''), '') as address,
        r.name as room, a.code as "areaCode", a.name as "areaName", v.step_free as "stepFree"
      from (select ${activity.venue}::uuid as id, ${activity.room}::uuid as room, ${activity.area}::uuid as area) here
      left join venue v on v.id = here.id left join room r on r.id = here.room left join area a on a.id = coalesce(v.area, here.area)`,
  );
  return found ?? null;
}

/** The names of the organisations behind activities, by id. */
export async function namesOf(db: Db, activities: readonly { organisation: string }[]): Promise<Map<string, string>> {
  const found = await organisationsById(db, [...new Set(activities.map(({ organisation }) => organisation))]);
  return new Map(found.map(({ id, name }) => [id, name]));
}
