// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadNotice } from "./calendar.ts";
import { type Clock, clockOf } from "./clock.ts";
import { cpuTime } from "./cpu.ts";
import { notice } from "./messages.ts";
import { readZone } from "./vtimezone.ts";
import { ofWindowsName } from "./windows-zones.ts";

/** The clocks of one file, each worked out once. */
export interface Zones {
  /** Of times without a zone. */
  own: Clock;
  /** The clock of a TZID, and what there is to say about it. */
  find(tzid: string | undefined): { clock: Clock; notice?: ReadNotice };
}

/** What working out the zones that one file describes may cost; those after that are not followed. */
const mostMilliseconds = 300;

export function makeZones(blocks: readonly string[][], ownZone: string): Zones {
  const own = clockOf({ zone: ownZone });
  const known = new Map<string, { clock: Clock; notice?: ReadNotice }>();
  const described = byTzid(blocks);
  let spent = 0;
  const work = (block: string[]) => {
    const began = cpuTime();
    const read = ofBlock(block);
    spent += cpuTime() - began;
    return read;
  };
  const resolve = (tzid: string) => {
    const zone = ianaName(tzid) ?? ofWindowsName(tzid);
    if (zone) return { clock: zone === own.zone ? own : clockOf({ zone }) };
    const block = described.get(tzid);
    const read = block && spent < mostMilliseconds ? work(block) : undefined;
    const about = tzid.slice(0, 60);
    if (!read) return { clock: own, notice: notice("zone_unknown", about) };
    if ("zone" in read) return { clock: clockOf(read) };
    return { clock: clockOf({ zone: own.zone, offsets: read.offsets }), notice: notice("zone_invented", about) };
  };
  const find = (tzid: string | undefined) => {
    if (tzid === undefined) return { clock: own };
    const key = tidy(tzid);
    const found = known.get(key) ?? resolve(key);
    known.set(key, found);
    return found;
  };
  return { own, find };
}

const tidy = (tzid: string) => tzid.trim().replace(/^"|"$/g, "").slice(0, 200);

function byTzid(blocks: readonly string[][]): Map<string, string[]> {
  const described = new Map<string, string[]>();
  for (const block of blocks) {
    const tzid = lineOf(block, "TZID");
    if (tzid && !described.has(tidy(tzid))) described.set(tidy(tzid), block);
  }
  return described;
}

const lineOf = (block: string[], name: string) =>
  block.find((line) => line.toUpperCase().startsWith(`${name}:`))?.slice(name.length + 1);

/** Some programs write the name of the zone beside its rules. */
const ofBlock = (block: string[]) => {
  const named = ianaName(lineOf(block, "X-LIC-LOCATION") ?? "");
  return named ? { zone: named } : readZone(block);
};

/** The zone as the world names it: "europe/amsterdam" and "/mozilla.org/20050126_1/Europe/Amsterdam" are Europe/Amsterdam. */
export function ianaName(name: string): string | undefined {
  const steps = name.trim().split("/");
  const endings = name.startsWith("/") || steps.length > 3 ? [3, 2, 1] : [steps.length];
  for (const length of endings) {
    const found = knownName(steps.slice(-length).join("/"));
    if (found) return found;
  }
  return undefined;
}

function knownName(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,50}$/.test(name)) return undefined;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    return undefined; // only an error says that a zone does not exist
  }
}
