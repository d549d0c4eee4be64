// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What belongs to somebody else: one neighbourhood of which none of the roles that walk has anything.

import { sql } from "drizzle-orm";
import { actorOf, startSession } from "#modules/accounts/index.ts";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { askForRooms, changeTerms, judgeDates, lentById, setOpenings, slotsOf } from "#modules/bookings/index.ts";
import { startContact } from "#modules/contacts/contact.ts";
import { noticeGap } from "#modules/gaps/gap/life.ts";
import { leaveWish, listGaps, setTarget } from "#modules/gaps/index.ts";
import { codeOf } from "#modules/messages/code.ts";
import { tell } from "#modules/messages/index.ts";
import { makeBatch } from "#modules/messages/letter-batch.ts";
import { inviteMember } from "#modules/organisations/invitation.ts";
import { addPerson, findByWords, giveSiteRole, keepFound } from "#modules/people/index.ts";
import { addRoom, venueById } from "#modules/places/index.ts";
import { askRequest } from "#modules/rights/index.ts";
import { somebody as guest } from "#modules/signups/comers.test-data.ts";
import { signUp } from "#modules/signups/sign-up.ts";
import { addSource } from "#modules/sources/index.ts";
import { noteAbsence } from "#modules/teams/absence.ts";
import { exclude } from "#modules/teams/exclusion.ts";
import { addTeam, changeTeam, placeMember } from "#modules/teams/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import { type ForeignCare, plantCare } from "./foreign-care.ts";

const seeds = system("test");

/** Stands in every name, number and note of the foreign things. Nobody who walks may ever read it. */
export const marks = /kwikstaart|99\D{0,3}12\D{0,3}34\D{0,3}56/i;
const name = "Kwikstaartje";
const phone = "0699123456";
const email = "kwikstaart@vogels.example";

/** Numbers, ids and codes of what is somebody else's, by what the addresses call them. */
export interface Foreign extends ForeignCare {
  person: { id: string; number: number };
  colleague: string;
  session: string;
  organisation: { id: string; slug: string };
  invitation: string;
  activity: { number: number; slug: string };
  date: string;
  seat: string;
  participation: string;
  source: number;
  gap: number;
  wish: number;
  target: string;
  venue: number;
  room: { number: number; id: string };
  booking: number;
  delivery: string;
  letters: number;
  team: { id: string; number: number };
  absence: string;
  exclusion: string;
  contact: number;
  consent: number;
  agreement: number;
  /** She asks for her data, and a file of it waits. */
  request: number;
  file: string;
}

const one = async <T>(db: Db, query: ReturnType<typeof sql>): Promise<T> => (await rows<T & object>(db, query))[0] as T;

export async function plantForeign(db: Db): Promise<Foreign> {
  const here = await neighbourhood(db);
  const activity = await here.publish({
    signUp: "here",
    startsLocal: today().add({ days: 2 }).toPlainDateTime("10:00"),
  });
  const person = await resident(db, here.buurt);
  const team = await plantTeam(db, here.organisation, here.buurt);
  const letter = { name, address: `${name}straat 1\n9999 ZZ Demodam` };
  await tellOne(db, here.organisation, letter);
  const letters = await makeBatch(db, seeds);
  const known = { person: person.id, team, organisation: here.organisation };
  return {
    person,
    colleague: team.worker,
    session: await sessionOf(db, person.id),
    organisation: { id: here.organisation, slug: "de-brug" },
    invitation: await invite(db, here.organisation),
    activity: { number: activity.number, slug: `koffie-${activity.number}` },
    ...(await come(db, activity.id)),
    source: await plantSource(db, here.organisation),
    ...(await plantGap(db, here.buurt)),
    ...(await plantRoom(db, here.venue)),
    delivery: await tellOne(db, here.organisation, { name, phone }),
    letters,
    team: { id: team.id, number: team.number },
    absence: team.absence,
    exclusion: await plantExclusion(db, person.id, team.worker),
    contact: await plantContact(db, person.number, phone),
    ...(await plantConsent(db, person.id)),
    ...(await plantRequest(db, person.id)),
    ...(await plantCare(db, { ...known, name, phone })),
  };
}

