// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fullName, personsById } from "#modules/people/index.ts";
import type { Db } from "#platform/db/db.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Table } from "#ui/show/table.tsx";
import { agreed } from "../messages/agreed.ts";
import { pages } from "../messages/pages.ts";
import { codes } from "../messages/words.ts";
import { consentSlots } from "../slots.ts";
import type { Consent } from "../tables.ts";

type Code = keyof typeof codes;

/** "naam, telefoon" */
export const inWords = (list: readonly string[], language: Language): string =>
  list.map((code) => speak(codes, language)[code as Code] ?? code).join(", ");

/** "delen met een organisatie: naam, telefoon" */
export const whatOf = ({ purpose, scope }: Consent, language: Language): string =>
  [speak(agreed, language)[purpose], inWords(scope, language)].filter(Boolean).join(": ");

/** Names of the organisations and persons that something is for. */
export async function recipientNames(db: Db, consents: readonly Consent[]): Promise<Map<string, string>> {
  const ids = [...new Set(consents.flatMap(({ recipient }) => recipient ?? []))];
  const organisations = await consentSlots().organisationsById(db, ids);
  const persons = await personsById(db, ids);
  return new Map(
    ids.flatMap((id) => {
      const name = organisations.get(id)?.name ?? (persons.has(id) ? fullName(persons.get(id)!) : undefined);
      return name ? [[id, name] as const] : [];
    }),
  );
}

interface ConsentTableProps {
  caption: string;
  consents: readonly Consent[];
  names: ReadonlyMap<string, string>;
  href: (consent: Consent) => string;
  language: Language;
  id?: string;
}

/** What was asked and how it stands, each with the way to its page. */
export function ConsentTable({ caption, consents, names, href, language, id = "toestemming" }: ConsentTableProps) {
  const m = speak(pages, language);
  const w = speak(codes, language);
  const rows = consents.map((one) => [
    <ButtonRow>
      <a href={href(one)}>{whatOf(one, language)}</a>
    </ButtonRow>,
    one.recipient ? (names.get(one.recipient) ?? "–") : "–",
    w[one.state],
    one.state === "given" && one.validUntil ? formatDate(one.validUntil, language) : "–",
    one.how ? w[one.how] : "–",
  ]);
  const columns = [
    { label: m.what, rowHeader: true },
    { label: m.forWhom },
    { label: m.stands },
    { label: m.until },
    { label: m.saidHow },
  ];
  return <Table id={id} caption={caption} columns={columns} rows={rows} />;
}
