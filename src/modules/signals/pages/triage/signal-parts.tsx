// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatFullMoment, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { Table } from "#ui/show/table.tsx";
import { Timeline } from "#ui/show/timeline.tsx";
import { timelineWords } from "../../messages/triage-facts.ts";
import { signalWords } from "../../messages/triage-signal.ts";
import { paths } from "../../paths.ts";
import type { Signal } from "../../tables.ts";
import type { SignalAttempt } from "../../triage/attempts.ts";
import type { Double } from "../../triage/duplicates.ts";
import { type feedbackOf, feedbackText } from "../../triage/feedback.ts";
import type { ReporterText, SignalText } from "../../triage/text.ts";
import type { Happened as Fact } from "../../triage/timeline.ts";
import { isOpenState, reporterWord } from "../../workflow.ts";
import { ageInWords, codeWord, lastDay, signsInWords } from "./words.ts";

interface Part {
  signal: Signal;
  language: Language;
}

export function Seen({ signal, about, language }: Part & { about: SignalText }) {
  const m = speak(signalWords, language);
  const words = about.ownWords ?? "";
  const signs = signsInWords(signal.signs, language, 12);
  return (
    <>
      {about.visitorDanger ? (
        <Alert kind="warning" title={m.visitorDanger}>
          <Paragraph>{about.visitorDanger}</Paragraph>
        </Alert>
      ) : null}
      <Heading level={2}>{m.what}</Heading>
      {signs ? <Paragraph>{signs}</Paragraph> : null}
      {words ? <TextBlock text={words} /> : null}
      {signs || words ? null : <Paragraph>{m.nothing}</Paragraph>}
      {about.since ? <Facts facts={[{ term: m.since, value: about.since }]} /> : null}
    </>
  );
}

export function AboutWhom({ signal, about, language }: Part & { about: SignalText }) {
  const m = speak(signalWords, language);
  if (signal.entryType === "C") return null;
  return (
    <>
      <Heading level={2}>{m.person}</Heading>
      <Facts
        facts={[
          { term: m.name, value: about.personName },
          { term: m.address, value: about.address },
          { term: m.phone, value: about.phone ? callLink(about.phone) : null },
          { term: m.age, value: ageInWords(signal.ageBand) },
          { term: m.knows, value: signal.reporterRole === "self" ? null : m[`knows_${signal.personKnows}`] },
          { term: m.tried, value: about.alreadyDid },
        ]}
      />
    </>
  );
}

const callLink = (phone: string) => <a href={phoneHref(phone)}>{formatPhone(phone)}</a>;

/** A reporter leaves a phone number; of a practice it may be an address for mail. */
const isPhone = (contact: string | undefined): contact is string => /^\+?[\d\s()-]{6,}$/.test(contact ?? "");

/** Shielded: a worker opens it when she needs it, and that is a look of its own. */
export function ByWhom({ signal, reporter, language }: Part & { reporter: ReporterText | null }) {
  const m = speak(signalWords, language);
  const role = codeWord("role", signal.reporterRole, language);
  if (reporter === null)
    return (
      <>
        <Heading level={2}>{m.reporter}</Heading>
        <Facts facts={[{ term: m.reporter, value: `${role}. ${m.shielded}` }]} />
        <Paragraph>{m.shieldedText}</Paragraph>
        <Form action={inLanguage(paths.reporter(signal.number), language)} inline>
          <Button kind="secondary" small>
            {m.showReporter}
          </Button>
        </Form>
      </>
    );
  const yes = (is: boolean | null) => (is === null ? null : is ? m.yes : m.no);
  return (
    <>
      <Heading level={2}>{m.reporter}</Heading>
      {reporter.question ? <TextBlock text={reporter.question} /> : null}
      <Facts
        facts={[
          { term: m.reporter, value: [role, reporter.name].filter(Boolean).join(": ") },
          { term: m.organisation, value: reporter.organisation },
          { term: m.contact, value: isPhone(reporter.contact) ? callLink(reporter.contact) : reporter.contact },
          { term: m.mayBeNamed, value: yes(signal.mayBeNamed) },
          { term: m.keepsContact, value: yes(signal.keepsContact) },
        ]}
      />
    </>
  );
}

const day = (at: Temporal.Instant, language: Language): string => formatDate(toLocal(at).toPlainDate(), language);

