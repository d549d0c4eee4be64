// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { messages } from "./messages.ts";
import { paths } from "./paths.ts";
import { channelWord } from "./words.ts";

/** One button per way of speaking: to begin a conversation is one press. */
export function StartForm({ number, about, language }: { number: number; about: string; language: Language }) {
  const m = speak(messages, language);
  return (
    <Form action={inLanguage(paths.start(number), language)}>
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
