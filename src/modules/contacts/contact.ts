// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, gte, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { startActing, stopActing } from "#modules/accounts/index.ts";
import {
  closeDoor,
  foundEarlier,
  idOfNumber,
  maySee,
  openDoor,
  type Person,
  personsById,
  relationTo,
  sameAs,
} from "#modules/people/index.ts";
import { type Actor, can, personOf, system } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { type Contact, contacts } from "./tables.ts";
import { type About, type ContactChannel, doorMinutes, forgottenHours } from "./workflow.ts";

const place = (row: string) => ({ table: "contact", column: "note", row });

/** Who has the conversation: somebody of the desk, by name of the account. Throws Forbidden. */
function caller(actor: Actor): string {
  const account = personOf(actor);
  if (account === null || !can(actor, "desk.use")) throw new Forbidden("desk");
  return account;
}

/** The conversation that this account is in, or null. */
export async function openContact(db: Db, actor: Actor): Promise<Contact | null> {
  const [found] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.by, caller(actor)), isNull(contacts.endedAt)));
  return found ?? null;
}

export interface Beginning {
  /** Short number of the person. */
  person: number;
  channel: ContactChannel;
  /** Hash of the token of this browser; null: it goes on in its own name. */
  session: string | null;
  /** Where this account found her by a whole value: see keepFound of people. */
  found?: string;
}

/** Numbers are not tried one by one: she is found by a whole value first, or is one of one's own. Throws NotFound. */
async function mustHaveFound(db: Db, actor: Actor, person: string, found: string): Promise<void> {
  if (maySee(await relationTo(db, actor, person))) return;
  const earlier = found === "" ? [] : await foundEarlier(db, actor, found);
  if (!earlier.some(({ id }) => id === person)) throw new NotFound("person");
}

/**
 * Begins a conversation with the person of this number: a door of half an hour opens, and this browser works in her name.
 * Who is in a conversation already goes on with that one (same person) or ends it first (Conflict). Gives its number.
 */
export async function startContact(
  db: Db,
  actor: Actor,
  { person: number, channel, session, found = "" }: Beginning,
): Promise<number> {
  const by = caller(actor);
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const person = await idOfNumber(db, number);
    await mustHaveFound(db, actor, person, found);
    const access = await openDoor(db, actor, person, { kind: "desk", purpose: "desk", minutes: doorMinutes });
    const busy = await openContact(db, actor);
    if (busy && busy.person !== person)
      throw new Conflict("U bent nog in gesprek met iemand anders. Rond dat gesprek eerst af.");
    if (session) await startActing(db, session, person, "desk");
    if (busy) return busy.number;
    const values = { id: newId(), person, by, access, channel, startedAt: now() };
    const [made] = await db.insert(contacts).values(values).returning();
    await record(db, actor, "contact.started", person, { contact: made!.id, channel });
    return made!.number;
  });
}

/** The half hour begins anew; for a long conversation. */
export async function keepTalking(db: Db, actor: Actor, number: number, session: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const contact = await findContact(db, actor, number);
    await closeDoor(db, actor, contact.person);
    const access = await openDoor(db, actor, contact.person, { kind: "desk", purpose: "desk", minutes: doorMinutes });
    await db.update(contacts).set({ access }).where(eq(contacts.id, contact.id));
    if (session) await startActing(db, session, contact.person, "desk");
  });
}

/** An own conversation that goes on; another's, or one that ended, is not there. */
export async function findContact(db: Db, actor: Actor, number: number): Promise<Contact> {
  const found = await openContact(db, actor);
  if (found?.number !== number) throw new NotFound("contact");
  return found;
}

/** What was noted so far, opened. */
export async function noteOf({ id, person, note }: Contact): Promise<string> {
  return note ? ((await vault().open(person, place(id), note)) ?? "") : "";
}

/** Keeps the note while one is talking; no fact, for it is no decision. */
export async function saveDraft(db: Db, actor: Actor, number: number, note: string): Promise<void> {
  const { id, person } = await findContact(db, actor, number);
  await db
    .update(contacts)
    .set({ note: note === "" ? null : await vault().seal(person, place(id), note) })
    .where(eq(contacts.id, id));
}

