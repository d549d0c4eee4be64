// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { newOnceId } from "#platform/forms/once.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Form } from "#ui/form/form.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { agreedText } from "../messages/agreed.ts";
import { pages } from "../messages/pages.ts";
import { codes } from "../messages/words.ts";
import type { Consent } from "../tables.ts";
import { consentHows } from "../workflow.ts";
import { whatOf } from "./bits.tsx";

export interface OneConsentProps {
  consent: Consent;
  recipient: string | undefined;
  action: string;
  /** A worker writes down what was said, and how. */
  recorded: boolean;
  error?: string | undefined;
  language: Language;
}

/** One consent: the words that were read out, how it stands, and the answer. */
export function OneConsent({ consent, recipient, action, recorded, error, language }: OneConsentProps) {
  const m = speak(pages, language);
  const w = speak(codes, language);
  const { state, purpose, textVersion, validUntil, how } = consent;
  return (
    <>
      <Panel>
        <Heading level={2}>{recorded ? m.readOut : whatOf(consent, language)}</Heading>
        <Paragraph lead>{agreedText(purpose, textVersion, language)}</Paragraph>
      </Panel>
      <Facts
        facts={[
          { term: m.what, value: whatOf(consent, language) },
          { term: m.forWhom, value: recipient ?? null },
          { term: m.stands, value: w[state] },
          { term: m.saidHow, value: how ? w[how] : null },
          { term: m.until, value: state === "given" && validUntil ? formatDate(validUntil, language) : null },
        ]}
      />
      {state === "asked" || state === "given" ? (
        <Form action={action} once={newOnceId()}>
          {state === "given" ? <Paragraph>{m.stopText}</Paragraph> : null}
          {recorded ? (
            <ChoiceGroup
              name="hoe"
              legend={m.how}
              error={error}
              options={consentHows.map((value) => ({ value, label: w[value] }))}
              language={language}
            />
          ) : null}
          <ButtonRow>
            {state === "asked" ? (
              <>
                <Button name="besluit" value="ja">
                  {m.yes}
                </Button>
                <Button kind="secondary" name="besluit" value="nee">
                  {m.no}
                </Button>
              </>
            ) : (
              <Button kind="danger" name="besluit" value="stop">
                {m.stop}
              </Button>
            )}
          </ButtonRow>
        </Form>
      ) : (
        <Paragraph>{m.over}</Paragraph>
      )}
    </>
  );
}
