// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { map } from "#app/map.ts";
import { recoveryStates } from "#modules/accounts/factors/words.ts";
import { occurrenceStates, seriesStates } from "#modules/activities/workflow.ts";
import { bookingStates, requestStates } from "#modules/bookings/workflow.ts";
import { caseStates } from "#modules/cases/workflow.ts";
import { matchStates } from "#modules/cases/workflow-match.ts";
import { visitStates } from "#modules/cases/workflow-visit.ts";
import { consentStates } from "#modules/consents/workflow.ts";
import { gapStates, wishStatuses } from "#modules/gaps/workflow.ts";
import { deliveryStates } from "#modules/messages/workflow.ts";
import { reviewStates } from "#modules/oversight/workflow.ts";
import { feedbackStatuses, taskStatuses } from "#modules/referrals/workflow.ts";
import { requestStates as rightsStates } from "#modules/rights/workflow.ts";
import { signalStates } from "#modules/signals/workflow.ts";
import { participationStates, seatStates } from "#modules/signups/workflow.ts";
import { doubleStates, sourceStates } from "#modules/sources/workflow.ts";
import { rows } from "#platform/db/db.ts";
import { world } from "#test/world.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = readFileSync(`${root}docs/glossary.md`, "utf8");

/** The rows of the table below a heading, as cells. */
function table(heading: string): string[][] {
  const part = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? "";
  const lines = part.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

const code = (cell: string | undefined): string => /`([^`]+)`/.exec(cell ?? "")?.[1] ?? "";
const nouns = table("Nouns");
const facts = table("Facts").map(([cell]) => code(cell));
const rooms = readdirSync(`${root}src/modules`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const segmentsKnown = new Set([
  ...nouns.flatMap(([, , , url]) => (url ?? "").split(/[/…?]/)),
  ...table("Segments of addresses").flatMap(([cell]) => cell!.split(", ")),
]);

const segmentsUsed = [...new Set(map.flatMap(({ path }) => path.split("/")))].filter(
  (segment) => segment !== "" && !/[:{*]/.test(segment),
);

async function factsOf(room: string): Promise<string[]> {
  const { facts } = (await import(pathToFileURL(`${root}src/modules/${room}/facts.ts`).href)) as {
    facts: readonly string[] | object;
  };
  return Array.isArray(facts) ? facts : Object.keys(facts);
}

describe("the glossary", () => {
  test("knows every room and every segment of an address", () => {
    const known = nouns.map(([cell]) => code(cell));
    expect(rooms.filter((room) => !known.includes(room))).toEqual([]);
    expect(segmentsUsed.filter((segment) => !segmentsKnown.has(segment))).toEqual([]);
  });

  test("knows every state", () => {
    const known = table("States").map(([cell, of]) => `${of} ${code(cell)}`);
    const used = [
      ...seriesStates.map((state) => `series ${state}`),
      ...occurrenceStates.map((state) => `occurrence ${state}`),
      ...gapStates.map((state) => `gap ${state}`),
      ...wishStatuses.map((state) => `wish ${state}`),
      ...sourceStates.map((state) => `source ${state}`),
      ...doubleStates.map((state) => `double ${state}`),
      ...deliveryStates.map((state) => `delivery ${state}`),
      ...participationStates.map((state) => `participation ${state}`),
      ...bookingStates.map((state) => `booking ${state}`),
      ...requestStates.map((state) => `booking_request ${state}`),
      ...reviewStates.map((state) => `log_review ${state}`),
      ...consentStates.map((state) => `consent ${state}`),
      ...seatStates.map((state) => `seat ${state}`),
      ...rightsStates.map((state) => `rights_request ${state}`),
      ...recoveryStates.map((state) => `account_recovery ${state}`),
      ...signalStates.map((state) => `signal ${state}`),
      ...taskStatuses.map((state) => `task ${state}`),
      ...feedbackStatuses.map((state) => `referral_feedback ${state}`),
      ...caseStates.map((state) => `case ${state}`),
      ...matchStates.map((state) => `match ${state}`),
      ...visitStates.map((state) => `visit ${state}`),
    ];
    expect([...known].sort()).toEqual([...used].sort());
  });

  test("knows every fact that a room tells, and no other", async () => {
    const told = (await Promise.all(rooms.map(factsOf))).flat();
    expect(told.filter((name) => !facts.includes(name))).toEqual([]);
    expect(facts.filter((name) => !told.includes(name) && !name.startsWith("site."))).toEqual([]);
  });

  test("is in every cell of a noun: code, Dutch, meaning", () => {
    expect(nouns.length).toBeGreaterThan(20);
    for (const cells of nouns) {
      expect(cells, cells[0]).toHaveLength(6);
      expect([code(cells[0]), cells[1], cells[4]].every(Boolean), cells[0]).toBe(true);
    }
  });

  test("refuses the words that are not used, in tables, columns, addresses and facts", async () => {
    const w = await world();
    const columns = await rows<{ name: string }>(
      w.db,
      sql`select distinct unnest(array[table_name::text, column_name::text]) as name from information_schema.columns where table_schema = 'public'`,
    );
    const refused = table("Words that are not used").map(([word]) => word!);
    const words = [
      ...columns.map(({ name }) => name),
      ...segmentsUsed,
      ...facts.map((name) => name.split(".")[0]!),
      ...rooms,
    ];
    expect(refused.length).toBeGreaterThan(5);
    expect(words.filter((word) => refused.includes(word))).toEqual([]);
  });
});
