// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Badge, type BadgeKind } from "#ui/show/badge.tsx";
import { formatMoment } from "#ui/show/format.ts";
import { LinkList } from "#ui/show/link-list.tsx";
import type { Listed } from "../../activity/find.ts";
import { categoryPictogram } from "../../categories.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";
import type { SeriesState } from "../../workflow.ts";

const badgeOf: Record<SeriesState, BadgeKind> = {
  draft: "neutral",
  in_review: "info",
  published: "good",
  needs_confirmation: "warning",
  stale: "warning",
  hidden: "wrong",
  archived: "neutral",
};

/** The state in words, in the colour that goes with it. */
export const StateBadge = ({ state, language }: { state: SeriesState; language: Language }) => (
  <Badge kind={badgeOf[state]}>{speak(common, language)[state]}</Badge>
);

/** Activities under each other: name, state and the next date. */
export function ActivityRows({
  found,
  label,
  language,
}: {
  found: readonly Listed[];
  label: string;
  language: Language;
}) {
  const m = speak(deskTexts, language);
  return (
    <LinkList
      label={label}
      items={found.map(({ series, nextAt }) => ({
        href: inLanguage(
          series.status === "draft" ? paths.preview(series.number) : paths.manage(series.number),
          language,
        ),
        title: series.title,
        pictogram: categoryPictogram[series.category],
        text: (
          <>
            <StateBadge state={series.status} language={language} /> {nextAt ? nextInWords(nextAt, language) : m.noNext}
          </>
        ),
      }))}
    />
  );
}

function nextInWords(nextAt: string, language: Language): string {
  const next = toLocal(toInstant(nextAt));
  return speak(deskTexts, language).next(formatMoment(next, next, undefined, language));
}
