// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows, sqlState } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { AuditDown } from "#platform/http/errors.ts";
import { asOwner } from "#test/owner.ts";
import { colleague, person } from "#test/people.ts";
import { processorNow } from "#test/processor.ts";
import { ownDatabase, world } from "#test/world.ts";
import { sealNow } from "./chain.ts";
import { look } from "./look.ts";
import { record, recordMany } from "./record.ts";
import { withTrace } from "./trace.ts";

const logOf = (db: Db) =>
  rows<Record<string, unknown>>(db, sql`select *, detail::text as words from audit_log order by at, event_id`);

describe("a look", () => {
  test("is a row with who, whose, what and why; whose is a pseudonym and what are names of fields", async () => {
    const w = await world();
    const [joost, truus] = [await colleague(w.db), await person(w.db, "truus")];
    await withTrace({ id: "ab12", device: "mobile" }, () =>
      look(w.db, joost, { kind: "read", person: truus.person, fields: ["name", "phone"], purpose: "contact" }),
    );
    const row = (await logOf(w.db)).at(-1)!;
    expect(row).toMatchObject({
      action: "R",
      kind: "look.read",
      outcome: 0,
      account: joost.person,
      role: "keeper",
      purpose: "contact",
      relation: "office",
      object: "person",
      object_row: null,
      field_group: ["name", "phone"],
      device_kind: "mobile",
      trace_id: "ab12",
    });
    expect(row.subject_pseudonym).not.toBe(truus.person);
    expect(row.subject_pseudonym).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(row)).not.toContain(truus.person);
  });

  test("in somebody's name holds no id of that person either", async () => {
    const w = await world();
    const [marieke, truus] = [await person(w.db, "marieke"), await person(w.db, "truus")];
    const daughter = { ...marieke, behalf: { person: truus.person, as: "representative" as const, scopes: [] } };
    await look(w.db, daughter as never, { kind: "read", person: truus.person, fields: ["name"], purpose: "on_behalf" });
    const row = (await logOf(w.db)).at(-1)!;
    expect(row.on_behalf_of).toBe(row.subject_pseudonym);
    expect(row.role).toBe("representative");
    expect(JSON.stringify(row)).not.toContain(truus.person);
  });

  test("holds no value, also when somebody gives one by mistake, and of a search only a keyed hash", async () => {
    const w = await world();
    const joost = await colleague(w.db);
    const asked = (term: string) =>
      look(w.db, joost, { kind: "search", person: null, fields: ["06 12 34 56 78", "phone"], purpose: "desk", term });
    for (const term of ["Van Es", "van es ", "Bakker"]) await asked(term);
    const found = (await logOf(w.db)).slice(-3);
    expect(JSON.stringify(found)).not.toMatch(/06 12|van es|bakker/i);
    // "Van Es" and "van es " are one; rows of one transaction have no order before they are sealed
    expect(new Set(found.map(({ words }) => words)).size).toBe(2);
  });

  test("that cannot be written is no look: nothing is shown", async () => {
    const w = await world();
    const joost = await colleague(w.db);
    const failing = w.db.transaction(async (db) => {
      await asOwner(db, (db) => db.execute(sql`alter table audit_log rename to audit_log_away`));
      await look(db, joost, { kind: "read", person: null, fields: ["name"], purpose: "desk" });
    });
    await expect(failing).rejects.toThrow(AuditDown);
  });

  test("that cannot get its place in the chain undoes everything at the commit", async () => {
    const { db } = await ownDatabase();
    const { id } = await addPerson(db, system("test"), { givenName: "Truus" });
    await db.execute(sql`alter table audit_segment rename to audit_segment_away`);
    await db.execute(sql`drop trigger audit_log_append_only on audit_log`);
    await db.execute(sql`drop trigger audit_log_no_truncate on audit_log`);
    await db.execute(sql`truncate audit_log`);
    const failing = look(db, system("test"), { kind: "read", person: id, fields: [], purpose: "desk" });
    const error = await failing.then(
      () => null,
      (error) => error,
    );
    expect(sqlState(error) === "SO503" || error instanceof AuditDown).toBe(true);
    expect(await logOf(db)).toEqual([]);
  });
});

