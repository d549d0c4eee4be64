// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { z } from "@hono/zod-openapi";
import { instantText } from "#platform/api/fields.ts";
import { toInstant, toLocal } from "#platform/db/columns.ts";
import { toInstant as ofLocal } from "#platform/time/time.ts";
import { formatPhone } from "#ui/show/format.ts";
import { categorySlug } from "../categories.ts";
import type { OpenActivity, OpenDate, OpenMoment } from "../open-list.ts";
import { paths } from "../paths.ts";
import { describeRule } from "../recurrence/describe.ts";
import type { Series } from "../tables.ts";
import {
  type activityDetailSchema,
  type activitySchema,
  type dateSchema,
  dateStates,
  elementWords,
  energyWords,
  freshWords,
  signUpWords,
} from "./schemas.ts";

type Activity = z.output<typeof activitySchema>;

/** From our words to those of the outside: the only place where they are translated. */
export const activityAnswer = (found: OpenActivity & OpenMoment, publicUrl: string): Activity => ({
  ...sharedAnswer(found, publicUrl),
  volgendeDatum: momentAnswer(found),
});

export function detailAnswer(
  found: OpenActivity,
  series: Series,
  next: OpenMoment | undefined,
  publicUrl: string,
): z.output<typeof activityDetailSchema> {
  return {
    ...sharedAnswer(found, publicUrl),
    volgendeDatum: next ? momentAnswer(next) : null,
    omschrijving: series.whatWeDo,
    titelEngels: series.titleEn,
    omschrijvingEngels: series.whatWeDoEn,
    doelgroep: series.audience,
    leeftijdVanaf: series.ageMin,
    leeftijdTot: series.ageMax,
    hulpBijKosten: series.costHelp,
    talen: series.languages,
    vervoer: series.transport,
    onderdelen: series.elements.map((one) => elementWords[one as keyof typeof elementWords]),
    capaciteit: series.capacity,
    aanmeldUrl: series.signUpUrl,
    aanmeldenDagenVooraf: series.deadlineDays,
    melding: series.alert,
    herhaling: repetitionOf(series),
    gecontroleerdOp: series.confirmedAt ? instantText(series.confirmedAt) : null,
    agendaUrl: publicUrl + paths.activityIcs(series),
  };
}

const sharedAnswer = (found: OpenActivity, publicUrl: string): Omit<Activity, "volgendeDatum"> => ({
  nummer: found.number,
  titel: found.title,
  soort: categorySlug[found.category],
  url: publicUrl + paths.activity(found),
  prijs: found.priceCents / 100,
  organisatie: { slug: found.organisationSlug, naam: found.organisationName },
  locatie:
    found.venueNumber === null
      ? null
      : {
          nummer: found.venueNumber,
          naam: found.venueName ?? "",
          adres: `${found.street ?? ""} ${found.houseNumber ?? ""}`.trim(),
          plaats: found.place ?? "",
        },
  adres: found.address,
  online: found.online,
  buurtCode: found.areaCode,
  toegankelijk: found.stepFree,
  alleenKomen: found.goTogether,
  energie: energyWords[found.energy],
  aanmelden: signUpWords[found.signUp],
  contactTelefoon: plainSpaces(formatPhone(found.contactPhone)),
  actualiteit: freshWords[found.state as keyof typeof freshWords],
  gewijzigdOp: instantText(toInstant(found.changedAt)),
});

const momentAnswer = ({ startsAt, endsAt, status, reason }: OpenMoment) => ({
  begin: instantText(toInstant(startsAt)),
  eind: instantText(toInstant(endsAt)),
  status: dateStates[status],
  reden: reason,
});

export const dateAnswer = (date: OpenDate): z.output<typeof dateSchema> => ({
  ...momentAnswer(date),
  datum: date.localDate,
  oorspronkelijkBegin: instantText(ofLocal(toLocal(date.recurrenceId))),
  locatieNummer: date.venueNumber,
});

function repetitionOf(series: Series): z.output<typeof activityDetailSchema>["herhaling"] {
  if (!series.rrule) return null;
  const details = {
    allDay: series.allDay,
    exdates: series.exdates,
    schoolHolidays: series.notInSchoolHolidays ? ("midden" as const) : undefined,
  };
  return {
    regel: series.rrule,
    inWoorden: plainSpaces(describeRule(series.rrule, series.startsLocal, series.minutes, "nl", details)),
    beginLokaal: series.startsLocal.toString(),
    minuten: series.minutes,
    tijdzone: "Europe/Amsterdam",
    heleDag: series.allDay,
    nietInSchoolvakanties: series.notInSchoolHolidays,
  };
}

/** No-break spaces are for a page; in data they only hinder. */
const plainSpaces = (text: string) => text.replaceAll("\u00a0", " ");
