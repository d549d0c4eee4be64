// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { Heading } from "../show/heading.tsx";
import { Button, ButtonRow } from "./button.tsx";
import { Form } from "./form.tsx";

export interface ConfirmPageProps {
  /** A question: "Weet u zeker dat de koffieochtend niet doorgaat?" */
  title: string;
  /** What the button does: "Ja, zeg de koffieochtend af". */
  button: string;
  action: string;
  once?: string;
  /** Back to where the reader came from. */
  back: string;
  backLabel?: string;
  /** For deeds that cannot be undone. */
  danger?: boolean;
  /** Below 1 only in the style guide. */
  level?: 1 | 3;
  language?: Language;
  /** What happens next, and fields if the deed needs a reason. */
  children?: Child;
}

/** A destructive deed has its own page that says what will happen. */
export function ConfirmPage(page: ConfirmPageProps) {
  const { title, button, action, once, back, backLabel, danger = true, level = 1, language = "nl", children } = page;
  return (
    <>
      <Heading level={level}>{title}</Heading>
      <Form action={action} once={once}>
        {children}
        <ButtonRow>
          <Button kind={danger ? "danger" : "primary"}>{button}</Button>
          <a href={back}>{backLabel ?? speak(uiMessages, language).cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
