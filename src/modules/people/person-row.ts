// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { vault } from "#platform/keys/vault.ts";
import { fullText, type PersonText, readText } from "./person-text.ts";
import type { persons } from "./tables.ts";

export type Row = typeof persons.$inferSelect;
/** Somebody, with or without an account: the row, with what is sealed in it opened. */
export type Person = Omit<Row, "sealed" | "givenName" | "familyName" | "email" | "phone"> & PersonText;
/** What is given of a person: a name and what else is known. An address may be shared, or absent. */
export type PersonDetails = Partial<PersonText> & Partial<Pick<Row, "language" | "channel" | "area" | "responsible">>;

export const place = (id: string) => ({ table: "person", column: "sealed", row: id });

/** What is sealed and what is not. */
export function apart(
  details: PersonDetails,
): [Partial<PersonText>, Partial<Pick<Row, "language" | "channel" | "area" | "responsible">>] {
  const { language, channel, area, responsible, ...text } = details;
  const row = Object.fromEntries(
    Object.entries({ language, channel, area, responsible }).filter(([, value]) => value !== undefined),
  );
  if (text.email !== undefined) text.email = text.email?.trim().toLowerCase() || null;
  if (text.phone !== undefined) text.phone = text.phone || null;
  return [text, row];
}

export function personOfRow(row: Row, text: PersonText): Person {
  const { sealed: _, givenName: __, familyName: ___, email: ____, phone: _____, ...rest } = row;
  return { ...rest, ...text };
}

/** Opens rows; one whose key was destroyed is left out. The order stays. */
export async function opened(found: Row[]): Promise<Person[]> {
  const shut = found.flatMap(({ id, sealed }) => (sealed ? [{ owner: id, place: place(id), bytes: sealed }] : []));
  const texts = await vault().openAll(shut);
  const byId = new Map(shut.map(({ owner }, n) => [owner, texts[n]]));
  return found.flatMap((row) => {
    const text = row.sealed ? byId.get(row.id) : JSON.stringify(plainText(row));
    return text == null ? [] : [personOfRow(row, readText(text))];
  });
}

/** Of a row that was not sealed yet: before the first start with keys, or in the data of a test. */
export const plainText = ({ givenName, familyName, email, phone }: Row): PersonText =>
  fullText({ givenName: givenName ?? "", familyName: familyName ?? "", email, phone });

export function textOf(person: Person): PersonText {
  const names = Object.keys(fullText({})) as (keyof PersonText)[];
  return Object.fromEntries(names.map((name) => [name, person[name]])) as unknown as PersonText;
}

/** What is known of somebody, sealed with the own key. */
export const sealedText = (id: string, text: PersonText): Promise<Buffer> =>
  vault().seal(id, place(id), JSON.stringify(text));
