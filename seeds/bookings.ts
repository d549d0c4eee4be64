// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { activityById, datesOf } from "#modules/activities/index.ts";
import {
  answerRequest,
  askForRooms,
  changeTerms,
  judgeDates,
  lentById,
  ruleOf,
  setOpenings,
  slotsOf,
  type When,
} from "#modules/bookings/index.ts";
import { addRoom } from "#modules/places/index.ts";
import { system } from "#platform/access/actor.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { today, toLocal } from "#platform/time/time.ts";
import type { Planted } from "./seed.ts";

const actor = system("seeds");

interface Lending {
  venue: string;
  room: string;
  /** Weekdays (1 is Monday) with the times between which the room is lent. */
  open: [weekdays: number[], opens: string, closes: string][];
  rules: string;
  key: [name: string, phone: string, how: string];
  alarm?: string;
}

const workdays = [1, 2, 3, 4, 5];

/** Who lends a room to the neighbours, and when. All invented. */
const lendings: Lending[] = [
  {
    venue: "zwaluw",
    room: "Gymzaal",
    open: [
      [[2, 4], "18:00", "22:00"],
      [[6], "9:00", "17:00"],
    ],
    rules: "Schone gymschoenen aan. De matten terug in de kast. Doe de ramen dicht als u gaat.",
    key: [
      "Noor van Driel",
      "0343000085",
      "De conciërge geeft u de sleutel voor 15 uur. Breng hem de volgende dag terug.",
    ],
    alarm: "Het kastje hangt links van de achterdeur. De code krijgt u van de conciërge.",
  },
  {
    venue: "zwaluw",
    room: "Aula",
    open: [
      [[1, 3, 5], "15:30", "18:00"],
      [[2, 4], "11:30", "22:00"],
    ],
    rules: "Zet de tafels terug in rijen. Neem uw eigen koffie mee.",
    key: ["Noor van Driel", "0343000085", "De conciërge geeft u de sleutel voor 15 uur."],
  },
  {
    venue: "brug",
    room: "Grote zaal",
    open: [
      [workdays, "9:00", "22:00"],
      [[6], "10:00", "17:00"],
    ],
    rules: "Koffie en thee zet u zelf. Laat de zaal achter zoals u haar vond.",
    key: ["Ria van der Velde", "0343000021", "Er is altijd iemand in het buurthuis."],
  },
  {
    venue: "linde",
    room: "Zaal Esdoorn",
    open: [[workdays, "9:00", "21:30"]],
    rules: "Om half tien 's avonds gaat het licht uit.",
    key: ["Petra Lindeman", "0343000040", "Meld u bij de balie."],
  },
  {
    venue: "dorpskerk",
    room: "Consistorie",
    open: [[[1, 2, 4, 6], "9:00", "22:00"]],
    rules: "Op zondag is de kerk van de kerk. Muziek mag, als de deur dicht blijft.",
    key: ["Wim de Haas", "0343000031", "De koster opent de zijdeur voor u."],
  },
  {
    venue: "sporthal",
    room: "Bovenzaal",
    open: [[[1, 3, 4, 5], "9:00", "22:00"]],
    rules: "Schone gymschoenen aan.",
    key: ["Saskia Boelens", "0343000051", "De beheerder zit achter de kassa."],
  },
];

/** Rooms that are lent, one request that waits, and a series that is promised. */
export async function plantBookings(db: Db, planted: Planted): Promise<void> {
  const zwaluw = planted.venues.get("zwaluw")!;
  const gym = await addRoom(db, actor, zwaluw.number, {
    ...{ name: "Gymzaal", capacity: 40, m2: 220, priceCents: 1000, kitchen: false, ringLoop: false },
    ...{ contactName: "Noor van Driel", contactPhone: "0343000085", hours: "Dinsdag- en donderdagavond, zaterdag" },
  });
  zwaluw.rooms.set("Gymzaal", gym.id);
  for (const lending of lendings) await lend(db, planted, lending);
  await askWithoutAccount(db, gym.id);
  await promiseSeries(db, zwaluw.rooms.get("Aula")!);
}

