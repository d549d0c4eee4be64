// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { personOf } from "#platform/access/actor.ts";
import { SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { messages } from "../messages.ts";
import { peoplePaths } from "../paths.ts";
import { findPerson, type Person, type Work, workOf } from "../person.ts";
import { fullName } from "../person-text.ts";
import { type MineLine, peopleSlots } from "../slots.ts";
import { languageName } from "./person-fields.tsx";

/** What somebody finds here about themselves: work, details, devices. */
export const myPage: Page = {
  get: async (c) => {
    const id = personOf(c.var.actor);
    if (id === null) throw new SignInFirst();
    const behalf = "person" in c.var.actor ? c.var.actor.behalf : undefined;
    // in another's name there is no page of one's own: that would mix up two people
    if (behalf) {
      const to = behalf.as === "desk" ? peoplePaths.phoneDesk : peoplePaths.actingFor;
      return c.redirect(inLanguage(to, c.var.language), 303);
    }
    const [person, work] = [await findPerson(c.var.db, id), await workOf(c.var.db, id)];
    const saved = c.req.query("bewaard") === "ja";
    const lines = await peopleSlots().mine(c, id);
    const view = <MyView person={person} work={work} lines={lines} saved={saved} language={c.var.language} />;
    return c.render(view, { title: speak(messages, c.var.language).mineTitle, hidden: true });
  },
};

type Speech = Spoken<typeof messages>;
interface MyViewProps {
  person: Person;
  work: Work[];
  lines: MineLine[];
  saved: boolean;
  language: Language;
}

function MyView({ person, work, lines, saved, language }: MyViewProps) {
  const m = speak(messages, language);
  return (
    <>
      {saved ? <StatusMessage saved>{m.detailsSaved}</StatusMessage> : null}
      <Heading level={1}>{m.mineHello(person.givenName || fullName(person))}</Heading>
      <LinkList items={lines} label={m.mineTitle} />
      {work.length > 0 ? (
        <>
          <Heading level={2}>{m.yourWork}</Heading>
          <WorkTable work={work} m={m} language={language} />
        </>
      ) : null}
      <Heading level={2}>{m.yourDetails}</Heading>
      <Facts
        facts={[
          { term: m.name, value: fullName(person) },
          { term: m.email, value: person.email },
          { term: m.phoneTerm, value: person.phone ? formatPhone(person.phone) : null },
          { term: m.language, value: languageName(person.language, language) },
        ]}
      />
      <ButtonRow>
        <a href={inLanguage(peoplePaths.details, language)}>{m.changeDetails}</a>
        <a href={inLanguage(peoplePaths.profile, language)}>{m.profileLink}</a>
      </ButtonRow>
      <ButtonRow>
        <a href={inLanguage(peoplePaths.devices, language)}>{m.devicesLink}</a>
      </ButtonRow>
      <Form action={inLanguage(peoplePaths.signOut, language)}>
        <Button kind="secondary">{m.signOut}</Button>
      </Form>
    </>
  );
}

function WorkTable({ work, m, language }: { work: Work[]; m: Speech; language: Language }) {
  const columns = [{ label: m.organisation, rowHeader: true }, { label: m.yourRole }, { label: m.action }];
  const rows = work.map(({ slug, name, role }) => [
    <ButtonRow>
      <a href={inLanguage(peoplePaths.organisation(slug), language)}>{name}</a>
    </ButtonRow>,
    role === "admin" ? m.roleAdmin : m.roleEditor,
    role === "admin" ? (
      <ButtonRow>
        <a href={peoplePaths.organisationWork(slug)}>{m.manage}</a>
      </ButtonRow>
    ) : null,
  ]);
  return <Table id="organisaties" caption={m.yourWork} columns={columns} rows={rows} />;
}