export function Clocks({ signal, holder, language }: Part & { holder: string | null }) {
  const m = speak(signalWords, language);
  const { nextStep, nextDue, informBefore, informedAt, informedHow, postponedReason, laterOn } = signal;
  const step =
    nextStep && nextDue
      ? `${codeWord("step", nextStep, language)}, ${m.before(formatDate(lastDay(nextDue), language))}`
      : null;
  const informed =
    informedAt && informedHow
      ? m.informed(day(informedAt, language), codeWord("informed", informedHow, language))
      : null;
  return (
    <Panel>
      <Heading level={2}>{m.clocks}</Heading>
      <Facts
        facts={[
          { term: m.status, value: codeWord("status", signal.status, language) },
          { term: m.received, value: day(signal.receivedAt, language) },
          { term: m.next, value: step },
          { term: m.holder, value: holder },
          { term: m.laterOn, value: laterOn ? formatDate(laterOn, language) : null },
          { term: m.inform, value: informed === null && informBefore ? formatDate(informBefore, language) : null },
          { term: m.informedOn, value: informed },
          { term: m.postponed, value: postponedReason ? codeWord("postpone", postponedReason, language) : null },
        ]}
      />
    </Panel>
  );
}

export function Attempts({ attempts, language }: { attempts: SignalAttempt[]; language: Language }) {
  const m = speak(signalWords, language);
  if (attempts.length === 0)
    return (
      <>
        <Heading level={2}>{m.attempts}</Heading>
        <Paragraph>{m.attemptsNone}</Paragraph>
      </>
    );
  const result = ({ reached, cardLeft }: SignalAttempt) => (reached ? m.reached : cardLeft ? m.cardLeft : m.unreached);
  return (
    <Table
      id="pogingen"
      caption={m.attempts}
      columns={[{ label: m.when, rowHeader: true }, { label: m.how }, { label: m.result }]}
      rows={attempts.map((one) => [
        `${formatDate(one.onDate, language)}, ${codeWord("part", one.dayPart, language)}`,
        codeWord("attempt", one.kind, language),
        result(one),
      ])}
    />
  );
}

export function Doubles({ doubles, language }: { doubles: Double[]; language: Language }) {
  const m = speak(signalWords, language);
  if (doubles.length === 0) return null;
  return (
    <>
      <Heading level={2}>{m.doubles}</Heading>
      <Paragraph>{m.doublesText}</Paragraph>
      <LinkList
        items={doubles.map(({ number, status, why }) => ({
          href: inLanguage(paths.signal(number), language),
          title: m.doubleLine(
            number,
            codeWord("status", status, language),
            why.map((one) => codeWord("why", one, language)).join(", "),
          ),
        }))}
      />
    </>
  );
}

/** What the reporter heard, and the words that come next: previewed, never more than a word. */
export function Feedback({ signal, told, language }: Part & { told: Awaited<ReturnType<typeof feedbackOf>> }) {
  const m = speak(signalWords, language);
  if (signal.kind === "referral") return null;
  const heard = told.filter(({ status }) => status === "sent").map(({ word }) => codeWord("word", word, language));
  const now = reporterWord(signal.status, { contactMayBeTold: false });
  const next = isOpenState(signal.status) ? (now === "received" ? "taken_up" : "closed") : null;
  return (
    <Panel>
      <Heading level={2}>{m.feedback}</Heading>
      {signal.wantsFeedback ? null : <Paragraph>{m.feedbackNone}</Paragraph>}
      {heard.length > 0 ? <Paragraph>{m.feedbackTold(heard.join(", "))}</Paragraph> : null}
      {next && signal.wantsFeedback ? <Paragraph>{m.feedbackNext(feedbackText(next))}</Paragraph> : null}
      <Paragraph>{m.feedbackNever}</Paragraph>
    </Panel>
  );
}

export function Happened({ happened, language }: { happened: Fact[]; language: Language }) {
  const m = speak(signalWords, language);
  const words = speak(timelineWords, language) as Record<string, string>;
  return (
    <>
      <Heading level={2}>{m.timeline}</Heading>
      <Timeline
        entries={happened.map(({ name, at, who }) => {
          const local = toLocal(at);
          return {
            kind: words[name] ?? name,
            who,
            when: formatFullMoment(local.toPlainDate(), local.toPlainTime(), undefined, language),
            datetime: at.toString(),
          };
        })}
        language={language}
      />
    </>
  );
}