async function lend(db: Db, planted: Planted, { venue, room, open, rules, key, alarm }: Lending): Promise<void> {
  const id = planted.venues.get(venue)?.rooms.get(room);
  if (!id) throw new Error(`lending: unknown room ${venue} ${room}`);
  const [keyName, keyPhone, keyHow] = key;
  await changeTerms(db, actor, id, {
    ...{ houseRules: rules, keyName, keyPhone, keyHow, alarmNote: alarm ?? "", maxMinutes: 240 },
    ...(venue === "zwaluw" && room === "Gymzaal" ? { closedSchoolHolidays: "midden" as const } : {}),
  });
  const time = (text: string) => Temporal.PlainTime.from(text.padStart(5, "0"));
  const pattern = open.flatMap(([days, opens, closes]) =>
    days.map((weekday) => ({ weekday, opens: time(opens), closes: time(closes) })),
  );
  await setOpenings(db, actor, id, pattern);
}

/** Bep has no account: she leaves her number and hears what the school says. */
async function askWithoutAccount(db: Db, room: string): Promise<void> {
  const lent = (await lentById(db, [room])).get(room)!;
  const from = today().add({ days: 9 });
  const when: When = {
    first: from.add({ days: (4 - from.dayOfWeek + 7) % 7 }),
    begins: Temporal.PlainTime.from("19:00"),
    ends: Temporal.PlainTime.from("21:00"),
    every: "week",
    times: 3,
  };
  const dates = slotsOf(when).map((slot) => ({ slot, recurrenceId: null }));
  const bep = {
    ...{ organisation: null, name: "Bep van Rijn", phone: "0343000064", email: "", language: "nl" as const },
    ...{ title: "Volleybal voor vijftigplussers", remark: "Wij brengen zelf een net mee.", people: 14 },
  };
  await askForRooms(db, actor, { ...bep, series: null, rule: ruleOf(when) }, [{ lent, dates }]);
}

/** The soup table has the hall of the school every week, as far as the school could promise. */
async function promiseSeries(db: Db, room: string): Promise<void> {
  const [found] = await rows<{ id: string }>(
    db,
    sql`select id from series where title = 'Soep en brood aan de lange tafel'`,
  );
  if (!found) throw new Error("lending: the soup table is gone");
  const activity = await activityById(db, found.id);
  const lent = (await lentById(db, [room])).get(room)!;
  const soon = today().add({ days: 3 });
  const dates = (await datesOf(db, activity.id, 8))
    .map(({ recurrenceId, startsAt, endsAt }) => ({
      slot: { starts: toLocal(toInstant(startsAt)), ends: toLocal(toInstant(endsAt)) },
      recurrenceId: Temporal.PlainDateTime.from(recurrenceId.replace(" ", "T")),
    }))
    .filter(({ slot }) => Temporal.PlainDate.compare(slot.starts.toPlainDate(), soon) >= 0);
  const input = {
    ...{ organisation: activity.organisation, name: "Leyla Demir", phone: "", email: "leyla@wereldkeuken.example" },
    ...{ language: "nl" as const, title: activity.title, remark: "", people: 40, series: activity.id },
  };
  const judged = await possible(db, lent, dates);
  const { requests } = await askForRooms(db, actor, { ...input, rule: activity.rrule }, [{ lent, dates: judged }]);
  const [request] = requests;
  const ids = await rows<{ id: string }>(db, sql`select id from booking where request = ${request!.id}::uuid`);
  await answerRequest(
    db,
    actor,
    request!.number,
    ids.map(({ id }) => id),
    "confirm",
    "Fijn dat jullie er zijn.",
  );
}

type Lent = NonNullable<ReturnType<Awaited<ReturnType<typeof lentById>>["get"]>>;
type Dates = Parameters<typeof judgeDates>[2];

/** Without the days on which the school is closed. */
const possible = async (db: Db, lent: Lent, dates: Dates) =>
  (await judgeDates(db, lent, dates)).filter(({ fit }) => fit === "free");
