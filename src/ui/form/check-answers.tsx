// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";

export interface Answer {
  question: string;
  answer: Child;
  /** Address of the question. */
  change?: string;
  /** What is changed, after "Wijzig": "uw naam". */
  what?: string;
}

/** Last page of every public flow: nothing is final before it. */
export function CheckAnswers({ answers, language = "nl" }: { answers: readonly Answer[]; language?: Language }) {
  const m = speak(uiMessages, language);
  return (
    <dl class="buurt-answers">
      {answers.map(({ question, answer, change, what }) => (
        <div>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change ? (
            <dd class="buurt-answers__change">
              <a href={change}>
                {m.change} {what ?? <span class="buurt-visually-hidden">{question}</span>}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
