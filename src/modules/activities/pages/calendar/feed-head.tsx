// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { paths } from "../../paths.ts";

/** Tells programs where the calendar can be had. */
export function FeedHead({ query = "" }: { query?: string }) {
  return (
    <>
      <link rel="alternate" type="text/calendar" href={`${paths.feedIcs}${query}`} title="Agenda" />
      <link
        rel="alternate"
        type="application/atom+xml"
        href={`${paths.feedAtom}${query}`}
        title="Nieuwe activiteiten"
      />
    </>
  );
}
