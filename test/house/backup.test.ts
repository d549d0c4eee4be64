// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { backup } from "#cli/backup.ts";
import { restore } from "#cli/restore.ts";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Database } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { onServer, ownDatabase } from "#test/world.ts";
import { openFromTemplate } from "../setup/embedded.ts";

const newFile = async () => join(await mkdtemp(join(tmpdir(), "soepsteen-backup-")), "buurt.ndjson.gz");

/** A small town with everything that is hard to carry over: rings of references, points, bytes, texts with signs, numbers. */
async function fillTown({ db }: Database): Promise<void> {
  const [organisation, venue, file] = [newId(), newId(), newId()];
  await db.execute(
    sql`insert into organisation (id, slug, name, about) values (${organisation}, 'buurthuis', 'Buurthuis ’t Trefpunt "oost"', ${"regel één\nregel twee \\ met \t teken €"})`,
  );
  await db.execute(
    sql`insert into venue (id, slug, name, organisation, at, aliases) values (${venue}, 'trefpunt', 'Het Trefpunt', ${organisation}, point(155000.123456789, 463000.1), array['''t Trefpunt', 'met, komma'])`,
  );
  await db.execute(sql`update organisation set venue = ${venue} where id = ${organisation}`);
  await db.execute(
    sql`insert into file (id, media_type, bytes, hash) values (${file}, 'image/png', decode('00ff10805c27', 'hex'), 'x')`,
  );
  await db.execute(sql`insert into area (id, kind, code, name, center, share_65, geometry, geometry_hash)
    values (${newId()}, 'municipality', 'GM9901', 'Demodam', '(1.5,2.25)', 21.50, '{"type":"Polygon","coordinates":[[[5.1,52.123456789012345]]]}', 'h')`);
  await db.execute(
    sql`insert into area_ring (area, part, ring_number, hole, ring) select id, 0, 0, false, '((0,0),(0,10.5),(10,0))' from area`,
  );
  await db.execute(
    sql`insert into person (id, given_name, email) select gen_random_uuid(), 'Bewoner ' || n, 'b' || n || '@demodam.example' from generate_series(1, 3000) n`,
  );
  for (let n = 0; n < 5; n++) await record(db, system("test"), "organisation.changed", organisation, { n });
}

/** Everything a person would notice, as text. */
const picture = async ({ db }: Database) =>
  JSON.stringify(
    await Promise.all(
      ["organisation", "venue", "file", "area", "area_ring", "event", "person"].map((table) =>
        rows(
          db,
          sql.raw(
            `select md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text collate "C")) as sum, count(*)::int as n from ${table} t`,
          ),
        ),
      ),
    ),
  );

