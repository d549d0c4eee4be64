// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { teamWords } from "../messages/team.ts";
import { type OpenTeam, openTeams } from "../serving.ts";

/** Which team works in which buurt, and the number to call. No names but a first name that was agreed to. */
export const openPage: Page = {
  get: async (c) => {
    const m = speak(teamWords, c.var.language);
    const found = await openTeams(c.var.db);
    const view = (
      <>
        <Heading level={1}>{m.openTitle}</Heading>
        <Paragraph lead>{m.openLead}</Paragraph>
        {found.length === 0 ? (
          <EmptyState title={m.openNone}>{m.callUs}</EmptyState>
        ) : (
          found.map((team) => Told(team, m))
        )}
      </>
    );
    return c.render(view, { title: m.openTitle });
  },
};

function Told({ name, phone, buurten, contact }: OpenTeam, m: ReturnType<typeof speak<typeof teamWords>>) {
  return (
    <>
      <Heading level={2}>{name}</Heading>
      <Facts
        facts={[
          { term: m.phone, value: phone ? <a href={phoneHref(phone)}>{formatPhone(phone)}</a> : m.callUs },
          { term: m.contactPerson, value: contact ? m.askFor(contact) : null },
          { term: m.buurten, value: buurten.join(", ") },
        ]}
      />
    </>
  );
}
