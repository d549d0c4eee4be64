// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { placeOfPostcode } from "#modules/places/index.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";

/** A search that found nothing, without who asked. */
export interface Miss {
  /** Id of a buurt, when the search was about exactly one. */
  area: string | null;
  /** Only until it is written down: then it has become a buurt. */
  postcode: string;
  category: string;
  words: string;
  daypart: string;
}

const most = 2000;
let counted = new Map<string, { miss: Miss; day: string; times: number }>();

/** Counts in memory: costs a page nothing. When there are very many different ones, new ones are not counted until they are written down. */
export function countMiss(miss: Miss): void {
  const day = today().toString();
  const key = JSON.stringify([day, miss.area, miss.postcode, miss.category, miss.words, miss.daypart]);
  const known = counted.get(key);
  if (known) known.times++;
  else if (counted.size < most) counted.set(key, { miss, day, times: 1 });
}

/** Writes down what was counted, added to what stood there. */
export async function writeMisses(db: Db): Promise<number> {
  const all = [...counted.values()];
  counted = new Map();
  for (const { miss, day, times } of all) {
    const place = miss.area === null && miss.postcode ? await placeOfPostcode(db, miss.postcode) : null;
    const area = miss.area ?? place?.area?.id ?? null;
    await db.execute(sql`insert into search_miss (day, area, category, words, daypart, times)
      values (${day}::date, (select id from area where id = ${area}::uuid), ${miss.category}, ${miss.words}, ${miss.daypart}, ${times})
      on conflict (day, area, category, words, daypart) do update set times = search_miss.times + excluded.times`);
  }
  return all.length;
}

/** Once a minute, and at the stop: main.ts starts it. What was not written when the power fails is lost, and that is all right. */
export function keepMisses(db: Db, every = 60_000): () => Promise<void> {
  let busy: Promise<unknown> = Promise.resolve();
  const write = () => {
    if (counted.size > 0) busy = busy.then(() => writeMisses(db)).catch(() => undefined);
  };
  const timer = setInterval(write, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    write();
    await busy;
  };
}