describe("a backup", () => {
  test("comes back as it was, with its facts, points, bytes and numbers", async () => {
    const [from, to, file] = [await ownDatabase(), await ownDatabase(), await newFile()];
    await fillTown(from);
    const made = await backup(from, file);
    const back = await restore(to, file);
    expect(back.tables).toEqual(made);
    expect(back.tables.find(({ name }) => name === "person")?.rows).toBe(3000);
    expect(await picture(to)).toBe(await picture(from));
    await to.db.execute(sql`insert into venue (id, slug, name) values (${newId()}, 'nieuw', 'Nieuw')`);
    expect(await rows(to.db, sql`select number::int from venue order by number`)).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  }, 60_000);

  test.runIf(onServer)(
    "of an embedded database moves to a server",
    async () => {
      const [from, to, file] = [await openFromTemplate(), await ownDatabase(), await newFile()];
      try {
        await fillTown(from);
        const made = await backup(from, file);
        expect((await restore(to, file)).tables).toEqual(made);
        expect(await picture(to)).toBe(await picture(from));
      } finally {
        await from.close();
      }
    },
    60_000,
  );

  test("can be read by nobody else and is never overwritten", async () => {
    const [from, file] = [await ownDatabase(), await newFile()];
    await backup(from, file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(backup(from, file)).rejects.toThrow(/bestaat al/);
  }, 60_000);

  test("leaves the facts append-only and the references guarded after it came back", async () => {
    const [from, to, file] = [await ownDatabase(), await ownDatabase(), await newFile()];
    await fillTown(from);
    await backup(from, file);
    await restore(to, file);
    await expect(to.query("update event set name = 'a.b'")).rejects.toThrow(/append-only/);
    await expect(to.query("truncate event")).rejects.toThrow(/append-only/);
    await expect(to.query(`update venue set organisation = '${newId()}'`)).rejects.toThrow(/venue_organisation/);
  }, 60_000);
});

describe("a restore refuses", () => {
  test("a database in which something is, unless it may be replaced", async () => {
    const [from, to, file] = [await ownDatabase(), await ownDatabase(), await newFile()];
    await fillTown(from);
    await fillTown(to);
    await backup(from, file);
    await expect(restore(to, file)).rejects.toThrow(/niet leeg/);
    await restore(to, file, { replace: true });
    expect(await picture(to)).toBe(await picture(from));
  }, 60_000);

  test("a file that is cut off, changed, or no backup, and then changes nothing", async () => {
    const [from, to, file] = [await ownDatabase(), await ownDatabase(), await newFile()];
    await fillTown(from);
    await fillTown(to);
    await backup(from, file);
    const [whole, before] = [await readFile(file), await picture(to)];
    const text = gunzipSync(whole).toString("utf8");
    const lines = text.trimEnd().split("\n");
    const broken: Record<string, Buffer> = {
      "cut off": whole.subarray(0, Math.floor(whole.length * 0.6)),
      "a bit turned": Buffer.from(whole).fill(
        whole[whole.length >> 1]! ^ 4,
        whole.length >> 1,
        (whole.length >> 1) + 1,
      ),
      "a letter changed": gzipSync(text.replace("Bewoner 77", "Bewoner 78")),
      "a row gone": gzipSync(lines.filter((line) => !line.includes('"Bewoner 99"')).join("\n")),
      "the end gone": gzipSync(lines.slice(0, -1).join("\n")),
      "another table": gzipSync(text.replace('["table","person"]', '["table","pg_class"]')),
      "a reference to nothing": gzipSync(text.replace(/"organisation": "[0-9a-f]/, '"organisation": "f')),
    };
    for (const [how, bytes] of Object.entries(broken)) {
      const bad = `${file}.${how.replaceAll(" ", "-")}`;
      await writeFile(bad, bytes);
      await expect(restore(to, bad, { replace: true }), how).rejects.toThrow(/beschadigd/);
      expect(await picture(to), how).toBe(before);
    }
    await writeFile(`${file}.txt`, "hallo");
    await expect(restore(to, `${file}.txt`, { replace: true })).rejects.toThrow(/beschadigd|geen back-up/);
    await truncate(`${file}.txt`);
    await expect(restore(to, `${file}.txt`, { replace: true })).rejects.toThrow(/beschadigd|geen back-up/);
    await expect(restore(to, `${file}.weg`, { replace: true })).rejects.toThrow(/is er niet/);
    expect(await picture(to)).toBe(before);
  }, 120_000);

  test("a backup of a newer or an older Soepsteen, and says which version to use", async () => {
    const [from, to, file] = [await ownDatabase(), await ownDatabase(), await newFile()];
    await backup(from, file);
    const text = gunzipSync(await readFile(file)).toString("utf8");
    await writeFile(
      `${file}.new`,
      gzipSync(text.replace('"migrations":[', '"migrations":[{"name":"9999_later.sql","checksum":"x"},')),
    );
    await writeFile(`${file}.old`, gzipSync(text.replace(/"migrations":\[\{[^}]*\},/, '"migrations":[')));
    await expect(restore(to, `${file}.new`)).rejects.toThrow(/nieuwere Soepsteen \(migratie 9999_later/);
    await expect(restore(to, `${file}.old`)).rejects.toThrow(/oudere Soepsteen/);
  }, 60_000);
});
