// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { system } from "../access/actor.ts";
import { behindWall } from "../access/wall.ts";
import { toInstant } from "../db/columns.ts";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { now } from "../time/time.ts";
import type { Anchor } from "./anchor.ts";

/** What is wrong with the log. edited: a row says something else than it did. missing: a row in the middle is gone. */
export type FaultKind = "edited" | "missing" | "head" | "tail" | "unsealed" | "rewritten" | "segment";
export interface Fault {
  kind: FaultKind;
  seq: number;
}

export interface Verified {
  rows: number;
  first: number | null;
  last: number | null;
  anchors: number;
  /** The first hundred, in the order of the log. */
  faults: Fault[];
}

/** How long a row stays at least. Source: the programmes this product follows, retention of the audit log. */
export const keepYears = 5;
/** An anchor comes after the rows it stands for, and a month goes whole. */
const leewayDays = 62;
const most = 100;

/**
 * Reads the whole chain and says what is wrong with it. Anchors (from the second place) find what the chain cannot: rows that
 * were cut off at its end or its beginning, or a chain that was made anew.
 */
export async function verifyLog(db: Db, anchors: readonly Anchor[] = []): Promise<Verified> {
  return db.transaction(async (db) => {
    await sealNow(db);
    const ends = await endsOf(db);
    const segments = await segmentsOf(db);
    const faults = [
      ...(await faultsInside(db)),
      ...headFaults(ends, segments),
      ...(await anchorFaults(db, ends, segments, anchors)),
    ];
    const once = [...new Map(faults.map((fault) => [`${fault.kind} ${fault.seq}`, fault])).values()];
    const { rows: count, first, last } = ends;
    return {
      rows: count,
      first,
      last,
      anchors: anchors.length,
      faults: once.sort((a, b) => a.seq - b.seq).slice(0, most),
    };
  });
}

/** What this transaction itself appended gets its place now. Elsewhere everything already has one. */
export async function sealNow(db: Db): Promise<void> {
  await db.execute(sql`set constraints audit_log_seal immediate`);
  await db.execute(sql`set constraints audit_log_seal deferred`);
}

interface Ends {
  rows: number;
  first: number | null;
  last: number | null;
  prev: string | null;
}

async function endsOf(db: Db): Promise<Ends> {
  const [found] = await rows<{ rows: string; first: string | null; last: string | null; prev: string | null }>(
    db,
    sql`select count(*) as rows, min(seq) as first, max(seq) as last,
      (select encode(l.prev, 'hex') from audit_log l where l.seq is not null order by l.seq limit 1) as prev
      from audit_log where seq is not null`,
  );
  const number = (text: string | null) => (text === null ? null : Number(text));
  return { rows: Number(found!.rows), first: number(found!.first), last: number(found!.last), prev: found!.prev };
}

interface Segment {
  first: number;
  last: number;
  hash: string;
  lastAt: Temporal.Instant;
  droppedAt: Temporal.Instant;
}

async function segmentsOf(db: Db): Promise<Segment[]> {
  const found = await rows<Record<"first" | "last" | "hash" | "at" | "dropped", string>>(
    db,
    sql`select first_seq as first, last_seq as last, encode(last_hash, 'hex') as hash,
      extract(epoch from last_at)::text as at, extract(epoch from dropped_at)::text as dropped from audit_segment order by last_seq`,
  );
  return found.map(({ first, last, hash, at, dropped }) => ({
    first: Number(first),
    last: Number(last),
    hash,
    lastAt: ofEpoch(at),
    droppedAt: ofEpoch(dropped),
  }));
}

const ofEpoch = (seconds: string) => Temporal.Instant.fromEpochMilliseconds(Math.round(Number(seconds) * 1000));

