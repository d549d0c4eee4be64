// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { asJobs, reportWorry } from "./report.ts";
import { type SafetyKind, type Severity, safetyKinds, severities } from "./workflow.ts";

const idIn = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const kindIn = (value: unknown): SafetyKind => safetyKinds.find((one) => one === value) ?? "other";
const severityIn = (value: unknown): Severity => severities.find((one) => one === value) ?? "today";

/** Who told it, without asking again whether she works in the team: the other room asked its own policy. */
async function follow(db: Db, { actor, payload }: Fact, about: { signal?: string; caseId?: string; visit?: string }) {
  const team = idIn(payload.team);
  if (!team) return;
  const { kind, severity, person } = payload;
  const given = { team, kind: kindIn(kind), severity: severityIn(severity), person: idIn(person), ...about };
  await reportWorry(db, asJobs, { ...given, by: idIn("person" in actor ? actor.person : null) });
}

/** A signal that goes along the meldcode; a case or a visit in which something is not right. */
export const reactions: readonly (readonly [string, Reaction])[] = [
  ["signal.safetyRouted", (db, fact) => follow(db, fact, { signal: fact.subject! })],
  ["case.worried", (db, fact) => follow(db, fact, { caseId: fact.subject! })],
  [
    "visit.worried",
    (db, fact) =>
      follow(db, fact, {
        visit: fact.subject!,
        ...(idIn(fact.payload.case) ? { caseId: idIn(fact.payload.case)! } : {}),
      }),
  ],
];
