// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "@hono/zod-openapi";
import { instantField, listOf } from "#platform/api/fields.ts";
import { categories, categorySlug, type elements } from "../categories.ts";

// What the outside sees of an activity, in Dutch. It checks what is asked, describes it, and types what is answered.

export const kinds = categories.map((category) => categorySlug[category]) as [string, ...string[]];
export const dateStates = {
  planned: "gepland",
  full: "vol",
  cancelled: "vervallen",
  moved: "verplaatst",
  held: "geweest",
};
export const energyWords = { seated: "zittend", calm: "rustig", active: "actief" };
export const signUpWords = { none: "niet-nodig", phone: "telefoon", link: "website", here: "hier" };
export const freshWords = {
  published: "bevestigd",
  needs_confirmation: "wordt-nagevraagd",
  stale: "lang-niet-bevestigd",
};
export const elementWords: Record<(typeof elements)[number], string> = {
  occupation: "iets-te-doen",
  meeting: "ontmoeting",
  practical_support: "praktische-hulp",
  meaningful_contact: "echt-contact",
  social_skills: "omgaan-met-anderen",
  realistic_expectations: "verwachtingen",
  meaningful_role: "iets-betekenen",
};
const oneOf = (words: Record<string, string>) => z.enum(Object.values(words) as [string, ...string[]]);

const moment = z.object({
  begin: instantField("Wanneer het begint, in UTC."),
  eind: instantField("Wanneer het eindigt, in UTC."),
  status: oneOf(dateStates).openapi({ description: "`vervallen`: gaat niet door." }),
  reden: z.string().openapi({ description: "Waarom het vervalt of verplaatst is; vaak leeg." }),
});

export const dateSchema = moment
  .extend({
    datum: z.iso.date().openapi({ description: "De dag in Nederland." }),
    oorspronkelijkBegin: instantField("Het begin volgens de herhaling; de sleutel van deze datum."),
    locatieNummer: z.number().int().nullable(),
  })
  .openapi("Datum");

const fields = {
  nummer: z.number().int().openapi({ description: "Blijft altijd hetzelfde.", example: 12 }),
  titel: z.string().openapi({ example: "Koffieochtend" }),
  soort: z.enum(kinds),
  url: z.url().openapi({ description: "De bladzijde voor mensen." }),
  prijs: z.number().openapi({ description: "Euro per keer; 0 is gratis.", example: 2.5 }),
  organisatie: z.object({ slug: z.string(), naam: z.string() }),
  locatie: z
    .object({ nummer: z.number().int(), naam: z.string(), adres: z.string(), plaats: z.string() })
    .nullable()
    .openapi({ description: "De plek, als die in de lijst van locaties staat." }),
  adres: z.string().openapi({ description: "Waar het is, als er geen locatie is." }),
  online: z.boolean(),
  buurtCode: z.string().nullable(),
  toegankelijk: z.boolean().nullable().openapi({ description: "Zonder drempel binnen te komen; null: niet bekend." }),
  alleenKomen: z.boolean().openapi({ description: "Iemand ontvangt u als u alleen komt." }),
  energie: oneOf(energyWords),
  aanmelden: oneOf(signUpWords),
  contactTelefoon: z.string(),
  actualiteit: oneOf(freshWords),
  gewijzigdOp: instantField("Laatste wijziging."),
};

export const activitySchema = z
  .object({
    ...fields,
    volgendeDatum: moment.openapi({ description: "De eerste datum vanaf `startVanaf`." }),
  })
  .openapi("Activiteit");

export const activityDetailSchema = z
  .object({
    ...fields,
    volgendeDatum: moment.nullable(),
    omschrijving: z.string(),
    titelEngels: z.string(),
    omschrijvingEngels: z.string(),
    doelgroep: z.string(),
    leeftijdVanaf: z.number().int().nullable(),
    leeftijdTot: z.number().int().nullable(),
    hulpBijKosten: z.string(),
    talen: z.array(z.string()).openapi({ description: "ISO 639-1." }),
    vervoer: z.string(),
    onderdelen: z.array(oneOf(elementWords)),
    capaciteit: z.number().int().nullable(),
    aanmeldUrl: z.string(),
    aanmeldenDagenVooraf: z.number().int().nullable(),
    melding: z.string().openapi({ description: "Tijdelijk bericht van de organisatie." }),
    herhaling: z
      .object({
        regel: z
          .string()
          .openapi({ description: "RRULE volgens RFC 5545, in Nederlandse tijd.", example: "FREQ=WEEKLY" }),
        inWoorden: z.string(),
        beginLokaal: z.string(),
        minuten: z.number().int(),
        tijdzone: z.literal("Europe/Amsterdam"),
        heleDag: z.boolean(),
        nietInSchoolvakanties: z.boolean(),
      })
      .nullable(),
    gecontroleerdOp: instantField("Wanneer de organisatie zei dat het klopt.").nullable(),
    agendaUrl: z.url().openapi({ description: "Dezelfde activiteit als iCalendar." }),
  })
  .openapi("ActiviteitDetail");

export const activityListSchema = listOf(activitySchema).openapi("Activiteiten");
export const dateListSchema = listOf(dateSchema).openapi("Data");
