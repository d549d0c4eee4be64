// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages, type Language } from "#platform/i18n/i18n.ts";

/** What a consent is for, in a few words. */
export const agreed = defineMessages({
  keep_details: { nl: "mijn gegevens bewaren", en: "keep my details" },
  show_ask_nameless: { nl: "mijn vraag tonen zonder naam", en: "show my question without my name" },
  details_to_chosen: { nl: "mijn gegevens aan de buur die ik kies", en: "my details to the neighbour I choose" },
  share_with_org: { nl: "delen met een organisatie", en: "share with an organisation" },
  contact_by: { nl: "mij schrijven of bellen", en: "write to me or call me" },
  act_for: { nl: "iemand doet dingen namens mij", en: "somebody does things for me" },
  case: { nl: "samen een plan maken en opschrijven", en: "make a plan together and write it down" },
  measure: { nl: "mijn antwoorden meetellen, zonder naam", en: "count my answers, without my name" },
  referrer_feedback: {
    nl: "iets laten weten aan mijn huisarts of verwijzer",
    en: "tell my doctor or referrer something",
  },
});

type Voices = Record<Language, string>;
/** The texts that are read out or shown, by version. A text that somebody agreed to is never changed: a new one is added. */
const texts: Record<keyof typeof agreed, Record<string, Voices>> = {
  keep_details: {
    "2026-11": {
      nl: "Wij bewaren uw naam en hoe wij u bereiken. Zo kunnen wij u helpen zonder dat u alles opnieuw vertelt. Wij geven niets door zonder dat u dat goed vindt. U kunt altijd vragen wat wij weten, en u kunt het laten wissen.",
      simple:
        "Wij bewaren uw naam en uw nummer. Wij geven niets door. Eerst vragen wij het aan u. U mag altijd stoppen.",
      en: "We keep your name and how to reach you, so that you need not tell everything again. We pass nothing on unless you agree. You can always ask what we know and have it erased.",
    },
  },
  show_ask_nameless: {
    "2026-11": {
      nl: "Wij laten uw vraag zien aan mensen in de buurt. Uw naam en adres staan er niet bij. Wie kan helpen, meldt zich bij ons. Daarna kiest u zelf.",
      simple: "Mensen in de buurt zien uw vraag. Zij zien uw naam niet. U kiest zelf wie u helpt.",
      en: "We show your question to people nearby, without your name and address. Whoever can help tells us. Then you choose.",
    },
  },
  details_to_chosen: {
    "2026-11": {
      nl: "U kiest een buur die u helpt. Die buur krijgt van ons wat hier staat, en niemand anders.",
      simple: "U kiest een buur. Alleen die buur krijgt uw gegevens.",
      en: "You choose a neighbour who helps you. That neighbour gets from us what is listed here, and nobody else does.",
    },
  },
  share_with_org: {
    "2026-11": {
      nl: "De organisatie die hier staat mag zien wat hier staat. Zij gebruikt het alleen om u te helpen. Stopt u, dan ziet zij het meteen niet meer.",
      simple: "Deze organisatie mag dit zien. Alleen om u te helpen. U mag altijd stoppen.",
      en: "The organisation named here may see what is listed here, only to help you. When you stop, it no longer sees it at once.",
    },
  },
  contact_by: {
    "2026-11": {
      nl: "Wij mogen u bereiken op de manier die hier staat. Wilt u dat niet meer, dan doen wij het niet meer.",
      simple: "Wij mogen u zo bereiken. Wilt u dat niet meer? Dan stoppen wij.",
      en: "We may reach you in the way listed here. If you no longer want that, we stop.",
    },
  },
  act_for: {
    "2026-11": {
      nl: "Deze persoon mag voor u doen wat hier staat, en niets anders. U ziet wat er namens u is gedaan. U kunt elke dag stoppen, zonder reden.",
      simple: "Deze persoon mag dit voor u doen. Niets anders. U ziet wat er is gedaan. U mag altijd stoppen.",
      en: "This person may do for you what is listed here, and nothing else. You see what was done in your name. You can stop any day, without a reason.",
    },
  },
  case: {
    "2026-11": {
      nl: "Wij praten met u over wat u fijn vindt, wat u kunt en wat u wilt. Samen maken wij een klein plan. Wij schrijven op wat u zegt. U mag alles lezen. Alleen wie met u werkt, ziet het. U kunt altijd stoppen, zonder reden.",
      simple:
        "Wij maken samen een plan. Wij schrijven het op. U mag het lezen. Alleen wie u helpt, ziet het. U mag altijd stoppen.",
      en: "We talk with you about what you like, what you can do and what you want. Together we make a small plan. We write down what you say. You may read everything. Only who works with you sees it. You can stop any time, without a reason.",
    },
  },
  measure: {
    "2026-11": {
      nl: "U gaf antwoord op vragen over contact. Wij tellen uw antwoorden mee met die van anderen. Uw naam staat daar niet bij. Zo zien wij of ons werk helpt.",
      simple: "Wij tellen uw antwoorden mee. Uw naam staat er niet bij. U mag altijd stoppen.",
      en: "You answered questions about contact. We count your answers with those of others, without your name. So we see whether our work helps.",
    },
  },
  referrer_feedback: {
    "2026-11": {
      nl: "Uw huisarts of een ander heeft u doorgegeven. Wij laten daar weten wat hier staat, in een vaste korte zin. Meer vertellen wij niet. Stopt u, dan hoort de verwijzer niets meer.",
      simple: "Wij zeggen dit tegen uw huisarts. Meer niet. U mag altijd stoppen.",
      en: "Your doctor or somebody else referred you. We tell them what is listed here, in a fixed short sentence, and nothing more. When you stop, they hear nothing more.",
    },
  },
};

/** The version that is read out today. */
export const currentVersion = (purpose: keyof typeof agreed): string => Object.keys(texts[purpose]).at(-1)!;

/** What was read out then; a version that is not there any more gives the text of today. */
export const agreedText = (purpose: keyof typeof agreed, version: string, language: Language): string =>
  (texts[purpose][version] ?? texts[purpose][currentVersion(purpose)]!)[language];
