// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Area } from "#modules/places/index.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary, type FieldError } from "#ui/form/error-summary.tsx";
import { Field, type OptionGroup } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { capitalise, formatDate, formatMoney, formatMonth, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Week } from "#ui/show/week.tsx";
import { categoryPictogram } from "../../categories.ts";
import { paperMessages, paperWords } from "../../messages/paper.ts";
import type { PaperContents, PaperLine } from "../../paper/contents.ts";
import type { Issue } from "../../paper/issues.ts";
import type { Span } from "../../paper/period.ts";
import { paths } from "../../paths.ts";
import { type PaperQuery, pdfPath } from "./asked.ts";

export type Picker = OptionGroup[];
interface Chosen {
  area: Area | null;
  contents: PaperContents;
}
interface PaperViewProps {
  query: PaperQuery;
  errors: FieldError[];
  picker: Picker;
  chosen: Chosen | null;
  issues: Issue[];
  /** Once-id for who may issue; null for others. */
  issueOnce: string | null;
  phone: string;
  language: Language;
}

export function PaperView({ query, errors, picker, chosen, issues, issueOnce, phone, language }: PaperViewProps) {
  const m = speak(paperMessages, language);
  return (
    <>
      <ErrorSummary errors={errors} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      {language === "en" ? <Paragraph>{m.dutchOnly}</Paragraph> : null}
      <Choose query={query} errors={errors} picker={picker} language={language} />
      {chosen ? <Preview chosen={chosen} issueOnce={issueOnce} language={language} /> : null}
      <Paragraph>{m.noComputer(formatPhone(phone))}</Paragraph>
      {issues.length > 0 ? <Issues issues={issues} language={language} /> : null}
    </>
  );
}

function Choose({ query, errors, picker, language }: Pick<PaperViewProps, "query" | "errors" | "picker" | "language">) {
  const m = speak(paperMessages, language);
  const fault = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <SearchPanel action={inLanguage(paths.paper, language)} label={m.title} button={m.show} language={language}>
      <Field
        name="gebied"
        type="select"
        label={m.area}
        value={query.gebied}
        options={picker}
        empty={m.everywhere}
        error={fault("gebied")}
        language={language}
      />
      <Field
        name="periode"
        type="select"
        label={m.period}
        value={query.periode === "maand" ? "maand" : "week"}
        options={[
          { value: "week", label: m.week },
          { value: "maand", label: m.month },
        ]}
        empty={false}
        error={fault("periode")}
        language={language}
      />
      <Field
        name="van"
        type="date"
        label={m.from}
        hint={m.fromHint}
        value={query.van ?? today().toString()}
        error={fault("van")}
        language={language}
      />
    </SearchPanel>
  );
}

function Preview({ chosen, issueOnce, language }: { chosen: Chosen } & Pick<PaperViewProps, "issueOnce" | "language">) {
  const m = speak(paperMessages, language);
  const { area, contents } = chosen;
  const { span } = contents;
  const days = contents.days.filter(({ lines }) => span.period === "week" || lines.length > 0);
  const title = `${area?.name ?? m.everywhere}, ${nameOf(span, language)}`;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <ButtonRow>
        <ButtonLink kind="primary" href={pdfPath(area, span)}>
          {m.download}
        </ButtonLink>
        <ButtonLink href={pdfPath(area, span, "a3")}>{m.downloadA3}</ButtonLink>
      </ButtonRow>
      {contents.cut ? <Paragraph>{m.tooMany}</Paragraph> : null}
      {issueOnce ? <IssueForm area={area} span={span} once={issueOnce} language={language} /> : null}
      <Heading level={3}>{m.whatIsOnIt}</Heading>
      <Week
        days={days.map(({ date, lines }) => ({ date, items: lines.map((line) => itemOf(line, language)) }))}
        level={3}
        nothing={paperWords.nothing}
        language={language}
      />
    </>
  );
}

const itemOf = (line: PaperLine, language: Language) => ({
  href: inLanguage(paths.activity(line), language),
  title: line.title,
  ...(line.time ? { start: line.time } : {}),
  place: line.place,
  pictogram: categoryPictogram[line.category],
  price: formatMoney(line.priceCents, language),
  cancelled: line.state === "cancelled",
});

function IssueForm({
  area,
  span,
  once,
  language,
}: {
  area: Area | null;
  span: Span;
  once: string;
  language: Language;
}) {
  const m = speak(paperMessages, language);
  return (
    <Form action={inLanguage(paths.paper, language)} once={once} label={m.issue}>
      <HiddenField name="gebied" value={area?.code ?? ""} />
      <HiddenField name="periode" value={span.period === "month" ? "maand" : "week"} />
      <HiddenField name="van" value={span.from.toString()} />
      <Paragraph>{m.issueNote}</Paragraph>
      <ButtonRow>
        <Button kind="secondary">{m.issue}</Button>
      </ButtonRow>
    </Form>
  );
}

function Issues({ issues, language }: { issues: Issue[]; language: Language }) {
  const m = speak(paperMessages, language);
  const items = issues.map(({ id, areaName, period, periodStart, issuedAt }) => ({
    href: paths.paperIssue(id),
    title: `${areaName ?? m.everywhere}, ${nameOf({ period, from: periodStart }, language)}`,
    text: capitalise(formatDate(toLocal(issuedAt), language)),
  }));
  return (
    <>
      <Heading level={2}>{m.issues}</Heading>
      <Paragraph>{m.issuesNote}</Paragraph>
      <LinkList items={items} label={m.issues} />
    </>
  );
}

function nameOf({ period, from }: Pick<Span, "period" | "from">, language: Language): string {
  if (period === "month") return formatMonth(from, language);
  const day = formatDate(from, language);
  return language === "en" ? `week of ${day}` : `week van ${day}`;
}
