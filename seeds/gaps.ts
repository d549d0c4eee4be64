// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Category } from "#modules/activities/index.ts";
import { changeGap, leaveWish, listGaps, moveGap, passOnWish, setTarget } from "#modules/gaps/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { areaByCode } from "#modules/places/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { type Daypart, now, withClock } from "#platform/time/time.ts";

const actor = system("seeds");

interface Story {
  buurt: string;
  category: Category;
  words: string;
  weekdays?: number[];
  dayparts?: Daypart[];
  /** Days ago, and from how many different people. */
  ago: number;
  people: number;
}

/** What people of Demodam missed: music in the north half a year ago, games by the river this month, and one who is the first. */
const wishes: Story[] = [
  {
    buurt: "BU99010100",
    category: "music",
    words: "zingen in een koor",
    weekdays: [3],
    dayparts: ["evening"],
    ago: 150,
    people: 9,
  },
  { buurt: "BU99010101", category: "music", words: "samen muziek luisteren", ago: 130, people: 6 },
  {
    buurt: "BU99010001",
    category: "games",
    words: "leren schaken",
    weekdays: [2, 4],
    dayparts: ["afternoon"],
    ago: 9,
    people: 2,
  },
  { buurt: "BU99010001", category: "games", words: "een spelletjesmiddag", dayparts: ["afternoon"], ago: 4, people: 1 },
  { buurt: "BU99010201", category: "garden", words: "een bankje en een moestuin", ago: 2, people: 1 },
];

/** Wishes, a gap that three of them make, one for which an organiser is looked for, and what the panel wants a buurt to have. */
export async function plantGaps(db: Db): Promise<void> {
  const { id } = await addPerson(db, actor, {
    givenName: "Joke",
    familyName: "van Vliet",
    email: "joke@adviesgroep.example",
  });
  await giveSiteRole(db, actor, id, "panel");
  for (const story of wishes) await plantWish(db, story);
  for (const { gap } of await listGaps(db, actor)) {
    if (gap.category !== "music") continue;
    await changeGap(db, actor, gap.number, {
      title: "Een zangkoor op woensdagavond",
      nextStep: "Vraag de Dorpskerk.",
    });
    await moveGap(db, actor, gap.number, "seek");
  }
  const target = { area: null, category: null, element: null, daypart: null, perPeople65: false } as const;
  await setTarget(db, actor, { ...target, level: "buurt", category: "coffee", wanted: 1 });
  await setTarget(db, actor, { ...target, level: "buurt", daypart: "afternoon", wanted: 2 });
  await setTarget(db, actor, { ...target, level: "wijk", category: "music", wanted: 1 });
}

async function plantWish(db: Db, { buurt, people, ago, ...story }: Story): Promise<void> {
  const area = (await areaByCode(db, buurt))?.id ?? null;
  const input = {
    ...story,
    area,
    weekdays: story.weekdays ?? [],
    dayparts: story.dayparts ?? [],
    audience: "everyone",
    help: false,
    contact: null,
    language: "nl",
  } as const;
  await withClock(now().subtract({ hours: ago * 24 }), async () => {
    for (let number = 0; number < people; number++) {
      if (number % 2 === 0) await leaveWish(db, visitor, input, "");
      else await passOnWish(db, actor, input, "phone");
    }
  });
}
