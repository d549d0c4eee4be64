// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The marks in the rooms of care: what is typed about a person, and the signs by which it would be found again.

import { today } from "#platform/time/time.ts";
import type { Form } from "#test/world.ts";
import { letters } from "./canary-search.ts";

const two = (n: number) => String(n).padStart(2, "0");
export const phoneOf = { about: "06577101", reporter: "06577102", web: "06577103", fhir: "06577104", hers: "06577105" };
const phone = (of: keyof typeof phoneOf, n: number) => `${phoneOf[of]}${two(n)}`;

/** Sealed, and open only to who works with her. */
export const signs = {
  signal: ["qsignaam", "qsigstraat", "9876qs", "qsigwoord", "qsigsinds", "qsigbezoek", "qsiggedaan", phoneOf.about],
  reporter: ["qmeldnaam", "qmeldvraag", phoneOf.reporter],
  referral: ["qverwnaam", "qverwhoop", "qverwpoging", "qverwveilig", "qverwbij", "qverwtijd", "qverwarts", phoneOf.web],
  fhir: ["qfhirnaam", phoneOf.fhir],
  talk: ["qtrajgesprek", "qtrajtalent", "qtrajnotitie", "qtrajdeur", "qtrajeigen"],
  plan: ["qplanwens", "qplangave", "qplandoel"],
  match: ["qkoppeldoel", "qkoppelkaart"],
  visit: ["qbezoekverslag", "qbezoekwens", "qbezoekbelofte"],
  safety: ["qzorgtekst"],
  emergency: ["qnoodreden"],
  /** Of who became a resident of the team: her file. */
  home: ["qpersstraat", "9876qp"],
} as const;
/** Her name and number, once she is known: in the table of persons and nowhere else. */
export const known = ["qpersnaam", phoneOf.hers];
/** Typed, and not to be kept at all; also not for who works with her. */
export const never = ["qweggelaten", "qgestript", "qgeweigerd", "111222333"];
export const sealed: readonly string[] = Object.values(signs).flat();
/** All of them. */
export const everywhere: readonly string[] = [...sealed, ...known, ...never];

/** Three pages of the form of a signal, or one where a colleague types. */
export function signalMarks(n: number): { see: Form; about: Form; send: Form } {
  const l = letters(n);
  const words = {
    adres: `Qsigstraat ${n + 1}, 9876 QS`,
    woorden: `Zij zei qsigwoord${l} tegen mij.`,
    sinds: `qsigsinds${l}`,
    bezoek: `De hond heet qsigbezoek${l}`,
  };
  const who = { wie: "weet", naam: `Mevrouw Qsignaam${l}`, telefoon: phone("about", n), ...words };
  const sends = { snel: "week", gedaan: `Soep van qsiggedaan${l}`, eigennaam: `Qmeldnaam${l}` };
  const back = n % 2 === 0 ? { terug: "bellen" } : { terug: "code" };
  return {
    see: { ziet: ["few_people", "life_event"], gevaar: "nee" },
    about: who,
    send: { ...sends, ...back, bellen: phone("reporter", n) },
  };
}

export const referralMarks = (n: number): Form => ({
  name: `Truus Qverwnaam${letters(n)}`,
  phone: phone("web", n),
  reasons: ["company"],
  consentHow: "oral",
  consentScope: "all",
  consentOn: today().toString(),
  matters: `Graag weer qverwhoop${letters(n)}.`,
  role: "huisarts",
  referrer: `Noor Qverwarts${letters(n)}`,
  contactTime: `qverwtijd${letters(n)}`,
  present: `haar zus qverwbij${letters(n)}`,
  tried: `qverwpoging${letters(n)}`,
  safety: `qverwveilig${letters(n)}`,
  language: "nl",
  contactWay: "phone",
});

type Message = Record<string, unknown> & { contained: Record<string, unknown>[] };
/** A message of a system, with marks in what is read and in what must be stripped. */
export function fhirMarks(message: Message, n: number): Message {
  const patient = message.contained[0]!;
  patient.name = [{ given: ["Truus"], family: `Qfhirnaam${letters(n)}` }];
  patient.telecom = [{ system: "phone", value: phone("fhir", n), use: "mobile" }];
  patient.identifier = [
    { system: "http://fhir.nl/fhir/NamingSystem/bsn", value: "111222333" },
    { value: "qgestript-id" },
  ];
  patient.text = { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">qgestript</div>' };
  patient.extension = [{ url: "http://x.example/qgestript", valueString: "qgestript" }];
  message.note = [{ text: `qgestript${letters(n)} 111222333` }];
  message.identifier = [{ system: "https://de-brug.example/nummers", value: `R-${500 + n}` }];
  return message;
}

/** Who she turns out to be. */
export const personMarks = (n: number): Form => ({
  givenName: "Truus",
  familyName: `Qpersnaam${letters(n)}`,
  phone: phone("hers", n),
  street: "Qpersstraat",
  houseNumber: String(n + 1),
  postcode: "9876QP",
  city: "Demodam",
});
