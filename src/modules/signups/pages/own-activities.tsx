// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { paths as activityPaths } from "#modules/activities/index.ts";
import { fullName, personsById } from "#modules/people/index.ts";
import { behalfOf, mayActIn, ownerOf } from "#platform/access/actor.ts";
import { isId } from "#platform/db/ids.ts";
import { NotFound, SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise, formatMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { behalfTexts } from "../messages/behalf.ts";
import { paths } from "../paths.ts";
import { linkToOwn, type OwnDateLine, participationsOf } from "../whose.ts";

/** "Uw activiteiten": one's own, or of the one in whose name. */
export const ownActivitiesPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const owner = ownerOf(actor);
    if (!owner) throw new SignInFirst();
    if (!mayActIn(actor, "activities")) throw new NotFound("participation");
    const found = await participationsOf(db, owner);
    const names = await personsById(
      db,
      found.map(({ by }) => by),
    );
    const m = speak(behalfTexts, language);
    const other = behalfOf(actor) !== null;
    const title = other ? m.titleOf : m.title;
    const byName = ({ by }: OwnDateLine) => {
      const person = by ? names.get(by) : undefined;
      return person ? fullName(person) : null;
    };
    const view = (
      <>
        <BackLink href={inLanguage("/mijn", language)} language={language} />
        <Heading level={1}>{title}</Heading>
        {found.length > 0 ? <Paragraph lead>{other ? m.leadOf : m.lead}</Paragraph> : <EmptyState title={m.none} />}
        {found.map((one) => (
          <OneDate one={one} by={byName(one)} language={language} />
        ))}
        <ButtonRow>
          <ButtonLink href={inLanguage(activityPaths.list, language)}>{m.toCalendar}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title, hidden: true });
  },
};

/** Opens the own page of a sign-up with a link of its own. */
export const openOwnPage: Page = {
  post: async (c) => {
    const id = c.req.param("participation") ?? "";
    if (!isId(id)) throw new NotFound("participation");
    const token = await linkToOwn(c.var.db, c.var.actor, id);
    return c.redirect(inLanguage(paths.mine(token), c.var.language), 303);
  },
};

function OneDate({ one, by, language }: { one: OwnDateLine; by: string | null; language: Language }) {
  const m = speak(behalfTexts, language);
  const when = formatMoment(one.starts, one.starts, undefined, language);
  return (
    <Panel>
      <Heading level={2}>{one.title}</Heading>
      <Paragraph>
        {capitalise(when)}, {m[one.state]}
      </Paragraph>
      {by ? <Paragraph>{m.by(by)}</Paragraph> : null}
      <Form inline action={inLanguage(paths.openOwn(one.participation), language)}>
        <Button kind="secondary" about={`${one.title}, ${when}`}>
          {m.open}
        </Button>
      </Form>
    </Panel>
  );
}
