// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { changeActivity, placedDates } from "#modules/activities/index.ts";
import {
  findReception,
  guestsOf,
  type SignUpInput,
  sendVolunteer,
  signUp,
  tickAttendance,
} from "#modules/signups/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";

const actor = system("seeds");
type Guest = Partial<SignUpInput> & { name: string };

/** Cooking together is full, with a waiting list; somebody comes for the first time and would like company. */
const cooks: Guest[] = [
  { name: "Toos Kramer", phone: "0343000041", reminder: true },
  { name: "Gerrit Blom", phone: "0343000042", needs: ["lift"], remark: "Ik loop met een stok." },
  { name: "Fatma Demir", email: "fatma@demodam.example", needs: ["language"], spoken: "Turks", introduce: true },
  { name: "Henk Vos", phone: "0343000043", introduce: true, sharePhone: true, buurt: "De Horden" },
  {
    name: "Riet Smit",
    phone: "0343000044",
    needs: ["company", "door"],
    firstTime: true,
    buurt: "De Horden",
    reminder: true,
  },
  { name: "Wil" },
  {
    name: "Jo Mulder",
    phone: "0343000045",
    needs: ["hearing"],
    relation: "mother",
    byName: "Anja",
    byPhone: "0612345601",
  },
  { name: "Sjaak Peters", email: "sjaak@demodam.example", needs: ["wheelchair"] },
  { name: "Corrie Bos", phone: "0343000046", firstTime: true },
  { name: "Ali Haddad", email: "ali@demodam.example" },
];

/** Who says beforehand that she comes for coffee, where nobody has to. */
const visitors: Guest[] = [
  { name: "Mien de Boer", phone: "0343000047", needs: ["door"], firstTime: true },
  { name: "Piet" },
];

/** Last week: two came, one did not. */
const lastWeek: Guest[] = [
  { name: "Toos Kramer", phone: "0343000041" },
  { name: "Ineke Groen", phone: "0343000048", firstTime: true },
  { name: "Dirk Vink", phone: "0343000049" },
];

/** People come along in the demo town: with the verbs that a visitor uses too. */
export async function plantSignUps(db: Db): Promise<void> {
  const cooking = await numberOf(db, "Samen snijden, roeren en eten");
  const coffee = await numberOf(db, "Koffieochtend in De Brug");
  if (cooking) {
    await changeActivity(db, actor, cooking.number, { signUp: "here", capacity: 8 });
    await plantLastWeek(db, cooking);
    await come(db, cooking, cooks);
    await accompany(db, cooking);
  }
  if (coffee) await come(db, coffee, visitors);
  const lessons = await numberOf(db, "Computerles in zes ochtenden");
  if (lessons) await changeActivity(db, actor, lessons.number, { signUp: "here", capacity: 8, deadlineDays: 2 });
}

interface Planted {
  id: string;
  number: number;
}

const numberOf = async (db: Db, title: string): Promise<Planted | undefined> =>
  (await rows<Planted>(db, sql`select id, number::int as number from series where title = ${title}`))[0];

async function come(db: Db, { id }: Planted, guests: readonly Guest[]): Promise<void> {
  const date = await nextDate(db, id);
  if (!date) return;
  for (const guest of guests) await signUp(db, visitor, id, { ...plain(date), ...channelOf(guest), ...guest });
}

async function nextDate(db: Db, id: string): Promise<Temporal.PlainDateTime | undefined> {
  const dates = await placedDates(db, id);
  return dates.find(({ isGone, status }) => !isGone && status !== "cancelled")?.recurrenceId;
}

async function plantLastWeek(db: Db, planted: Planted): Promise<void> {
  const before = now().subtract({ hours: 24 * 8 });
  const date = await withClock(before, async () => {
    await come(db, planted, lastWeek);
    return nextDate(db, planted.id);
  });
  if (!date) return;
  const key = date.toString({ smallestUnit: "minute" });
  const reception = await findReception(db, actor, planted.number, key);
  if (!reception.date.isGone) return;
  const guests = await guestsOf(db, planted.id, date);
  const ticked = guests.map(({ seat }, index) => [seat.id, index < 2 ? "came" : "missed"] as const);
  await tickAttendance(db, actor, reception, new Map(ticked));
}

/** Riet asked for company: Samira walks along. */
async function accompany(db: Db, planted: Planted): Promise<void> {
  const date = await nextDate(db, planted.id);
  if (!date) return;
  const reception = await findReception(db, actor, planted.number, date.toString({ smallestUnit: "minute" }));
  const guests = await guestsOf(db, planted.id, date, ["signed_up"]);
  const riet = guests.find(({ participation }) => participation.name === "Riet Smit");
  if (riet) await sendVolunteer(db, actor, reception, riet.seat.id, { name: "Samira", phone: "" });
}

const channelOf = ({ phone, email }: Guest): Pick<SignUpInput, "channel"> => ({
  channel: phone ? "phone" : email ? "email" : null,
});

const plain = (recurrenceId: Temporal.PlainDateTime): SignUpInput => ({
  recurrenceId,
  knows: true,
  name: "",
  phone: "",
  email: "",
  channel: null,
  language: "nl",
  reminder: false,
  relation: null,
  byName: "",
  byPhone: "",
  callWho: "self",
  needs: [],
  spoken: "",
  remark: "",
  firstTime: null,
  introduce: false,
  sharePhone: false,
  buurt: "",
});
