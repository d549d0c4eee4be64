// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import type { Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { mayClose, mayMerge, mayTrust } from "../policy.ts";

interface KeepingProps {
  actor: Actor;
  organisation: Organisation;
  language: Language;
}

/** What only the keepers of the site do: trust, merge, close. */
export function Keeping({ actor, organisation, language }: KeepingProps) {
  const m = speak(messages, language);
  if (!mayTrust(actor) && !mayMerge(actor) && !mayClose(actor)) return null;
  return (
    <>
      <Heading level={2}>{m.keeping}</Heading>
      {mayTrust(actor) ? <Trust organisation={organisation} language={language} /> : null}
      {mayMerge(actor) ? (
        <ButtonRow>
          <a href={organisationPaths.merge(organisation.slug)}>{m.merge}</a>
        </ButtonRow>
      ) : null}
      {mayClose(actor) ? (
        <ButtonRow>
          <a href={organisationPaths.closing(organisation.slug)}>{m.close}</a>
        </ButtonRow>
      ) : null}
    </>
  );
}

function Trust({ organisation: { slug, trusted }, language }: Omit<KeepingProps, "actor">) {
  const m = speak(messages, language);
  return (
    <>
      <Paragraph>{trusted ? m.trustedNow : m.distrustedNow}</Paragraph>
      <Form action={organisationPaths.trust(slug)}>
        <HiddenField name="trusted" value={trusted ? "nee" : "ja"} />
        <Button kind="secondary">{trusted ? m.distrust : m.trust}</Button>
      </Form>
    </>
  );
}
