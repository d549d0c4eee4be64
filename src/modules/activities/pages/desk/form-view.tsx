// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Organisation } from "#modules/organisations/index.ts";
import { type Again, fieldOf, sentences, tickedIn } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import type { PlaceLists } from "../../desk-lists.ts";
import { faults } from "../../messages/desk/faults.ts";
import { formTexts } from "../../messages/desk/form.ts";
import { PhotoFields, TermsFields } from "./form-terms.tsx";
import { NowFields, WhatFields, WordsFields } from "./form-what.tsx";
import { WhenFields } from "./form-when.tsx";
import { WhereFields } from "./form-where.tsx";
import { AudienceFields, ContactFields } from "./form-who.tsx";

export interface ShownPhoto {
  src: string;
  width: number;
  height: number;
}

/** What the parts of the form share. */
export interface FormParts {
  typed: Typed;
  basics: Again;
  ticked: (name: string) => readonly string[];
  language: Language;
  /** Asked only when there are several. */
  employers: readonly Organisation[];
  places: PlaceLists;
  photo: ShownPhoto | null;
  /** A rule that the form cannot show, in words: it may stay. */
  keeps: string | null;
}

export interface ActivityFormProps {
  title: string;
  lead: string;
  button: string;
  back: string;
  once?: string;
  /** It is in the calendar, or was: then there is more to say about now. */
  exists: boolean;
  typed: Typed;
  errors: FieldErrors;
  language: Language;
  employers: readonly Organisation[];
  places: PlaceLists;
  photo: ShownPhoto | null;
  keeps: string | null;
}

/** The one page on which an activity is written. */
export function ActivityFormView(form: ActivityFormProps) {
  const { language, typed } = form;
  const m = speak(formTexts, language);
  const found = sentences(form.errors, speak(faults, language));
  const ticked = (name: string) => tickedIn(typed, name);
  const parts: FormParts = { ...form, basics: fieldOf(typed, form.errors, speak(faults, language), language), ticked };
  return (
    <>
      <BackLink href={form.back} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{form.title}</Heading>
      <Paragraph lead>{form.lead}</Paragraph>
      <Paragraph>{m.fillIn}</Paragraph>
      <Form once={form.once} upload>
        <WhatFields {...parts} />
        <WhenFields {...parts} />
        <WhereFields {...parts} />
        <ContactFields {...parts} />
        <AudienceFields {...parts} />
        <TermsFields {...parts} />
        <PhotoFields {...parts} />
        <WordsFields {...parts} />
        {form.exists ? <NowFields {...parts} /> : null}
        <ButtonRow>
          <Button>{form.button}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
