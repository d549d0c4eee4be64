// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { compact, instancesOf } from "./engine.ts";
import { fixturesAreHere, readFixture, startsOfProbe } from "./probe-reader.ts";

interface Rule {
  about: string;
  rule: string;
  dtstart: string;
  expected: string[];
  disputed?: string;
}

interface Expected {
  window: { from: string; to: string };
  probes: Record<string, string[]>;
}

const asLocal = (text: string) => Temporal.PlainDateTime.from(text.replace(/Z$/, ""));

/** Expected lists hold dates, wall clock or UTC: the answer is written in the form of the start. */
function allInstances({ rule, dtstart }: Rule): string[] {
  const isDate = dtstart.length === 8;
  const readUtc = (instant: Temporal.Instant) => instant.toZonedDateTimeISO("UTC").toPlainDateTime();
  const span = { from: asLocal("19000101T000000"), to: asLocal("21000101T000000") };
  return instancesOf(rule, asLocal(dtstart), span, isDate, readUtc).map((start) =>
    isDate ? compact(start).slice(0, 8) : compact(start) + (dtstart.endsWith("Z") ? "Z" : ""),
  );
}

/**
 * Seven lists come from an engine that leaves out a first date that does not fit the rule. For us it is always the
 * first instance and counts: it is added, and of a counted list the last one is dropped.
 */
function withFirstDate({ rule, dtstart, expected }: Rule): string[] {
  if (expected[0] === dtstart) return expected;
  return [dtstart, ...(rule.includes("COUNT=") ? expected.slice(0, -1) : expected)];
}

describe.skipIf(!fixturesAreHere)("rules with every expected instance", () => {
  const rules: Rule[] = fixturesAreHere ? JSON.parse(readFixture("rules/rules.json")) : [];

  test("there are 68 without dispute", () => {
    expect(rules.filter((rule) => !rule.disputed)).toHaveLength(68);
  });

  test.each(rules.filter((rule) => !rule.disputed))("$rule from $dtstart", (rule) => {
    expect(allInstances(rule)).toEqual(withFirstDate(rule));
  });

  test("only seven lists leave the first date out", () => {
    const without = rules.filter((rule) => !rule.disputed && rule.expected[0] !== rule.dtstart);
    expect(without).toHaveLength(7);
  });
});

describe.skipIf(!fixturesAreHere)("the probes around the clock changes", () => {
  const { window, probes }: Expected = fixturesAreHere
    ? JSON.parse(readFixture("probes/expected.json"))
    : { window: { from: "", to: "" }, probes: {} };
  const dateOf = (text: string) => Temporal.PlainDate.from(text.slice(0, 8));

  test("are twenty", () => {
    expect(Object.keys(probes)).toHaveLength(20);
  });

  test.each(Object.keys(probes))("%s starts at the expected instants", (name) => {
    const starts = startsOfProbe(readFixture(`probes/${name}.ics`), dateOf(window.from), dateOf(window.to));
    expect(starts).toEqual(probes[name]);
  });

  test.each(["Europe/Amsterdam", "UTC", "America/New_York"])("give the same answers on a server in %s", (TZ) => {
    const script = `
      import { readFixture, startsOfProbe } from ${JSON.stringify(new URL("./probe-reader.ts", import.meta.url))};
      const day = Temporal.PlainDate.from;
      const answers = ${JSON.stringify(Object.keys(probes))}.map((name) => [
        name,
        startsOfProbe(readFixture("probes/" + name + ".ics"), day("${window.from.slice(0, 8)}"), day("${window.to.slice(0, 8)}")),
      ]);
      console.log(JSON.stringify({ zone: Temporal.Now.timeZoneId(), answers: Object.fromEntries(answers) }));`;
    const answer = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
      env: { ...process.env, TZ },
    });
    expect(JSON.parse(answer)).toEqual({ zone: TZ, answers: probes });
  });
});
