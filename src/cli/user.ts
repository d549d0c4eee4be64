// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from "node:util";
import { addPerson, colleagues, giveSiteRole, type Person, personsAt, takeSiteRole } from "#modules/people/index.ts";
import { askTogether } from "#modules/teams/index.ts";
import { type SiteRole, siteRoleNames, system } from "#platform/access/actor.ts";
import type { Database, Db } from "#platform/db/db.ts";
import { email } from "#platform/forms/fields.ts";
import { Conflict } from "#platform/http/errors.ts";

const roles = siteRoleNames;
const operator = system("command line");

const usage = [
  'soepsteen user add --email naam@voorbeeld.nl --name "Voornaam Achternaam" [--role ROL]',
  "soepsteen user list",
  "soepsteen user remove-role --email naam@voorbeeld.nl --role ROL [--name Voornaam]",
  `ROL is ${roles.join(", ")}.`,
].join("\n");

/** What was asked cannot be done; the sentence says why. */
class Refused extends Error {}

/** `soepsteen user …`: who may sign in, and which duty they have for the site. Gives the exit code. */
export async function user(database: Pick<Database, "db">, parameters: string[]): Promise<number> {
  const [what = "", ...rest] = parameters;
  const deeds: Record<string, (db: Db, rest: string[]) => Promise<string>> = { add, list, "remove-role": removeRole };
  try {
    const deed = Object.hasOwn(deeds, what) ? deeds[what] : undefined;
    if (!deed) throw new Refused(what ? `"user ${what}" bestaat niet.\n${usage}` : usage);
    console.log(await deed(database.db, rest));
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function add(db: Db, rest: string[]): Promise<string> {
  const { address, role, name } = read(rest);
  const [givenName, familyName] = splitName(name);
  return db.transaction(async (db) => {
    const same = (await personsAt(db, address)).find((one) => called(one) === name || one.givenName === name);
    const person = same ?? (await addPerson(db, operator, { givenName, familyName, email: address }));
    if (role) await together(db, person.id, role);
    const given = role ? await giveSiteRole(db, operator, person.id, role) : false;
    return [
      same ? `${called(person)} (${address}) was er al.` : `${called(person)} (${address}) is toegevoegd.`,
      role ? (given ? `Nieuwe rol: ${role}.` : `De rol ${role} was er al.`) : "",
      "Inloggen gaat met een code per mail, op /inloggen.",
    ]
      .filter(Boolean)
      .join("\n");
  });
}

/** Some duties are of two people, also for who may do everything on the machine. */
async function together(db: Db, person: string, role: SiteRole): Promise<void> {
  await askTogether(db, person, role).catch((error) => {
    throw error instanceof Conflict ? new Refused(error.sentence) : error;
  });
}

async function list(db: Db, rest: string[]): Promise<string> {
  if (rest.length > 0) throw new Refused(`"user list" heeft niets nodig.\n${usage}`);
  const found = await colleagues(db);
  if (found.length === 0) return "Nog niemand heeft een rol voor de site. Begin met: soepsteen user add … --role admin";
  return found
    .map(({ person, roles }) => `${called(person)} <${person.email ?? "geen adres"}>: ${roles.join(", ")}`)
    .join("\n");
}

async function removeRole(db: Db, rest: string[]): Promise<string> {
  const { address, role, name } = read(rest);
  if (!role) throw new Refused(`Welke rol? Geef --role ${roles.join("|")}.`);
  const person = onlyOne(await personsAt(db, address), address, name);
  const taken = await takeSiteRole(db, operator, person.id, role);
  return taken ? `${called(person)} heeft de rol ${role} niet meer.` : `${called(person)} had de rol ${role} niet.`;
}

function onlyOne(found: Person[], address: string, name: string): Person {
  const meant = name === "" ? found : found.filter((one) => called(one) === name || one.givenName === name);
  if (meant.length === 1) return meant[0]!;
  if (meant.length === 0) throw new Refused(`Wij kennen niemand met dit adres${name && " en deze naam"}: ${address}.`);
  throw new Refused(`Meer mensen gebruiken ${address}: ${meant.map(called).join(", ")}. Geef ook --name.`);
}

function read(rest: string[]): { address: string; role: SiteRole | undefined; name: string } {
  const { values } = parsed(rest);
  const address = email("x").safeParse((values.email ?? "").trim());
  if (!address.success) throw new Refused("Geef een heel mailadres, bijvoorbeeld --email naam@voorbeeld.nl.");
  const role = roles.find((one) => one === values.role);
  if (values.role !== undefined && !role) {
    throw new Refused(`De rol "${values.role}" bestaat niet. Kies uit: ${roles.join(", ")}.`);
  }
  return { address: address.data, role, name: (values.name ?? "").trim().replace(/\s+/g, " ") };
}

function parsed(rest: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: rest, options: { email: text, name: text, role: text } });
  } catch {
    throw new Refused(`Dit begrijpen wij niet: ${rest.join(" ")}\n${usage}`);
  }
}

/** "Ria van den Berg" → "Ria" and "van den Berg". */
function splitName(name: string): [string, string] {
  const [givenName = "", ...rest] = name.split(" ");
  const familyName = rest.join(" ");
  const hidden = [...name].some((sign) => sign < " " || sign === "\u007f");
  if (givenName === "") throw new Refused('Geef een naam, bijvoorbeeld --name "Ria van den Berg".');
  if (givenName.length > 60 || familyName.length > 80 || hidden) {
    throw new Refused("De voornaam heeft hoogstens 60 letters, de achternaam hoogstens 80.");
  }
  return [givenName, familyName];
}

const called = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`.trim();
