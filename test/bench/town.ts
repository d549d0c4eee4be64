// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Database } from "#platform/db/db.ts";

/** A town of numbers, the same every time (fixed seed): for measuring, not for reading. */
export interface Size {
  organisations: number;
  venues: number;
  areas: number;
  series: number;
  occurrences: number;
}
export const small: Size = { organisations: 35, venues: 60, areas: 16, series: 1_400, occurrences: 100_000 };
export const large: Size = { ...small, series: 14_000, occurrences: 1_000_000 };

const words =
  "'koffie','wandelen','soep','zingen','handwerk','bewegen','spel','tuin','praten','taal','computer','film','hulp','kinderen'";
const kinds =
  "'coffee','walk','eat','music','craft','move','games','garden','talk','language','computer','culture','help','children'";

/**
 * Fills an empty, migrated database by plain SQL. Occurrences lie evenly from 13 months back to 13 months ahead, as the
 * horizon has them; each series meets about 71 times. Chance comes from setseed, so that each run measures the same.
 */
export async function fillTown(database: Database, size: Size): Promise<void> {
  const uuid = (kind: number, n: string) =>
    `('00000000-0000-7000-80' || lpad('${kind}', 2, '0') || '-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  await database.run(`
    select setseed(0.42);
    insert into area (id, kind, code, name, center, geometry, geometry_hash)
      select ${uuid(1, "n")}, 'buurt', 'BU9902' || lpad(n::text, 4, '0'), 'Buurt ' || n, point(150000 + n * 300, 450000), '{}', n::text
      from generate_series(1, ${size.areas}) n;
    insert into organisation (id, slug, name, kind, about, phone, trusted)
      select ${uuid(2, "n")}, 'organisatie-' || n, 'Organisatie ' || n, 'vereniging', 'Wij doen van alles.', '0343000000', true
      from generate_series(1, ${size.organisations}) n;
    insert into venue (id, slug, name, street, house_number, postcode, place, at, area, step_free, toilet)
      select ${uuid(3, "n")}, 'plek-' || n, 'Buurthuis ' || n, 'Dorpsstraat', n::text, '9990AB', 'Meetdam',
        point(150000 + (n % ${size.areas} + 1) * 300 + n, 450000 + n * 7), ${uuid(1, `n % ${size.areas} + 1`)}, n % 3 > 0, n % 2 = 0
      from generate_series(1, ${size.venues}) n;
    insert into series (id, uid_host, organisation, venue, area, title, what_we_do, category, contact_name, contact_phone, host_name,
        go_together, price_cents, energy, starts_local, minutes, rrule, status, confirmed_at, confirm_before)
      select ${uuid(4, "n")}, 'meet.example', ${uuid(2, `n % ${size.organisations} + 1`)}, ${uuid(3, `n % ${size.venues} + 1`)},
        ${uuid(1, `(n % ${size.venues} + 1) % ${size.areas} + 1`)},
        initcap((array[${words}])[n % 14 + 1]) || ' met de buren ' || n,
        'Wij komen bij elkaar en doen samen iets leuks. De koffie staat klaar. Iedereen is welkom, ook als u alleen komt.',
        (array[${kinds}])[(n / 7) % 14 + 1], 'Ria', '0343000000', 'Ria', n % 3 = 0, (n % 5) * 100, (array['seated','calm','active'])[n % 3 + 1],
        date_trunc('day', now())::timestamp - interval '13 months' + make_interval(days => n % 7, hours => 9 + n % 11), 90,
        'FREQ=WEEKLY', 'published', now(), now() + interval '90 days'
      from generate_series(1, ${size.series}) n;
  `);
  await fillOccurrences(database, size);
  await database.run(`
    update series s set search = setweight(to_tsvector('dutch', s.title), 'A') || to_tsvector('dutch', s.what_we_do),
      search_text = lower(s.title || ' ' || v.name) from venue v where v.id = s.venue;
    insert into synonym (word, family) values ('koffie', 'koffie'), ('inloop', 'koffie'), ('thee', 'koffie');
    insert into calendar_stamp (scope) select 'organisation:' || id from organisation on conflict do nothing;
  `);
  for (const table of ["area", "organisation", "venue", "series", "occurrence"])
    await database.run(`vacuum analyze ${table}`);
}

async function fillOccurrences(database: Database, size: Size): Promise<void> {
  const perSeries = Math.ceil(size.occurrences / size.series);
  const step = (26 * 30.4 * 24) / perSeries;
  const batch = 100;
  for (let from = 0; from < perSeries; from += batch) {
    await database.run(`
      insert into occurrence (series, recurrence_id, starts_at, ends_at, local_date, weekday, daypart, area, venue, organisation, category, status, public)
      select s.id, t.local, t.at, t.at + interval '90 minutes', t.local::date, extract(isodow from t.local),
        case when extract(hour from t.local) < 12 then 'morning' when extract(hour from t.local) < 17 then 'afternoon' else 'evening' end,
        s.area, s.venue, s.organisation, s.category, case when (s.number + k) % 97 = 0 then 'cancelled' else 'planned' end, true
      from series s cross join generate_series(${from}, ${Math.min(from + batch, perSeries) - 1}) k
      cross join lateral (select s.starts_local + make_interval(hours => (k * ${step})::int) as local) l
      cross join lateral (select l.local, l.local at time zone 'Europe/Amsterdam' as at) t
      where s.number * ${perSeries} + k < ${size.occurrences} + ${perSeries}
      on conflict do nothing`);
  }
}

/** The feed text of every series, by the real writer, at the speed of a batch. */
export async function fillFeedTexts(database: Database, write: (id: string) => Promise<void>): Promise<void> {
  const found = await database.query<{ id: string }>("select id from series where ics_text = '' order by id");
  for (const { id } of found) await write(id);
}
