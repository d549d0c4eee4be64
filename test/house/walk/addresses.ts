// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Which foreign thing stands in which address. A new address with something that varies needs a line here.

import { codeOf } from "#modules/messages/code.ts";
import { newId } from "#platform/db/ids.ts";
import type { Foreign } from "./foreign.ts";

type Values = Record<string, string | number>;
interface Line {
  /** Of the pattern of the route. */
  at: RegExp;
  values: (foreign: Foreign) => Values;
  /** What it belongs to is on the open site: that it exists is no secret. */
  open?: boolean;
}

/** A secret that nobody was given. */
const nothing = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** The first line that fits the address counts. */
const lines: readonly Line[] = [
  // on the open site
  { at: /^\/sitemap\//, values: () => ({ part: "1" }), open: true },
  { at: /^\/api\/v1\/activiteiten\//, values: (f) => ({ nummer: f.activity.number }), open: true },
  { at: /^\/api\/v1\/locaties\//, values: (f) => ({ nummer: f.venue }), open: true },
  { at: /^\/api\/v1\/organisaties\//, values: (f) => ({ slug: f.organisation.slug }), open: true },
  { at: /^\/hsds\/organizations\//, values: (f) => ({ id: f.organisation.id }), open: true },
  { at: /^\/hsds\//, values: () => ({ id: newId() }), open: true },
  { at: /^\/activiteiten\//, values: (f) => ({ slug: f.activity.slug, draft: nothing }), open: true },
  { at: /^\/(organisaties|buurten|plekken)\/:which\//, values: (f) => ({ which: f.organisation.slug }), open: true },
  { at: /^\/organisaties\//, values: (f) => ({ slug: f.organisation.slug }), open: true },
  { at: /^\/plekken\//, values: () => ({ venue: "de-brug" }), open: true },
  { at: /^\/buurtkrant\//, values: () => ({ id: newId() }), open: true },
  { at: /^\/ruimtes\/aanvragen\//, values: () => ({ secret: nothing }) },
  { at: /^\/ruimtes\//, values: (f) => ({ room: f.room.number, draft: nothing, secret: nothing }), open: true },
  // secrets that were never given
  { at: /\/:token/, values: (f) => ({ token: nothing, seat: f.seat }) },
  { at: /^\/wens\//, values: () => ({ draft: nothing }) },
  // the desk
  {
    at: /^\/beheer\/activiteiten\//,
    values: (f) => ({ number: f.activity.number, date: f.date, seat: f.seat }),
    open: true,
  },
  { at: /^\/beheer\/(controle|actueel)\//, values: (f) => ({ number: f.activity.number }), open: true },
  { at: /^\/beheer\/bronnen\//, values: (f) => ({ number: f.source, item: newId() }) },
  { at: /^\/beheer\/dubbel\//, values: () => ({ double: newId() }) },
  { at: /^\/beheer\/hiaten\/doelen\//, values: (f) => ({ id: f.target }) },
  { at: /^\/beheer\/hiaten\//, values: (f) => ({ number: f.gap }), open: true },
  { at: /^\/beheer\/wensen\//, values: (f) => ({ number: f.wish }) },
  { at: /^\/beheer\/plekken\//, values: (f) => ({ number: f.venue, room: f.room.id }), open: true },
  {
    at: /^\/beheer\/organisaties\//,
    values: (f) => ({ slug: f.organisation.slug, person: f.colleague, invitation: f.invitation }),
    open: true,
  },
  { at: /^\/beheer\/ruimtes\/aanvragen\//, values: (f) => ({ number: f.booking }) },
  { at: /^\/beheer\/ruimtes\//, values: (f) => ({ room: f.room.id, block: newId() }), open: true },
  { at: /^\/beheer\/bellijst\//, values: (f) => ({ code: f.delivery }) },
  { at: /^\/beheer\/mensen\/gevonden\//, values: (f) => ({ draft: nothing, number: f.person.number }) },
  { at: /^\/beheer\/berichten\//, values: (f) => ({ code: f.delivery }) },
  { at: /^\/beheer\/rechten\//, values: (f) => ({ number: f.request }) },
  { at: /^\/beheer\/bewaren\//, values: () => ({ number: 1 }) },
  { at: /^\/mijn\/gegevens\/uitvoer\//, values: (f) => ({ id: f.file }) },
  { at: /^\/beheer\/toezicht\//, values: (f) => ({ number: f.person.number }) },
  { at: /^\/beheer\/brieven\//, values: (f) => ({ number: f.letters }) },
  { at: /^\/beheer\/telefoon\/gesprekken\//, values: (f) => ({ contact: f.contact }) },
  { at: /^\/beheer\/telefoon\//, values: (f) => ({ person: f.person.number }) },
  { at: /^\/beheer\/teams\//, values: (f) => ({ number: f.team.number, person: f.colleague, absence: f.absence }) },
  { at: /^\/beheer\/rollen\//, values: (f) => ({ person: f.person.id, role: "keeper" }) },
  { at: /^\/beheer\/herstel\//, values: () => ({ number: 1 }) },
  {
    at: /^\/beheer\/mensen\//,
    values: (f) => ({
      number: f.person.number,
      exclusion: f.exclusion,
      consent: f.consent,
      agreement: f.agreement,
      merge: newId(),
      door: newId(),
    }),
  },
  // signals, referrals, cases
  { at: /^\/signaal\/volgen\//, values: () => ({ code: nothing.slice(0, 26) }), open: true },
  { at: /^\/signaal\/:code/, values: (f) => ({ code: f.partner }), open: true },
  { at: /^\/signaal\//, values: () => ({ draft: nothing.slice(0, 24) }) },
  { at: /^\/signalen\/partners\//, values: (f) => ({ code: f.partner }), open: true },
  { at: /^\/signalen\/apart\//, values: (f) => ({ number: f.held }) },
  { at: /^\/signalen\//, values: (f) => ({ number: f.signal }) },
  { at: /^\/verwijzen\//, values: (f) => ({ secret: nothing.slice(0, 30), reference: f.reference }) },
  { at: /^\/verwijzingen\//, values: (f) => ({ reference: f.reference, feedback: f.feedback }) },
  { at: /^\/praktijken\//, values: (f) => ({ practice: f.practice }), open: true },
  { at: /^\/fhir\//, values: (f) => ({ id: f.task }) },
  { at: /^\/trajecten\/nood\//, values: (f) => ({ use: f.emergency }) },
  { at: /^\/trajecten\/overdrachten\//, values: (f) => ({ question: f.handover }) },
  {
    at: /^\/trajecten\//,
    values: (f) => ({ number: f.careCase, match: f.match, visit: f.visit, task: f.caseTask, instrument: "djg6" }),
  },
  { at: /^\/zorgmeldingen\//, values: (f) => ({ number: f.report }) },
  { at: /^\/inzicht\//, values: (f) => ({ team: f.team.number, quarter: "2026-Q3" }) },
  { at: /^\/gevraagd\//, values: () => ({ secret: nothing }) },
  // what is somebody's own
  { at: /^\/mijn\/helpen\//, values: (f) => ({ match: f.match }) },
  { at: /^\/mijn\/niet-deze-medewerker\//, values: (f) => ({ exclusion: f.exclusion }) },
  { at: /^\/mijn\/activiteiten\//, values: (f) => ({ participation: f.participation }) },
  { at: /^\/mijn\/apparaten\//, values: (f) => ({ session: f.session }) },
  { at: /^\/mijn\/beveiliging\//, values: () => ({ passkey: newId() }) },
  { at: /^\/mijn\/toestemming\//, values: (f) => ({ number: f.consent, consent: f.consent }) },
  { at: /^\/mijn\/namens\//, values: (f) => ({ number: f.agreement, agreement: f.agreement }) },
];

const parts = /:([A-Za-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?\??/g;

/** The address of a route with what is foreign in it; null where no line says what. `open`: that it exists is no secret. */
export function foreignAddress(path: string, foreign: Foreign): { address: string; open: boolean } | null {
  const line = lines.find(({ at }) => at.test(path));
  if (!line) return null;
  const values = line.values(foreign);
  let missing = false;
  const address = path.replace(parts, (_, name: string) => {
    if (!(name in values)) missing = true;
    return String(values[name]);
  });
  return missing ? null : { address, open: line.open === true };
}

/** The same address of something that never was. */
export const unknownAddress = (path: string): string =>
  path.replace(parts, (_, name: string, pattern?: string) => {
    if (pattern?.includes("[0-9]+")) return "987654321";
    if (
      pattern?.includes("36") ||
      ["person", "invitation", "session", "id", "absence", "exclusion", "item", "double", "block"].includes(name)
    )
      return "01890000-0000-7000-8000-000000000000";
    if (name === "role") return "keeper";
    if (name === "reference") return "R-0000-0000";
    if (name === "feedback" || name === "question" || name === "match") return "01890000-0000-7000-8000-000000000000";
    if (name === "quarter") return "2026-Q3";
    if (name === "instrument") return "djg6";
    if (name === "secret") return nothing.slice(0, 30);
    if (name === "code" && pattern?.includes("{8}")) return "00000000";
    if (name === "code" && pattern?.includes("{26}")) return nothing.slice(0, 26);
    if (name === "draft" && pattern?.includes("{24}")) return nothing.slice(0, 24);
    if (name === "code") return codeOf(987_654_321);
    if (name === "draft") return nothing;
    return name === "slug" || name === "which" ? "bestaat-niet" : "987654321";
  });