async function resident(db: Db, area: string): Promise<{ id: string; number: number }> {
  const address = { street: `${name}laan`, houseNumber: "7", postcode: "9999ZZ", city: "Demodam" };
  const texts = { whoIAm: name, whatISeek: name, whatICan: name, doNot: name, bestTime: name };
  const contactPerson = { name, phone, relation: "dochter" };
  const added = await addPerson(db, seeds, {
    givenName: name,
    familyName: name,
    phone,
    email,
    address,
    contactPerson,
    area,
    ...texts,
  });
  return { id: added.id, number: added.number };
}

async function sessionOf(db: Db, person: string): Promise<string> {
  await startSession(db, person, name);
  return (await one<{ id: string }>(db, sql`select id from session where person = ${person}`)).id;
}

async function plantTeam(db: Db, organisation: string, buurt: string) {
  const team = await addTeam(db, seeds, { name: "Team De Horden", phone: "0343000077", organisation });
  await db.execute(sql`insert into team_area (team, area) values (${team.id}, ${buurt})`);
  const { id: worker } = await addPerson(db, seeds, { givenName: name, email: `team.${email}` });
  await placeMember(db, seeds, team, worker, "coordinator");
  await changeTeam(db, seeds, team.number, { contactPerson: worker });
  await noteAbsence(db, seeds, team, { person: worker, startsOn: today(), endsOn: today() });
  const { id: absence } = await one<{ id: string }>(db, sql`select id from absence where team = ${team.id}`);
  return { id: team.id, number: team.number, worker, absence };
}

async function invite(db: Db, organisation: string): Promise<string> {
  await inviteMember(db, seeds, organisation, { givenName: name, email: `nieuw.${email}`, role: "editor" });
  return (await one<{ id: string }>(db, sql`select id from invitation where organisation = ${organisation}`)).id;
}

async function come(db: Db, activity: string): Promise<{ date: string; seat: string; participation: string }> {
  const { at } = await one<{ at: string }>(
    db,
    sql`select recurrence_id::text as at from occurrence where series = ${activity} order by starts_at limit 1`,
  );
  const recurrenceId = Temporal.PlainDateTime.from(at.replace(" ", "T"));
  await signUp(db, visitor, activity, { ...guest(recurrenceId), name, phone, channel: "phone", remark: name });
  const { id, participation } = await one<{ id: string; participation: string }>(
    db,
    sql`select id, participation from seat limit 1`,
  );
  return { date: recurrenceId.toString().slice(0, 16), seat: id, participation };
}

async function plantSource(db: Db, organisation: string): Promise<number> {
  const body = { bytes: new Uint8Array(), name: "", contentType: "", charset: null, etag: "", lastModified: "" };
  const url = "https://agenda.vogels.example/agenda.ics";
  return (await addSource(db, seeds, { organisation, name: "Agenda van De Brug", kind: "ical", url }, body)).number!;
}

async function plantGap(db: Db, area: string): Promise<{ gap: number; wish: number; target: string }> {
  const asked = {
    category: "music",
    words: "samen zingen",
    area,
    weekdays: [],
    dayparts: [],
    audience: "everyone",
  } as const;
  const contact = { name, phone, email: "" };
  const { wish } = await leaveWish(db, visitor, { ...asked, help: false, contact, language: "nl" }, "");
  await noticeGap(db, seeds, { title: "Zingen", category: "music", area } as never).catch(() => null);
  const [gap] = await listGaps(db, seeds);
  const target = { area: null, element: null, daypart: null, perPeople65: false } as const;
  await setTarget(db, seeds, { ...target, category: "coffee", level: "buurt", wanted: 1 });
  const { id } = await one<{ id: string }>(db, sql`select id from gap_target limit 1`);
  return { gap: gap?.gap.number ?? 1, wish: wish.number, target: id };
}

