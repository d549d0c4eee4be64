// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Series as Activity, readParts, readUntil, rhythmInWords } from "#modules/activities/index.ts";
import { type Known, known, stableId } from "./known.ts";

/** The parts of a rule that HSDS has a field for. */
const fields = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"]);

/**
 * When an activity is. HSDS knows WEEKLY and MONTHLY only; readers find RRULE hard, so the Dutch sentence is always there.
 * The time zone of HSDS is a number: the winter offset, with its real name in the notes.
 */
export function scheduleOf(activity: Activity, serviceAtLocation: string): Known {
  const { startsLocal, minutes, allDay } = activity;
  const ends = startsLocal.add({ minutes });
  const starts = startsLocal.toPlainDate().toString();
  return known({
    id: stableId("schedule", activity.id),
    service_id: activity.id,
    service_at_location_id: serviceAtLocation,
    dtstart: starts,
    valid_from: starts,
    timezone: 1,
    ...ruleOf(activity),
    description: rhythmInWords(activity, "nl").replaceAll("\u00a0", " "),
    opens_at: allDay ? null : startsLocal.toPlainTime().toString({ smallestUnit: "second" }),
    closes_at:
      allDay || !ends.toPlainDate().equals(startsLocal.toPlainDate())
        ? null
        : ends.toPlainTime().toString({ smallestUnit: "second" }),
    notes: ["Europe/Amsterdam.", exceptions(activity)].filter(Boolean).join(" "),
  });
}

function ruleOf({ rrule, allDay }: Activity): Known {
  const parts = rrule ? readParts(rrule) : undefined;
  const fits = parts && [...parts.keys()].every((part) => fields.has(part));
  if (!fits || !/^(WEEKLY|MONTHLY)$/.test(parts.get("FREQ") ?? "")) return {};
  const until = readUntil(parts.get("UNTIL") ?? "", allDay)
    ?.toPlainDate()
    .toString();
  const number = (part: string) => (parts.has(part) ? Number(parts.get(part)) : null);
  return {
    freq: parts.get("FREQ"),
    interval: number("INTERVAL") ?? 1,
    count: number("COUNT"),
    until,
    valid_to: until,
    byday: parts.get("BYDAY"),
    bymonthday: parts.get("BYMONTHDAY"),
    wkst: parts.get("WKST"),
  };
}

const exceptions = ({ exdates, notInSchoolHolidays }: Activity): string =>
  [
    exdates.length > 0 ? `Niet op ${exdates.map((date) => date.toPlainDate().toString()).join(", ")}.` : "",
    notInSchoolHolidays ? "Niet in de schoolvakanties van regio Midden." : "",
  ]
    .filter(Boolean)
    .join(" ");
