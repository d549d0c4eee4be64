// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { formatDate, formatMoment, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import type { FreshLine } from "../../fresh/desk.ts";
import { callResults } from "../../fresh/kinds.ts";
import type { Said } from "../../fresh/words.ts";
import { freshTexts } from "../../messages/desk/fresh.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { StateBadge } from "./activity-rows.tsx";
import { rhythmInWords } from "./date-words.ts";
import { DoubtsSaid } from "./doubts-said.tsx";

export interface CallLineProps {
  line: FreshLine;
  activity: Series;
  nextAt: string | null;
  said: Said;
  /** Name of its field, and what was chosen. */
  field: string;
  chosen: string;
  error?: string;
  language: Language;
}

/** One activity of the call: what stands in the calendar, to read out, and what is heard. */
export function CallLine({ line, activity, nextAt, said, field, chosen, error, language }: CallLineProps) {
  const m = speak(freshTexts, language);
  const desk = speak(deskTexts, language);
  const next = nextAt ? toLocal(toInstant(nextAt)) : null;
  const { contactName, contactPhone, title, number } = activity;
  return (
    <Panel>
      <Heading level={2} looks={3}>
        {title}
      </Heading>
      <p>
        <StateBadge state={line.status} language={language} />
      </p>
      <Paragraph>
        {rhythmInWords(activity, language)}{" "}
        {next ? desk.next(formatMoment(next, next, undefined, language)) : desk.noNext}
      </Paragraph>
      <Paragraph>
        {m.contact}: {contactName}, <a href={phoneHref(contactPhone)}>{formatPhone(contactPhone)}</a>.{" "}
        {activity.confirmedAt ? m.lastConfirmed(formatDate(toLocal(activity.confirmedAt), language)) : m.neverConfirmed}{" "}
        {line.misses > 0 ? `${m.misses(line.misses)}.` : ""}{" "}
        <a href={inLanguage(paths.manage(number), language)}>{m.look(title)}</a>.
      </Paragraph>
      <DoubtsSaid said={said} calling language={language} />
      <ChoiceGroup
        name={field}
        legend={m.result(title)}
        options={callResults.map((value) => ({ value, label: m[value] }))}
        value={chosen}
        error={error}
        columns
        language={language}
      />
    </Panel>
  );
}
