// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Database } from "#platform/db/db.ts";

/** The same every time (fixed seed): 12,000 venues, one in every buurt of the country, and 1,400 weekly activities with 100,000 dates. */
export async function fillGapTown(database: Database): Promise<void> {
  const uuid = (kind: number, n: string) =>
    `('00000000-0000-7000-80' || lpad('${kind}', 2, '0') || '-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const kinds =
    "'coffee','walk','eat','music','craft','move','games','garden','talk','language','computer','culture','help','children'";
  await database.run(`
    select setseed(0.42);
    insert into person (id, given_name, email) values (${uuid(5, "1")}, 'Panel', 'panel@meet.example');
    insert into site_role (person, role) values (${uuid(5, "1")}, 'panel');
    insert into organisation (id, slug, name, trusted)
      select ${uuid(2, "n")}, 'organisatie-' || n, 'Organisatie ' || n, true from generate_series(1, 35) n;
    insert into venue (id, slug, name, at, area)
      select ${uuid(3, "n")}, 'plek-' || n, 'Buurthuis ' || n, center, id
      from (select row_number() over (order by code) as n, id, center from area where kind = 'buurt') a;
    insert into series (id, uid_host, organisation, venue, area, title, category, contact_name, contact_phone, starts_local, minutes,
        elements, age_min, transport, rrule, status, confirmed_at, confirm_before)
      select ${uuid(4, "n")}, 'meet.example', ${uuid(2, "n % 35 + 1")}, v.id, v.area, 'Samen met de buren ' || n, (array[${kinds}])[n % 14 + 1],
        'Ria', '0343000000', date_trunc('day', now())::timestamp - interval '13 months' + make_interval(days => n % 7, hours => 9 + n % 11), 90,
        (array['{meeting}', '{occupation,meeting}', '{meaningful_role}'])[n % 3 + 1]::text[], case when n % 5 = 0 then 55 end,
        case when n % 9 = 0 then 'Wij halen u op.' else '' end, 'FREQ=WEEKLY', 'published', now(), now() + interval '90 days'
      from generate_series(1, 1400) n join venue v on v.id = ${uuid(3, "1 + (n * 7919) % (select count(*)::int from venue)")};
    insert into occurrence (series, recurrence_id, starts_at, ends_at, local_date, weekday, daypart, area, venue, organisation, category, status, public)
      select s.id, t.local, t.at, t.at + interval '90 minutes', t.local::date, extract(isodow from t.local),
        case when extract(hour from t.local) < 12 then 'morning' when extract(hour from t.local) < 17 then 'afternoon' else 'evening' end,
        v.area, v.id, s.organisation, s.category, case when (s.number + k) % 97 = 0 then 'cancelled' else 'planned' end, true
      from series s cross join generate_series(0, 71) k
      cross join lateral (select s.starts_local + make_interval(days => k * 11, hours => ((k * 7 + s.number::int) % 5)) as local) l
      cross join lateral (select l.local, l.local at time zone 'Europe/Amsterdam' as at) t
      join venue v on v.id = ${uuid(3, "1 + (s.number::int * 7919 + k * 131) % (select count(*)::int from venue)")};
    insert into gap_target (id, level, category, wanted, per_people_65) values
      (${uuid(6, "1")}, 'buurt', 'coffee', 1, false), (${uuid(6, "2")}, 'wijk', 'music', 2, false), (${uuid(6, "3")}, 'municipality', 'walk', 4, false);
    insert into wish (id, category, area, channel, created_at)
      select ${uuid(7, "n")}, (array[${kinds}])[n % 14 + 1], ${"v.area"}, 'web', now() - make_interval(days => 100 + n % 200)
      from generate_series(1, 5000) n join venue v on v.id = ${uuid(3, "1 + (n * 37) % 3000")};
    insert into search_miss (day, area, category, words, daypart, times)
      select now()::date - 100 - n % 200, v.area, (array[${kinds}])[n % 14 + 1], '', '', 1 + n % 3
      from generate_series(1, 20000) n join venue v on v.id = ${uuid(3, "1 + (n * 37) % 3000")} on conflict do nothing;
  `);
  for (const table of ["area", "organisation", "venue", "series", "occurrence", "wish", "search_miss"])
    await database.run(`vacuum analyze ${table}`);
}
