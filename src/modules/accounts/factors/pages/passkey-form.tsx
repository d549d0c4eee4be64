// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, type ButtonKind } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { messages } from "../messages.ts";

interface PasskeyFormProps {
  /** Where the script asks the question. */
  ask: string;
  /** Where the answer goes. */
  action: string;
  next?: string;
  button: string;
  kind?: ButtonKind;
  language: Language;
  children?: Child;
}

/** A button that a script makes work. Without the script it is not there: beside it always stands another way. */
export function PasskeyForm({ ask, action, next = "", button, kind, language, children }: PasskeyFormProps) {
  return (
    <div hidden data-passkey={ask} data-refused={speak(messages, language).passkeyRefused}>
      <Form action={action} label={button}>
        <HiddenField name="answer" value="" />
        <HiddenField name="next" value={next} />
        {children}
        <Button kind={kind}>{button}</Button>
      </Form>
      <p role="status" class="nl-paragraph"></p>
    </div>
  );
}
