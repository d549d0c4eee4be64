// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Signal } from "#modules/signals/index.ts";
import { look } from "#platform/audit/look.ts";
import type { Env } from "#platform/http/env.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatDay } from "#ui/show/format.ts";
import { codeWords } from "./messages/codes.ts";
import { teamTexts } from "./messages/team.ts";
import { practicesById } from "./practice.ts";
import { feedbackOf, referralOfSignal } from "./referral.ts";
import type { Feedback, Referral } from "./tables.ts";
import { openText, type ReferralText } from "./text.ts";
import { channelWord, reasonWord, roleWord, sentenceWord, stateWord, wayWord } from "./words.ts";

/** On the page of a signal, for who may read what it says: what the practice wrote, and what it hears. */
export async function referralBeside(c: Context<Env>, signal: Pick<Signal, "id">) {
  const { db, actor, language } = c.var;
  const referral = await referralOfSignal(db, actor, signal.id);
  if (!referral) return [];
  const text = await openText(referral);
  await look(db, actor, {
    kind: "read",
    person: referral.person,
    fields: ["referral"],
    purpose: "triage",
    object: "referral",
    row: referral.id,
  });
  const practice = (await practicesById(db, actor, [referral.practice])).get(referral.practice ?? "");
  const told = await feedbackOf(db, actor, referral.id);
  const m = speak(teamTexts, language);
  const body = <Facts facts={facts({ referral, text, told, practice: practice?.name ?? "", language })} />;
  return [{ id: "welzijn-op-recept", title: m.besideTitle, body }];
}

interface Beside {
  referral: Referral;
  text: ReferralText | null;
  told: readonly Feedback[];
  practice: string;
  language: Language;
}

function facts({ referral, text, told, practice, language }: Beside) {
  const m = speak(teamTexts, language);
  const by = [practice, text?.referrer, roleWord(referral.referrerRole, language)].filter(Boolean).join(", ");
  const reach = [wayWord(referral.contactWay, language), text?.contactTime, text?.whoMayBePresent].filter(Boolean);
  return [
    { term: m.number, value: referral.referenceNo },
    { term: m.referrer, value: by },
    { term: m.matters, value: text?.whatMatters ?? "" },
    { term: m.reasons, value: referral.reasons.map((one) => reasonWord(one, language)).join(", ") },
    { term: m.tried, value: text?.alreadyTried ?? "" },
    { term: m.reach, value: reach.join(", ") },
    { term: m.needs, value: needsOf(referral, language) },
    { term: m.safety, value: text?.visitorSafety ?? "" },
    { term: m.consent, value: consentOf(referral, language) },
    { term: m.channelIs, value: channelWord(referral.channel, language) },
    { term: m.contactBefore, value: referral.contactedOn ? "" : formatDay(referral.contactDue, language) },
    { term: m.shown, value: stateWord(referral, language) },
    { term: m.heard, value: told.length === 0 ? m.heardNone : told.map((one) => toldLine(one, language)).join(" ") },
  ];
}

function needsOf({ language: spoken, interpreter, hearing, sight }: Referral, language: Language): string {
  const m = speak(teamTexts, language);
  const needs = [
    spoken === "nl" ? "" : m.languageIs(spoken),
    interpreter ? m.interpreter : "",
    hearing ? m.hearing : "",
    sight ? m.sight : "",
  ];
  return needs.filter(Boolean).join(", ");
}

function consentOf({ consentHow, consentOn, consentScope }: Referral, language: Language): string {
  const m = speak(codeWords, language);
  const scope = consentScope.map(
    (one) =>
      ({ contact_only: m.scopeContact, contact_and_reason: m.scopeReason, feedback_allowed: m.scopeFeedback })[one],
  );
  return [m[consentHow], formatDate(consentOn, language), ...scope].join(", ");
}

function toldLine({ sentence, status, doneAt, due }: Feedback, language: Language): string {
  const m = speak(teamTexts, language);
  const words = sentenceWord(sentence, language);
  if (status === "withheld") return `${words} (${m.withheld})`;
  if (status === "waiting") return `${words} (${m.waiting})`;
  return `${words} (${formatDay(toLocal(doneAt ?? due).toPlainDate(), language)})`;
}
