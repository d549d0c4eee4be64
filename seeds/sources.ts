// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { addSource, changeSource, importSource, startSource } from "#modules/sources/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import type { Planted } from "./seed.ts";

const actor = system("seeds");
/** Nothing is fetched: both calendars were sent as a file. */
const outside = { publicUrl: "http://demodam.example", allowPrivate: false };

interface Told {
  title: string;
  day: number;
  begins: string;
  ends: string;
  place: string;
  text: string;
  rule?: string;
}

/** What the library keeps in its own calendar program. */
const library: readonly Told[] = [
  {
    title: "Schrijverscafé",
    day: 6,
    begins: "2000",
    ends: "2130",
    place: "Bibliotheek Demodam",
    text: "Een schrijver uit de streek leest voor. Daarna praten we met een glas fris.",
  },
  {
    title: "Voorleesuur voor grote mensen",
    day: 3,
    begins: "1400",
    ends: "1500",
    place: "Bibliotheek Demodam",
    text: "Wij lezen voor, u luistert. De thee staat klaar.",
    rule: "FREQ=WEEKLY",
  },
  {
    title: "Boeken ruilen op het plein",
    day: 12,
    begins: "1030",
    ends: "1200",
    place: "Schoolplein De Regenboog",
    text: "Neem boeken mee die u uit heeft. Iedereen mag ruilen.",
  },
];

/** What De Brug pasted, and did not put in the calendar yet. */
const house: readonly Told[] = [
  {
    title: "Kerststukjes maken",
    day: 15,
    begins: "1330",
    ends: "1530",
    place: "Buurthuis De Brug",
    text: "Groen en linten zijn er. Neem een bakje mee.",
  },
  {
    title: "Ja",
    day: 16,
    begins: "1000",
    ends: "1100",
    place: "Buurthuis De Brug",
    text: "",
  },
];

/** A library whose calendar is read, and a house that looks at its trial. */
export async function plantSources(db: Db, { organisations }: Planted): Promise<void> {
  const bieb = organisations.get("bieb");
  const brug = organisations.get("debrug");
  if (bieb) {
    const number = await plant(db, bieb, "Agenda van de bibliotheek", library);
    const { id } = await startSource(db, actor, number);
    await importSource(db, id, outside, { seen: true });
  }
  if (brug) await plant(db, brug, "Agenda van De Brug in Outlook", house);
}

async function plant(db: Db, organisation: string, name: string, told: readonly Told[]): Promise<number> {
  const bytes = new TextEncoder().encode(calendarText(name, told));
  const body = { bytes, name: "agenda.ics", contentType: "text/calendar", charset: null, etag: "", lastModified: "" };
  const { number } = await addSource(db, actor, { organisation, name, kind: "file", url: "" }, body);
  await changeSource(db, actor, number!, {
    strategy: "from_event",
    category: "culture",
    contactName: "de balie",
    contactPhone: "0343000030",
  });
  return number!;
}

function calendarText(name: string, told: readonly Told[]): string {
  const at = (day: number, time: string) =>
    `TZID=Europe/Amsterdam:${today().add({ days: day }).toString().replaceAll("-", "")}T${time}00`;
  const events = told.map((one, n) =>
    [
      "BEGIN:VEVENT",
      `UID:${n}-${name.replaceAll(" ", "-")}@demodam.example`,
      "DTSTAMP:20261101T090000Z",
      `DTSTART;${at(one.day, one.begins)}`,
      `DTEND;${at(one.day, one.ends)}`,
      ...(one.rule ? [`RRULE:${one.rule}`] : []),
      `SUMMARY:${one.title}`,
      `DESCRIPTION:${one.text.replaceAll(",", "\\,")}`,
      `LOCATION:${one.place}`,
      "END:VEVENT",
    ].join("\r\n"),
  );
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Demodam//NL",
    `X-WR-CALNAME:${name}`,
    ...events,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