/** Every row against its own hash and against the row before. */
async function faultsInside(db: Db): Promise<Fault[]> {
  const found = await rows<{ seq: string; kind: FaultKind }>(
    db,
    sql`select seq, kind from (
        select seq, case
          when hash is distinct from audit_digest(seq, at, account, action, subject_pseudonym::text, audit_rest(a), prev) then 'edited'
          when lag(seq) over (order by seq) is not null and (seq <> lag(seq) over (order by seq) + 1
            or prev is distinct from lag(hash) over (order by seq)) then 'missing'
        end as kind from audit_log a where seq is not null) judged
      where kind is not null order by seq limit ${most}`,
  );
  const [open] = await rows<{ n: string }>(db, sql`select count(*) as n from audit_log where seq is null`);
  const faults = found.map(({ seq, kind }) => ({ seq: Number(seq), kind }));
  return Number(open!.n) > 0 ? [...faults, { kind: "unsealed", seq: 0 }] : faults;
}

/** The first row hangs on nothing, or on the months that went. */
function headFaults({ first, prev }: Ends, segments: readonly Segment[]): Fault[] {
  const faults: Fault[] = [];
  const gone = segments.at(-1);
  if (first !== null && (first !== (gone?.last ?? 0) + 1 || prev !== (gone?.hash ?? null)))
    faults.push({ kind: "head", seq: first });
  let next = 1;
  for (const segment of segments) {
    const early = Temporal.Instant.compare(latestToGo(segment.droppedAt), segment.lastAt) < 0;
    if (segment.first !== next || early || Temporal.Instant.compare(segment.droppedAt, now().add({ hours: 24 })) > 0)
      faults.push({ kind: "segment", seq: segment.last });
    next = segment.last + 1;
  }
  return faults;
}

/** What may have gone at that moment. */
const latestToGo = (at: Temporal.Instant): Temporal.Instant =>
  at.toZonedDateTimeISO("UTC").subtract({ years: keepYears }).add({ days: leewayDays }).toInstant();

async function anchorFaults(
  db: Db,
  ends: Ends,
  segments: readonly Segment[],
  anchors: readonly Anchor[],
): Promise<Fault[]> {
  if (anchors.length === 0) return [];
  const wanted = JSON.stringify(anchors.map(({ last }) => last));
  const stored = await rows<{ seq: string; hash: string }>(
    db,
    sql`select seq, encode(hash, 'hex') as hash from audit_log
      where seq in (select one::bigint from jsonb_array_elements_text(${wanted}::jsonb) one)`,
  );
  const hashes = new Map(stored.map(({ seq, hash }) => [Number(seq), hash]));
  const gone = segments.at(-1)?.last ?? 0;
  const old = latestToGo(now());
  return anchors.flatMap(({ at, last, hash }): Fault[] => {
    const here = hashes.get(last);
    if (here !== undefined) return here === hash ? [] : [{ kind: "rewritten", seq: last }];
    if (last > Math.max(ends.last ?? 0, gone)) return [{ kind: "tail", seq: last }];
    if (last > gone) return [{ kind: ends.first !== null && last < ends.first ? "head" : "missing", seq: last }];
    // it went with a month, but this anchor knows that it was not old enough
    return Temporal.Instant.compare(at, old) > 0 ? [{ kind: "head", seq: last }] : [];
  });
}

/**
 * Takes away the whole months before the month of `before`; the hash of the last row stays, so that the rest still hangs
 * together. Gives how many rows went.
 */
export async function dropOldSegments(db: Db, before: Temporal.Instant): Promise<number> {
  return behindWall(db, system("audit.dropOldSegments"), async (db) => {
    await sealNow(db);
    await db.execute(sql`select pg_advisory_xact_lock(7350020)`);
    const month = before.toZonedDateTimeISO("UTC").with({ day: 1 }).startOfDay().toInstant().toString();
    const [end] = await rows<{ first: string; last: string; hash: string; at: string } | undefined>(
      db,
      sql`select (select min(seq) from audit_log) as first, seq as last, encode(hash, 'hex') as hash, at::text as at
        from audit_log where seq < coalesce((select min(seq) from audit_log where at >= ${month}), 9223372036854775807)
        order by seq desc limit 1`,
    );
    if (!end) return 0;
    await db.execute(sql`insert into audit_segment (first_seq, last_seq, last_hash, last_at, dropped_at)
      values (${end.first}, ${end.last}, decode(${end.hash}, 'hex'), ${toInstant(end.at).toString()}, ${now().toString()})`);
    const went = await rows(db, sql`delete from audit_log where seq <= ${end.last} returning seq`);
    return went.length;
  });
}
