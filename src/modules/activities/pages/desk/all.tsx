// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { can } from "#platform/access/actor.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { activitiesOf } from "../../activity/find.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import { ActivityRows } from "./activity-rows.tsx";

/** Every activity that this actor may change, per organisation, also those that stopped. */
export const allPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
    const found = await activitiesOf(db, can(actor, "activity.editAny") ? null : own, 2000);
    const byName = [...Map.groupBy(found, ({ organisationName }) => organisationName)];
    byName.sort(([a], [b]) => a.localeCompare(b, "nl"));
    const view = (
      <>
        <BackLink href={inLanguage(paths.desk, language)} language={language} />
        <Heading level={1}>{m.allActivities}</Heading>
        {found.length === 0 ? <EmptyState title={m.nothingYet}>{m.nothingYetText}</EmptyState> : null}
        {found.length > 0 ? (
          <p class="buurt-row">
            <a href={paths.mineCsv}>{speak(calendarMessages, language).sheet}</a>
          </p>
        ) : null}
        {byName.map(([name, list]) => (
          <>
            <Heading level={2}>{name}</Heading>
            <ActivityRows found={list} label={name} language={language} />
          </>
        ))}
      </>
    );
    return c.render(view, { title: m.allActivities, current: "desk", hidden: true });
  },
};
