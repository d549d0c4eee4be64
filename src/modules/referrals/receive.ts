// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { type NewSignal, receiveSignal } from "#modules/signals/index.ts";
import { type Actor, personOf, visitor } from "#platform/access/actor.ts";
import { type AsPractice, behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { together } from "#platform/db/together.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, today, toLocal } from "#platform/time/time.ts";
import type { ConsentHow, ConsentScope, ContactWay, Reason, ReferralChannel, ReferrerRole } from "./codes.ts";
import { receiptOf } from "./feedback.ts";
import { mayTypeIn } from "./policy.ts";
import { newReferenceNo } from "./secret.ts";
import { type Practice, practices, type Referral, referralFeedback, referrals } from "./tables.ts";
import { initialsOf, type ReferralText, rawPlace, sealedPlace } from "./text.ts";
import { clocks } from "./workflow.ts";

/** A referral as it comes in. Whoever calls it has refused or taken out what may not be kept: see refused-words.ts and bsn.ts. */
export interface NewReferral {
  channel: ReferralChannel;
  /** Id of the practice; it refers itself (web, fhir), or a worker of a team types it in (paper, phone). */
  practice: string;
  referrer: { name: string; role: ReferrerRole };
  person: {
    name: string;
    /** Digits. */
    phone: string;
    /** "Kerkstraat 3, 3961 AB Demodam"; only from a system, the form does not ask it. */
    address?: string;
    birthYear?: number | null;
    contactWay?: ContactWay;
    contactTime?: string;
    language?: string;
    interpreter?: boolean;
    hearing?: boolean;
    sight?: boolean;
    whoMayBePresent?: string;
  };
  consent: { how: ConsentHow; on: Temporal.PlainDate; scope: readonly ConsentScope[] };
  /** One to three; left out when the patient agreed to name and number only. */
  reasons: readonly Reason[];
  whatMatters?: string;
  alreadyTried?: string;
  visitorSafety?: string;
  /** Of a system: its own number, which makes a second send harmless; SHA-256 of the body; the message as it is kept. */
  request?: { identifier: string; bodyHash: Buffer; raw: string };
}

export interface ReceivedReferral {
  id: string;
  signal: string;
  referenceNo: string;
  /** It was here already: the same request number with the same body. */
  again: boolean;
}

/** The same request number with another body. */
export class RequestTaken extends Conflict {
  constructor() {
    super("Dit nummer is al gebruikt voor een andere verwijzing.");
  }
}

/**
 * A practice refers somebody who agreed to it. Makes the signal, the referral on it and the receipt, in one transaction.
 * `actor`: the visitor or system for a practice itself, a worker of a team who types in paper or a call. Keeps no more than the
 * consent says. Throws NotFound for a practice that is not there or ended, Forbidden for who may not type in, RequestTaken.
 */
export async function receiveReferral(db: Db, actor: Actor, given: NewReferral): Promise<ReceivedReferral> {
  const typed = given.channel === "paper" || given.channel === "phone";
  if (typed && !mayTypeIn(actor)) throw new Forbidden("type in a referral");
  const asker = typed ? actor : visitor;
  const as = typed ? {} : { practice: given.practice };
  const once = () =>
    behindWall(
      db,
      asker,
      async (db) => {
        const { practice, referenceNo, before } = await openPractice(db, given);
        return before ?? keep(db, { actor: asker, as, practice, referenceNo }, withinConsent(given));
      },
      as,
    );
  // of one request sent twice at once the second waits at the unique number, and then finds the first
  return once().catch((error: unknown) => {
    if (given.request && isDouble(error)) return once();
    throw error;
  });
}

const isDouble = (error: unknown): boolean =>
  (error as { cause?: { constraint?: unknown } }).cause?.constraint === "referral_practice_request_identifier_key";

interface Opened {
  practice: Practice;
  /** Free, for on paper. */
  referenceNo: string;
  /** What this request brought when it was sent before. */
  before: ReceivedReferral | null;
}

async function openPractice(db: Db, { practice: id, request }: NewReferral): Promise<Opened> {
  const wanted = newReferenceNo();
  const { signal, referenceNo, bodyHash } = referrals;
  const [found] = await db
    .select({
      practice: practices,
      taken: isTaken(wanted),
      before: { id: referrals.id, signal, referenceNo, bodyHash },
    })
    .from(practices)
    .leftJoin(
      referrals,
      and(eq(referrals.practice, practices.id), eq(referrals.requestIdentifier, request?.identifier ?? "")),
    )
    .where(eq(practices.id, id));
  if (!found || found.practice.closedAt) throw new NotFound("practice");
  const before = found.before && request ? sentBefore(found.before, request) : null;
  return { practice: found.practice, referenceNo: found.taken ? await freeReferenceNo(db) : wanted, before };
}

function sentBefore(
  { id, signal, referenceNo, bodyHash }: Pick<Referral, "id" | "signal" | "referenceNo" | "bodyHash">,
  request: NonNullable<NewReferral["request"]>,
): ReceivedReferral {
  if (!bodyHash?.equals(request.bodyHash)) throw new RequestTaken();
  return { id, signal, referenceNo, again: true };
}

/** What the patient did not agree to is not kept: without the scope for the reason, name and number only. */
function withinConsent(given: NewReferral): NewReferral {
  const { consent, reasons, request } = given;
  const reason = consent.scope.includes("contact_and_reason");
  const feedback = consent.scope.includes("feedback_allowed");
  const scope: ConsentScope[] = [
    reason ? "contact_and_reason" : "contact_only",
    ...(feedback ? ["feedback_allowed" as const] : []),
  ];
  const kept = { ...given, consent: { ...consent, scope } };
  if (reason) return { ...kept, reasons: reasons.length > 0 ? [...new Set(reasons)].slice(0, 3) : ["other"] };
  return {
    ...kept,
    reasons: ["not_told"],
    person: { ...given.person, birthYear: null },
    whatMatters: "",
    alreadyTried: "",
    ...(request ? { request: { ...request, raw: "" } } : {}),
  };
}

interface From {
  actor: Actor;
  as: Partial<AsPractice>;
  practice: Practice;
  referenceNo: string;
}

async function keep(db: Db, { actor, as, practice, referenceNo }: From, given: NewReferral): Promise<ReceivedReferral> {
  const { channel, person, referrer, consent, request } = given;
  const [id, at] = [newId(), now()];
  const about: NewSignal = {
    kind: "referral",
    entryType: "A",
    type: "light",
    channel,
    reporterRole: "referrer",
    about: {
      personName: person.name,
      phone: person.phone,
      ...(person.address ? { address: person.address } : {}),
      ...(given.whatMatters ? { ownWords: given.whatMatters } : {}),
      ...(given.visitorSafety ? { visitorDanger: given.visitorSafety } : {}),
    },
    reporter: { name: referrer.name, organisation: practice.name, contact: practice.phone },
    signs: [],
    ageBand: ageBandOf(person.birthYear ?? null),
    personKnows: "yes",
    wantsFeedback: consent.scope.includes("feedback_allowed"),
    mayBeNamed: true,
    danger: false,
    team: practice.team,
    wantsCode: false,
  };
  const signal = await receiveSignal(db, actor, about, as);
  const day = toLocal(at).toPlainDate();
  const values = {
    id,
    referenceNo,
    signal: signal.id,
    practice: practice.id,
    channel,
    typedBy: personOf(actor),
    sealed: await vault().seal(signal.id, sealedPlace(id), JSON.stringify(textOf(given))),
    reasons: [...given.reasons],
    referrerRole: referrer.role,
    contactWay: person.contactWay ?? ("phone" as const),
    language: person.language ?? "nl",
    interpreter: person.interpreter ?? false,
    hearing: person.hearing ?? false,
    sight: person.sight ?? false,
    consentHow: consent.how,
    consentOn: consent.on,
    consentScope: [...consent.scope],
    requestIdentifier: request?.identifier ?? null,
    bodyHash: request?.bodyHash ?? null,
    raw: request?.raw ? await vault().seal(signal.id, rawPlace(id), request.raw) : null,
    receivedAt: at,
    contactDue: day.add({ days: clocks.contactDays }),
    escalateOn: day.add({ days: clocks.escalateOnDay }),
    taskStatus: "requested" as const,
    team: signal.team,
    modifiedAt: at,
  };
  const receipt = db.insert(referralFeedback).values(receiptOf(id, practice));
  await together(db, db.insert(referrals).values(values), receipt);
  await record(db, actor, "referral.received", id, { practice: practice.id, channel, signal: signal.id });
  return { id, signal: signal.id, referenceNo, again: false };
}

/** Among all, not only among those that the asker sees. */
const isTaken = (referenceNo: string) => sql<boolean>`referral_no_taken(${referenceNo})`;

async function freeReferenceNo(db: Db): Promise<string> {
  for (;;) {
    const wanted = newReferenceNo();
    const [taken] = await rows<{ taken: boolean }>(db, sql`select ${isTaken(wanted)} as taken`);
    if (!taken!.taken) return wanted;
  }
}

const textOf = ({ referrer, person, whatMatters, alreadyTried, visitorSafety }: NewReferral): ReferralText => ({
  referrer: referrer.name,
  name: person.name,
  initials: initialsOf(person.name),
  phone: person.phone,
  birthYear: person.birthYear ?? null,
  contactTime: person.contactTime ?? "",
  whoMayBePresent: person.whoMayBePresent ?? "",
  whatMatters: whatMatters ?? "",
  alreadyTried: alreadyTried ?? "",
  visitorSafety: visitorSafety ?? "",
});

/** Of a year of birth: wide enough to say little. */
function ageBandOf(birthYear: number | null): NonNullable<Parameters<typeof receiveSignal>[2]["ageBand"]> {
  if (birthYear === null) return "unknown";
  const age = today().year - birthYear;
  if (age < 55) return "<55";
  if (age < 65) return "55-64";
  if (age < 75) return "65-74";
  return age < 85 ? "75-84" : "85+";
}
