// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { openMessages } from "../../messages/open.ts";
import { paths } from "../../paths.ts";

interface FeedLinksProps {
  /** Of an organisation, by slug, or of a buurt, by code; else of everything. */
  organisation?: string;
  buurt?: string;
  language?: Language;
}

/** For the head of a page: where programs find the same as a calendar and as news. */
export function FeedLinks({ organisation, buurt, language = "nl" }: FeedLinksProps) {
  const m = speak(openMessages, language);
  const [ics, atom] = organisation
    ? [paths.organisationIcs(organisation), paths.organisationAtom(organisation)]
    : buurt
      ? [paths.buurtIcs(buurt), paths.buurtAtom(buurt)]
      : [paths.feedIcs, paths.feedAtom];
  return (
    <>
      <link rel="alternate" type="text/calendar" href={ics} title={m.activities} />
      <link rel="alternate" type="application/atom+xml" href={atom} title={m.newsOf(m.activities)} />
    </>
  );
}
