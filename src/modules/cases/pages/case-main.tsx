// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Panel } from "#ui/show/section.tsx";
import { pageTexts } from "../messages/page.ts";
import { agreedHowWords, elementWords, lackWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import type { OpenedPlan } from "../read.ts";
import { isOpenMatch } from "../workflow-match.ts";
import type { CaseShown } from "./shown.ts";
import { isLate, taskName } from "./step-words.tsx";

/** What she likes and can: before anything that is a problem. */
export function Strengths({ whole, person, language }: CaseShown) {
  const m = speak(pageTexts, language);
  const contributes = whole.plans[0]?.contribution ?? whole.conversations[0]?.contribution ?? "";
  const facts = [
    { term: m.can, value: person.whatICan },
    { term: m.contributes, value: contributes },
    { term: m.seeks, value: person.whatISeek },
    { term: m.is, value: person.whoIAm },
    { term: m.doNot, value: person.doNot },
  ];
  return (
    <Panel>
      <Heading level={2}>{m.strengths}</Heading>
      {facts.some(({ value }) => value !== "") ? <Facts facts={facts} /> : <Paragraph>{m.strengthsNone}</Paragraph>}
    </Panel>
  );
}

/** The plan that stands, in her own words; older ones stay readable below it. */
export function Plan({ whole, language }: CaseShown) {
  const { file, plans, relation } = whole;
  const m = speak(pageTexts, language);
  const [now, ...older] = plans;
  const mayPlan = relation.mayWrite && (file.status === "planning" || file.status === "active");
  return (
    <>
      <Heading level={2} id="plan">
        {m.plan}
      </Heading>
      {now ? <OnePlan plan={now} language={language} /> : <Paragraph>{m.planNone}</Paragraph>}
      <ButtonRow>
        {mayPlan ? (
          <ButtonLink href={inLanguage(paths.plan(file.number), language)}>
            {now ? m.planChange : m.planMake}
          </ButtonLink>
        ) : null}
        {now ? <a href={inLanguage(paths.planLetter(file.number), language)}>{m.planLetter}</a> : null}
      </ButtonRow>
      {older.length > 0 ? (
        <details class="buurt-filter">
          <summary>{m.olderPlans}</summary>
          {older.map((plan) => (
            <>
              <Heading level={3}>{m.planVersion(plan.version)}</Heading>
              <OnePlan plan={plan} language={language} />
            </>
          ))}
        </details>
      ) : null}
    </>
  );
}

function OnePlan({ plan, language }: { plan: OpenedPlan; language: CaseShown["language"] }) {
  const m = speak(pageTexts, language);
  const element = speak(elementWords, language);
  const agreed = plan.agreedOn && plan.agreedHow;
  return (
    <>
      <Facts
        facts={[
          { term: m.wish, value: plan.wish },
          { term: m.contribution, value: plan.contribution },
          { term: m.lack, value: speak(lackWords, language)[plan.lack] },
        ]}
      />
      <PlainList label={m.goals} ordered>
        {plan.goals.map((goal) => (
          <li>
            <strong>{goal.text}</strong> ({element[goal.element]})
          </li>
        ))}
      </PlainList>
      <Paragraph>
        {agreed
          ? m.planAgreed(formatDate(plan.agreedOn!, language), speak(agreedHowWords, language)[plan.agreedHow!])
          : m.planOpen}
      </Paragraph>
    </>
  );
}

/** The one next step, large: what, who and when. */
export function NextStep({ whole, name, language }: CaseShown) {
  const { file, tasks, relation } = whole;
  const m = speak(pageTexts, language);
  if (file.status === "closed" && tasks.length === 0) return null;
  const [next] = tasks.filter(({ isNext }) => isNext);
  const others = tasks.filter(({ isNext }) => !isNext);
  return (
    <Panel>
      <Heading level={2} id="stap">
        {m.nextStep}
      </Heading>
      {next ? (
        <>
          <p class="nl-heading nl-heading--level-3">{taskName(next.kind, language)}</p>
          <Paragraph lead>
            {m.nextBy(name(next.owner), formatDay(next.due, language))}
            {isLate(next.due) ? (
              <>
                . <strong>{m.late}</strong>
              </>
            ) : null}
          </Paragraph>
        </>
      ) : file.pausedUntil || file.status === "closed" ? null : (
        <Paragraph>{m.nextStepNone}</Paragraph>
      )}
      {relation.mayWrite && file.status !== "closed" ? (
        <ButtonRow>
          {next ? <StepButton whole={whole} step={next} language={language} /> : null}
          <ButtonLink href={inLanguage(paths.nextStep(file.number), language)}>{m.stepOther}</ButtonLink>
        </ButtonRow>
      ) : null}
      {others.length > 0 ? (
        <>
          <Heading level={3}>{m.otherTasks}</Heading>
          <PlainList label={m.otherTasks}>
            {others.map((task) => (
              <li>
                {taskName(task.kind, language)}. {m.nextBy(name(task.owner), formatDay(task.due, language))}{" "}
                {relation.mayWrite ? (
                  <a href={inLanguage(paths.taskDone(file.number, task.number), language)}>{m.stepDone}</a>
                ) : null}
              </li>
            ))}
          </PlainList>
        </>
      ) : null}
    </Panel>
  );
}

type Step = CaseShown["whole"]["tasks"][number];

/** The way to where the step is done; what somebody chose by hand has no page of its own and is done with a word. */
function StepButton({ whole, step, language }: Pick<CaseShown, "whole" | "language"> & { step: Step }) {
  const { file, matches, relation } = whole;
  const m = speak(pageTexts, language);
  const { number } = file;
  const chosen = matches.find(({ status }) => isOpenMatch(status));
  const talk = [m.conversationNew, paths.conversation(number)] as const;
  const attempt = [m.attemptNew, paths.attempt(number)] as const;
  const ways: Partial<Record<Step["kind"], readonly [label: string, path: string]>> = {
    first_attempt: attempt,
    next_attempt: attempt,
    talk,
    plan: [m.planMake, paths.plan(number)],
    start: chosen ? [m.stepMatch, paths.match(number, chosen.id)] : [m.matchNew, paths.newMatch(number)],
    follow_up_1: talk,
    follow_up_2: talk,
    ...(relation.mayLead && {
      wrap_up: [m.doWrapUp, paths.wrapUp(number)] as const,
      close: [m.doClose, paths.close(number)] as const,
    }),
  };
  const [label, path] = ways[step.kind] ?? [m.stepDone, paths.taskDone(number, step.number)];
  return (
    <ButtonLink kind="primary" href={inLanguage(path, language)}>
      {label}
    </ButtonLink>
  );
}