async function plantRoom(db: Db, venue: string) {
  const { number } = (await venueById(db, venue))!;
  const added = await addRoom(db, seeds, number, { name: "De Zaal" } as never);
  await changeTerms(db, seeds, added.id, { keyName: name, keyPhone: phone, keyHow: name, alarmNote: name } as never);
  const [opens, closes] = [Temporal.PlainTime.from("08:00"), Temporal.PlainTime.from("22:00")];
  await setOpenings(
    db,
    seeds,
    added.id,
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes })),
  );
  const lent = (await lentById(db, [added.id])).get(added.id)!;
  const first = today().add({ days: 9 });
  const [begins, ends] = [Temporal.PlainTime.from("19:00"), Temporal.PlainTime.from("21:00")];
  const wanted = slotsOf({ first, begins, ends, every: "week", times: 1 }).map((slot) => ({
    slot,
    recurrenceId: null,
  }));
  const dates = await judgeDates(db, lent, wanted);
  const who = { organisation: null, name, phone, email: "", language: "nl" as const };
  const what = { title: `Feest van ${name}`, remark: name, people: 14, series: null, rule: null };
  const { requests } = await askForRooms(db, seeds, { ...who, ...what }, [{ lent, dates }]);
  return { venue: number, room: { number: lent.terms.number, id: added.id }, booking: requests[0]!.number };
}

async function tellOne(db: Db, organisation: string, to: object): Promise<string> {
  const about = newId();
  const telling = {
    label: name,
    subject: name,
    text: `Dag ${name}.`,
    kind: "walk.told",
    about,
    key: newId(),
    organisation,
  };
  await tell(db, seeds, { ...telling, to: to as { name: string } });
  const { number } = await one<{ number: number }>(
    db,
    sql`select number::int as number from delivery where about = ${about}`,
  );
  return codeOf(number);
}

async function plantExclusion(db: Db, person: string, account: string): Promise<string> {
  await exclude(db, seeds, person, { account, reason: "wish" });
  return (await one<{ id: string }>(db, sql`select id from exclusion where person = ${person}`)).id;
}

/** A keeper talks with her at this moment. */
async function plantContact(db: Db, number: number, phone: string): Promise<number> {
  const { id } = await addPerson(db, seeds, { givenName: "Karin", email: "karin@walk.example" });
  await giveSiteRole(db, seeds, id, "keeper");
  const karin = await actorOf(db, id);
  const found = await keepFound(db, karin, await findByWords(db, karin, phone));
  return startContact(db, karin, { person: number, channel: "phone", session: null, found });
}

async function plantConsent(db: Db, person: string): Promise<{ consent: number; agreement: number }> {
  const { id: daughter } = await addPerson(db, seeds, { givenName: name, email: `dochter.${email}` });
  const consent = newId();
  await db.execute(sql`insert into consent (id, person, purpose, scope, state, text_version, how, asked_at, decided_at)
    values (${consent}, ${person}, 'act_for', '{activities}', 'given', 'test', 'oral', now(), now())`);
  await db.execute(sql`insert into acts_for (id, representative, person, capacity, scopes, starts_on, consent, recorded_at)
    values (${newId()}, ${daughter}, ${person}, 'family', '{activities}', current_date - 1, ${consent}, now())`);
  const numbers = await one<{ consent: number; agreement: number }>(
    db,
    sql`select c.number::int as consent, a.number::int as agreement from consent c join acts_for a on a.consent = c.id where c.id = ${consent}`,
  );
  return numbers;
}

async function plantRequest(db: Db, person: string): Promise<{ request: number; file: string }> {
  const actor = await actorOf(db, person);
  const { number } = await askRequest(db, actor, { person, kind: "access", asked: name, channel: "online" });
  const file = newId();
  await db.execute(sql`insert into export_file (id, person, kind, made_at, expires_at)
    values (${file}, ${person}, 'json', now(), now() + interval '1 day')`);
  return { request: number, file };
}
