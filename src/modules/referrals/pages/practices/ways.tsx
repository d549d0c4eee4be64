// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { newOnceId } from "#platform/forms/once.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { practiceTexts } from "../../messages/practice.ts";
import { paths } from "../../paths.ts";
import type { Practice } from "../../tables.ts";

export interface PracticeWaysProps {
  practice: Practice;
  publicUrl: string;
  language: Language;
}

/** By which ways a practice can refer: its link, and its own system. */
export function PracticeWays({ practice, publicUrl, language }: PracticeWaysProps) {
  const m = speak(practiceTexts, language);
  const { number, linkMadeAt, clientId } = practice;
  return (
    <>
      <Panel>
        <Heading level={2}>{m.link}</Heading>
        <Paragraph>{m.linkText}</Paragraph>
        <Paragraph>
          {linkMadeAt ? m.hasLink(formatDate(toLocal(linkMadeAt).toPlainDate(), language)) : m.noLink}
        </Paragraph>
        {linkMadeAt ? (
          <ButtonRow>
            <ButtonLink href={paths.practiceLink(number)}>{m.linkAgain}</ButtonLink>
            <ButtonLink href={paths.practiceLinkEnd(number)}>{m.linkEnd}</ButtonLink>
          </ButtonRow>
        ) : (
          <Form action={paths.practiceLink(number)} once={newOnceId()}>
            <Button>{m.linkMake}</Button>
          </Form>
        )}
      </Panel>
      <Panel>
        <Heading level={2}>{m.client}</Heading>
        {clientId ? (
          <Connection practice={practice} publicUrl={publicUrl} language={language} />
        ) : (
          <Paragraph>{m.clientNone}</Paragraph>
        )}
        <ButtonRow>
          <ButtonLink href={paths.practiceClient(number)}>{clientId ? m.clientChange : m.clientMake}</ButtonLink>
          {clientId ? <ButtonLink href={paths.practiceClientEnd(number)}>{m.clientEnd}</ButtonLink> : null}
        </ButtonRow>
      </Panel>
      <ButtonRow>
        <ButtonLink href={paths.practiceEnd(number)}>{m.end}</ButtonLink>
      </ButtonRow>
    </>
  );
}

/** What was agreed with the supplier, and where its system goes. */
function Connection({ practice, publicUrl, language }: PracticeWaysProps) {
  const m = speak(practiceTexts, language);
  const { clientId, identifierSystem, jwks } = practice;
  const kids = (jwks?.keys ?? []).map(({ kid }) => (typeof kid === "string" ? kid : m.clientNoKid));
  return (
    <>
      <Facts
        facts={[
          { term: m.clientId, value: clientId },
          { term: m.system, value: identifierSystem ? <Address>{identifierSystem}</Address> : null },
          { term: m.clientKids, value: kids.join(", ") },
        ]}
      />
      <Paragraph>{m.clientAsk}</Paragraph>
      <Facts
        facts={[
          { term: m.clientBase, value: <Address>{`${publicUrl}/fhir/R4`}</Address> },
          { term: m.clientToken, value: <Address>{`${publicUrl}/fhir/token`}</Address> },
        ]}
      />
    </>
  );
}

const Address = ({ children }: { children: string }) => <code class="buurt-lines">{children}</code>;