describe("a fact", () => {
  test("about persons or power stands in the audit log too, with names of fields", async () => {
    const w = await world();
    const { id } = await addPerson(w.db, system("seeds"), { givenName: "Truus", phone: "0612345678" });
    await giveSiteRole(w.db, system("seeds"), id, "keeper");
    await record(w.db, system("seeds"), "person.changed", id, { fields: ["phone", "Nieuwe straat 1"] });
    const found = (await logOf(w.db)).slice(-3);
    expect(found.map(({ kind, action }) => [kind, action])).toEqual([
      ["person.added", "C"],
      ["site_role.given", "C"],
      ["person.changed", "U"],
    ]);
    expect(found[1]!.words).toContain('"role": "keeper"');
    expect(found[2]!.field_group).toEqual(["phone", "?"]);
    expect(JSON.stringify(found)).not.toMatch(/Truus|0612345678|straat/);
    expect(JSON.stringify(found)).not.toContain(id);
  });

  test("whose row is a person holds a pseudonym, whatever the fact is called", async () => {
    const w = await world();
    const { id } = await addPerson(w.db, system("seeds"), { givenName: "Truus" });
    await record(w.db, system("seeds"), "exclusion.made", id, { kind: "account" });
    await recordMany(w.db, system("seeds"), "retention.warned", [id, newId()]);
    const found = (await logOf(w.db)).slice(-3);
    expect(JSON.stringify(found)).not.toContain(id);
    expect(found.filter(({ subject_pseudonym: pseudonym }) => pseudonym !== null)).toHaveLength(2);
  });

  test("about something else does not", async () => {
    const w = await world();
    const before = (await logOf(w.db)).length;
    await record(w.db, system("seeds"), "activity.published", newId());
    expect(await logOf(w.db)).toHaveLength(before);
  });
});

test("the log is appended only, also by the owner of the table", async () => {
  const w = await world();
  await look(w.db, system("test"), { kind: "read", person: null, fields: [], purpose: "desk" });
  const attempts = [
    "update audit_log set role = 'nobody'",
    "delete from audit_log",
    "truncate audit_log",
    "update audit_log set seq = 1, hash = '\\x00', role = 'nobody'",
    "delete from audit_anchor",
    "truncate audit_segment",
  ];
  for (const sealed of [false, true]) {
    if (sealed) await sealNow(w.db);
    for (const attempt of attempts) {
      const done = w.db.transaction(async (db) => {
        await db.execute(sql`insert into audit_anchor (at, first_seq, last_seq, last_hash, told_file, told_mail)
          values (now(), 1, 1, '\\x00', false, false)`);
        await asOwner(db, (db) => db.execute(sql.raw(attempt)));
      });
      await expect(done, attempt).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/append-only|pending trigger events/) },
      });
    }
  }
});

test.each([
  "update audit_log set role = 'nobody'",
  "delete from audit_log",
  "truncate audit_log",
  "insert into audit_log (action, kind, role, object) values ('R', 'look.read', '', 'person')",
  "update event set name = 'x.y'",
  "delete from event",
  "truncate event",
  "delete from audit_anchor",
  "delete from audit_segment",
  "alter table audit_log disable trigger user",
  "select audit_pseudonym(gen_random_uuid())",
])("the program itself is not let near it: %s", async (attempt) => {
  const w = await world();
  await look(w.db, system("test"), { kind: "read", person: null, fields: [], purpose: "desk" });
  await sealNow(w.db);
  await expect(w.db.transaction((db) => db.execute(sql.raw(attempt)))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("who is erased leaves rows that belong to nobody", async () => {
  const w = await world();
  const { id } = await addPerson(w.db, system("seeds"), { givenName: "Truus" });
  const before = (await logOf(w.db)).length;
  await w.db.execute(sql`delete from audit_subject where person = ${id}`);
  expect(await logOf(w.db)).toHaveLength(before);
  expect(await rows(w.db, sql`select from audit_subject where person = ${id}`)).toEqual([]);
});

test("a row takes little work", async () => {
  const { db } = await ownDatabase();
  const { id } = await addPerson(db, system("test"), { givenName: "Truus" });
  const one = () => look(db, system("test"), { kind: "read", person: id, fields: ["name", "phone"], purpose: "desk" });
  for (let n = 0; n < 50; n++) await one();
  const before = processorNow();
  for (let n = 0; n < 300; n++) await one();
  const spent = processorNow() - before;
  expect(spent / 300).toBeLessThan(4);
});
