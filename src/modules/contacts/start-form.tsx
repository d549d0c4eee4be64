// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { messages } from "./messages.ts";
import { paths } from "./paths.ts";
import { channelWord } from "./words.ts";

interface StartFormProps {
  number: number;
  /** For who hears the page. */
  about: string;
  /** Where she was found; not needed on her own page. */
  found?: string;
  language: Language;
}

/** One button per way of speaking: to begin a conversation is one press. */
export function StartForm({ number, about, found, language }: StartFormProps) {
  const m = speak(messages, language);
  return (
    <Form action={inLanguage(paths.start(number), language)}>
      {found ? <HiddenField name="found" value={found} /> : null}
      <ButtonRow>
        {(["phone", "desk", "visit"] as const).map((channel) => (
          <Button name="channel" value={channel} kind={channel === "phone" ? "primary" : "secondary"} about={about}>
            {channelWord(channel, m)}
          </Button>
        ))}
      </ButtonRow>
    </Form>
  );
}
