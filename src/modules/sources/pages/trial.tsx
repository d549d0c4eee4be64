// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Badge, type BadgeKind } from "#ui/show/badge.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Steps } from "#ui/show/steps.tsx";
import { Table } from "#ui/show/table.tsx";
import { importSource } from "../import/run.ts";
import { form } from "../messages/form.ts";
import { reasonText } from "../messages/reasons.ts";
import { trial as texts } from "../messages/trial.ts";
import { paths } from "../paths.ts";
import { isReady, startSource } from "../source/keep.ts";
import type { Source } from "../tables.ts";
import { type RowKind, type Trial, type TrialRow, tryOut } from "../trial.ts";
import { clocks, isFetched } from "../workflow.ts";
import { outsideOf, ownSource } from "./own.ts";
import { whenText } from "./words.tsx";

/** What would come into the calendar, row by row; the button makes it so. POST looks again. */
export const trialPage: Page = {
  get: async (c) => {
    const source = await ownSource(c);
    if (!isReady(source)) {
      const next = source.kind === "sheet" && !source.mapping ? paths.columns : paths.settings;
      return c.redirect(inLanguage(next(source.number!), c.var.language), 303);
    }
    const trial = source.trial ?? (await tryOut(c.var.db, source, outsideOf(c)));
    const m = speak(texts, c.var.language);
    const view = <TrialView source={source} trial={trial} language={c.var.language} />;
    return c.render(view, { title: m.trialTitle, current: "desk", hidden: true });
  },
  post: async (c) => {
    const source = await ownSource(c);
    if (!isTooSoon(source)) await tryOut(c.var.db, source, outsideOf(c), isFetched(source));
    return c.redirect(inLanguage(paths.trial(source.number!), c.var.language), 303);
  },
};

/** An address is asked at most once a minute; what was seen then is shown again. */
const isTooSoon = ({ askedAt, trial }: Source): boolean =>
  trial !== null && askedAt !== null && now().since(askedAt).total("seconds") < clocks.secondsBetweenAsking;

/** "Zet deze in de agenda": exactly what the trial showed. */
export const startPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const source = await ownSource(c);
    await startSource(db, actor, source.number!);
    const outcome = await importSource(db, source.id, outsideOf(c), { seen: true });
    const done = outcome === "busy" ? "bezig" : outcome === "failed" ? "mislukt" : "gestart";
    return c.redirect(inLanguage(`${paths.show(source.number!)}?gedaan=${done}`, language), 303);
  },
};

interface TrialProps {
  source: Source;
  trial: Trial;
  language: Language;
}

function TrialView({ source, trial, language }: TrialProps) {
  const m = speak(texts, language);
  const number = source.number!;
  return (
    <>
      <BackLink
        href={inLanguage(source.startedAt ? paths.show(number) : paths.settings(number), language)}
        language={language}
      />
      {source.startedAt ? null : (
        <Steps current={3} total={3} subject={speak(form, language).subject} language={language} />
      )}
      <Heading level={1}>{m.trialTitle}</Heading>
      {trial.refusal === null ? (
        Findings({ source, trial, language })
      ) : (
        <Alert kind="warning" title={m.trialRefused}>
          {trial.refusal}
        </Alert>
      )}
      <Form action={inLanguage(paths.trial(number), language)}>
        <ButtonRow>
          <Button kind="secondary">{m.again}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Findings({ source, trial, language }: TrialProps) {
  const m = speak(texts, language);
  const { counts, rows, before } = trial;
  const more = [
    counts.refused > 0 ? m.refusedCount(counts.refused) : "",
    counts.past > 0 ? m.pastCount(counts.past) : "",
    counts.same > 0 ? m.sameCount(counts.same) : "",
  ].filter(Boolean);
  return (
    <>
      <Paragraph lead>{m.counts(counts.new, counts.changed, counts.gone, counts.unclear)}</Paragraph>
      <PlainList>
        {more.map((line) => (
          <li>{line}</li>
        ))}
      </PlainList>
      <Paragraph>{m.trialLead}</Paragraph>
      {before === null ? null : (
        <Alert kind="warning" title={m.fewerWarning(before)}>
          {m.trialLead}
        </Alert>
      )}
      <Form action={inLanguage(paths.start(source.number!), language)}>
        <ButtonRow>
          <Button>{m.start}</Button>
        </ButtonRow>
      </Form>
      {rows.length > 0 ? Rows(rows, language) : null}
      {rows.length >= 400 ? <Paragraph>{m.rowsCut}</Paragraph> : null}
    </>
  );
}

const badges: Record<RowKind, BadgeKind> = {
  new: "good",
  changed: "info",
  gone: "warning",
  missing: "warning",
  place: "warning",
  refused: "wrong",
  remark: "neutral",
};

function Rows(rows: readonly TrialRow[], language: Language) {
  const m = speak(texts, language);
  return (
    <Table
      caption={m.rows}
      columns={[
        { label: m.rowActivity, rowHeader: true },
        { label: m.rowWhat },
        { label: m.rowWhen },
        { label: m.rowWhy },
      ]}
      rows={rows.map((row) => [
        row.title || "–",
        <Badge kind={badges[row.kind]}>{m[`kind_${row.kind}`]}</Badge>,
        row.when ? whenText(row.when, language) : "–",
        reasonText(row, language),
      ])}
    />
  );
}
