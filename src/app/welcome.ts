// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { personsById } from "#modules/people/index.ts";
import type { Config } from "#platform/config/config.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";

/** What the program says on the terminal when it is ready: in calm Dutch, for the person who started it. */
export async function welcome(db: Db, config: Config, began: number): Promise<string> {
  const lines = ["", `  Soepsteen staat klaar op ${config.publicUrl}`];
  const demo = await demoPeople(db);
  if (!config.production) {
    lines.push(`  Inloggen: ${config.publicUrl}/inloggen`);
    if (!config.smtpUrl) lines.push(`  Mail lezen (ook de inlogcode): ${config.publicUrl}/ontwikkeling/post`);
    if (demo.length > 0)
      lines.push(
        "",
        "  Inloggen in de verzonnen buurt kan met:",
        ...demo.map(({ email, what }) => `    ${email.padEnd(width(demo))}  ${what}`),
        "  Wie met gegevens van anderen werkt, geeft ook een code van een app. Die staat onder de mail.",
      );
  } else if (!config.smtpUrl) {
    lines.push("  Let op: zonder SMTP_URL krijgt niemand mail, en kan niemand inloggen.");
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace(".", ",");
  return [...lines, "", `  Klaar in ${seconds} s. Stoppen: Ctrl+C.`, ""].join("\n");
}

interface DemoPerson {
  email: string;
  what: string;
}

const width = (people: DemoPerson[]) => Math.max(...people.map(({ email }) => email.length));

/** Some of the invented people: one per duty. Nobody when this is not the invented town. */
async function demoPeople(db: Db): Promise<DemoPerson[]> {
  const found = await rows<{ person: string; what: string }>(
    db,
    sql`select distinct on (what) id as person, what from (
      select p.id, case r.role when 'admin' then 'beheert de site' when 'keeper' then 'let op de agenda en de telefoon'
          when 'panel' then 'zit in de adviesgroep' when 'privacy_officer' then 'let op de privacy' end as what, 0 as own
        from site_role r join person p on p.id = r.person where r.role in ('admin', 'keeper', 'panel', 'privacy_officer')
      union all
      select p.id, 'coördineert een buurtteam', 0 from team_member t join person p on p.id = t.person
        where t.role = 'coordinator' and t.until is null
      union all
      select p.id, case t.role when 'coach' then 'is welzijnscoach in een buurtteam'
          else 'helpt bewoners als vrijwilliger van een buurtteam' end,
          (select count(*) from membership m where m.person = p.id)
        from team_member t join person p on p.id = t.person
        where t.role in ('coach', 'volunteer') and t.until is null
      union all
      select p.id, 'werkt voor een organisatie', 0 from membership m join person p on p.id = m.person
        where not exists (select from site_role r where r.person = p.id)
      union all
      select p.id, 'leent zalen uit', (select count(*) from series where series.organisation = m.organisation)
        from room_terms t join room on room.id = t.room join venue on venue.id = room.venue
        join membership m on m.organisation = venue.organisation join person p on p.id = m.person
      ) found where exists (select from site_setting where key = 'demoNeighbourhood' and value = '"done"')
      order by what, own, id`,
  );
  const known = await personsById(
    db,
    found.map(({ person }) => person),
  );
  return found
    .map(({ person, what }) => ({ email: known.get(person)?.email ?? "", what }))
    .filter(({ email }) => email.endsWith(".example"));
}
