// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Term, terms, termsOf } from "#modules/activities/index.ts";
import { type Known, known, stableId } from "./known.ts";

const taxonomyId = (taxonomy: string) => stableId("taxonomy", taxonomy);
const termId = ({ taxonomy, code }: Term) => stableId("term", taxonomy, code);

/** Our own two lists; their ids stay. */
export const taxonomies = (): Known[] => [
  {
    id: taxonomyId("categories"),
    name: "Soorten activiteiten",
    description: "Veertien soorten, elk met een pictogram.",
    version: "1",
  },
  {
    id: taxonomyId("elements"),
    name: "Werkzame elementen",
    description: "Wat een activiteit voor iemand kan doen: zeven werkzame elementen, één tot drie per activiteit.",
    version: "1",
  },
];

const names = { categories: "Soorten activiteiten", elements: "Werkzame elementen" };

export const taxonomyTerms = (): Known[] => terms("nl").map(term);

const term = (one: Term): Known => ({
  id: termId(one),
  code: one.code,
  name: one.name,
  description: one.name,
  taxonomy: names[one.taxonomy],
  taxonomy_id: taxonomyId(one.taxonomy),
  language: "nl",
});

/** The kind and the active elements of an activity, as attributes of a service. */
export function attributesOf(service: string, activity: Parameters<typeof termsOf>[0]): Known[] {
  const codes = new Set(termsOf(activity));
  return terms("nl")
    .filter(({ code }) => codes.has(code))
    .map((one) =>
      known({
        id: stableId("attribute", service, one.code),
        link_id: service,
        taxonomy_term_id: termId(one),
        link_type: one.taxonomy,
        link_entity: "service",
        value: one.name,
        taxonomy_term: term(one),
      }),
    );
}