export interface Ending {
  abouts: About[];
  /** At most 300 signs. */
  note: string;
}

/** Ends it: the door shuts, the browser works in its own name again. Twice is once. */
export async function endContact(
  db: Db,
  actor: Actor,
  number: number,
  { abouts, note }: Ending,
  session: string | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [before] = await db
      .select()
      .from(contacts)
      .where(and(eq(contacts.number, number), eq(contacts.by, caller(actor)), isNotNull(contacts.endedAt)));
    if (before) return;
    const contact = await findContact(db, actor, number);
    const sealed = note === "" ? null : await vault().seal(contact.person, place(contact.id), note);
    await db.update(contacts).set({ abouts, note: sealed, endedAt: now() }).where(eq(contacts.id, contact.id));
    await closeDoor(db, actor, contact.person);
    if (session) await stopActing(db, session);
    await record(db, actor, "contact.ended", contact.person, { contact: contact.id, abouts, leftOpen: false });
  });
}

export interface ContactLine {
  number: number;
  at: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  channel: ContactChannel;
  abouts: About[];
  /** First name of who had it. */
  by: string;
  note: string;
}

/** The last conversations with a person that ended, also of before she became one with another record; the newest first. Whoever calls it may see her. */
export async function lastContacts(db: Db, person: string, most = 3): Promise<ContactLine[]> {
  const found = await db
    .select()
    .from(contacts)
    .where(and(inArray(contacts.person, await sameAs(db, person)), isNotNull(contacts.endedAt)))
    .orderBy(desc(contacts.startedAt))
    .limit(most);
  return lines(db, found);
}

async function lines(db: Db, found: Contact[]): Promise<ContactLine[]> {
  const known = await personsById(
    db,
    found.map(({ by }) => by),
  );
  return Promise.all(
    found.map(async (contact) => ({
      number: contact.number,
      at: contact.startedAt,
      endedAt: contact.endedAt,
      channel: contact.channel,
      abouts: contact.abouts,
      by: known.get(contact.by ?? "")?.givenName ?? "",
      note: await noteOf(contact),
    })),
  );
}

export interface LogLine extends Pick<ContactLine, "number" | "at" | "endedAt" | "channel" | "abouts"> {
  person: Person | undefined;
}

/** The own conversations since a moment, the newest first: the desk log. Looking at it is written down. */
export async function contactLog(db: Db, actor: Actor, since: Temporal.Instant): Promise<LogLine[]> {
  const by = caller(actor);
  const found = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.by, by), gte(contacts.startedAt, since)))
    .orderBy(desc(contacts.startedAt))
    .limit(200);
  const known = await personsById(
    db,
    found.map(({ person }) => person),
  );
  for (const person of new Set(found.map((contact) => contact.person)))
    await look(db, actor, { kind: "read", person, fields: ["name"], purpose: "desk" });
  return found.map(({ number, startedAt, endedAt, channel, abouts, person }) => ({
    number,
    at: startedAt,
    endedAt,
    channel,
    abouts,
    person: known.get(person),
  }));
}

/** Ends what nobody ended. For the night. */
export async function endForgotten(db: Db): Promise<void> {
  const actor = system("contacts.forgotten");
  const found = await db
    .update(contacts)
    .set({ endedAt: now(), leftOpen: true })
    .where(and(isNull(contacts.endedAt), lt(contacts.startedAt, now().subtract({ hours: forgottenHours }))))
    .returning();
  for (const { id, person } of found)
    await record(db, actor, "contact.ended", person, { contact: id, abouts: [], leftOpen: true });
}

/** Notes after half a year, the rest after two years. For the night; gives how many rows. */
export async function forgetContacts(db: Db): Promise<number> {
  const at = now();
  const before = (days: number) => at.subtract({ hours: days * 24 });
  await db
    .update(contacts)
    .set({ note: null })
    .where(and(isNotNull(contacts.note), lt(contacts.endedAt, before(183))));
  const gone = await db
    .delete(contacts)
    .where(lt(contacts.endedAt, before(731)))
    .returning({ id: contacts.id });
  return gone.length;
}
