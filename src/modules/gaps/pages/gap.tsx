// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { paths as activityPaths } from "#modules/activities/index.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatFullMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Timeline } from "#ui/show/timeline.tsx";
import { findGap, type GapSeen } from "../gap/find.ts";
import { type GapFact, historyOf } from "../gap/history.ts";
import { moveGap, NotYet, takeGap } from "../gap/life.ts";
import { deskTexts, factTexts } from "../messages/desk.ts";
import { gapWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { listWishes } from "../wish/find.ts";
import { isOpen, type Missing, type Move, nextMove } from "../workflow.ts";
import { figureInWords } from "./grid-words.ts";
import { whenOf } from "./wish-check.tsx";

/** Everything the panel needs of one gap: what is wished, where it stands, the next step, what happened. */
export const gapPage: Page = { get: (c) => show(c, null) };

/** One step further. What has to be there first is said on the page. */
export const stepPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const number = numberIn(c);
    const { gap } = await findGap(db, actor, number);
    const asked = String((await c.req.parseBody()).step ?? "");
    const move = (["seek", "build", "keep"] as const).find((one) => one === asked);
    if (!move) throw new NotFound("step");
    try {
      await moveGap(db, actor, gap.number, move);
    } catch (error) {
      if (error instanceof NotYet) return show(c, error.missing);
      throw error;
    }
    return c.redirect(`${inLanguage(paths.gap(number), language)}?bewaard=ja`, 303);
  },
};

/** "Ik let hierop". */
export const ownerPage: Page = {
  post: async (c) => {
    const number = numberIn(c);
    await takeGap(c.var.db, c.var.actor, number);
    return c.redirect(`${inLanguage(paths.gap(number), c.var.language)}?bewaard=ja`, 303);
  },
};

export function numberIn(c: Context<Env>): number {
  const number = Number(c.req.param("number"));
  if (!Number.isSafeInteger(number) || number < 1 || number > 2 ** 31) throw new NotFound("gap");
  return number;
}

async function show(c: Context<Env>, missing: Missing | null) {
  const { db, actor, language } = c.var;
  const m = speak(deskTexts, language);
  const seen = await findGap(db, actor, numberIn(c));
  const { gap } = seen;
  const wishes = await listWishes(db, actor, { gap: gap.id });
  const history = await historyOf(db, gap.id);
  if (missing) c.status(422);
  const texts = [...new Set(wishes.map(({ words }) => words).filter(Boolean))].sort((a, b) => a.localeCompare(b, "nl"));
  return c.render(
    <>
      <BackLink href={inLanguage(paths.desk, language)} label={m.title} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
      {missing ? (
        <Alert kind="warning" title={m.notYet}>
          {m[`missing_${missing}`]}
        </Alert>
      ) : null}
      <Heading level={1}>{gap.title}</Heading>
      <p>
        <Badge kind="info">{speak(gapWords, language)[gap.state]}</Badge>
      </p>
      {About(seen, language)}
      {isOpen(gap.state) ? Next(seen, language) : <Paragraph>{m.finished}</Paragraph>}
      <Heading level={2}>{m.wordsTitle}</Heading>
      {texts.length === 0 ? (
        <Paragraph>{m.wordsNone}</Paragraph>
      ) : (
        <>
          <ul>
            {texts.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
          <p class="buurt-hint">{m.wordsHint}</p>
        </>
      )}
      <Heading level={2}>{m.history}</Heading>
      <Timeline entries={history.map((fact) => entryOf(fact, language))} language={language} />
    </>,
    { title: gap.title, current: "desk", hidden: true, problems: missing !== null },
  );
}

function About({ gap, areaName, ownerName, organiserName, activity, wishes, helpers }: GapSeen, language: Language) {
  const m = speak(deskTexts, language);
  const w = speak(gapWords, language);
  const there = ([m.roomFound, m.hostFound, m.moneyFound] as const).filter(
    (_, index) => [gap.roomFound, gap.hostFound, gap.moneyFound][index],
  );
  return (
    <Facts
      facts={[
        { term: m.wishes, value: figureInWords(wishes, language) },
        { term: m.helpers, value: figureInWords(helpers, language) },
        { term: m.where, value: areaName },
        { term: m.when, value: whenOf(gap, language) || m.anyWhen },
        { term: m.forWhom, value: w[gap.audience] },
        { term: m.colOwner, value: ownerName ?? m.nobody },
        { term: m.organiser, value: organiserName ?? m.noOrganiser },
        { term: m.checklist, value: there.join(", ") || "–" },
        { term: m.nextStep, value: gap.nextStep },
        { term: m.activity, value: activity ? <ActivityLink activity={activity} language={language} /> : null },
        { term: m.reason, value: gap.reason },
      ]}
    />
  );
}

function ActivityLink({ activity, language }: { activity: NonNullable<GapSeen["activity"]>; language: Language }) {
  const path = activity.published ? activityPaths.activity(activity) : activityPaths.manage(activity.number);
  return <a href={inLanguage(path, language)}>{activity.title}</a>;
}

/** One main button: what comes next. */
function Next(seen: GapSeen, language: Language): Child {
  const m = speak(deskTexts, language);
  const { gap } = seen;
  const to = (path: string) => inLanguage(path, language);
  const move = nextMove(gap.state);
  return (
    <>
      <Heading level={2}>{m.nextTitle}</Heading>
      {move === "bundle" ? <Paragraph>{m.waitForWishes}</Paragraph> : null}
      {move === "keep" ? <Paragraph>{m.toldNote}</Paragraph> : null}
      <ButtonRow>
        {move && move !== "bundle" ? Step(gap.number, move, language) : null}
        <ButtonLink href={to(paths.editGap(gap.number))}>{m.change}</ButtonLink>
        <Form action={to(paths.owner(gap.number))} once={newOnceId()} inline>
          <Button kind="secondary">{m.takeIt}</Button>
        </Form>
        <a href={to(paths.closeGap(gap.number))}>{m.stepClose}</a>
      </ButtonRow>
    </>
  );
}

function Step(number: number, move: Exclude<Move, "bundle">, language: Language) {
  const m = speak(deskTexts, language);
  if (move === "try") {
    return (
      <ButtonLink kind="primary" href={inLanguage(paths.trial(number), language)}>
        {m.stepTry}
      </ButtonLink>
    );
  }
  const label = { seek: m.stepSeek, build: m.stepBuild, keep: m.stepKeep, close: m.stepClose }[move];
  return (
    <Form action={inLanguage(paths.step(number), language)} inline>
      <HiddenField name="step" value={move} />
      <Button>{label}</Button>
    </Form>
  );
}

function entryOf({ name, at }: GapFact, language: Language) {
  const words = speak(factTexts, language) as Record<string, string>;
  const local = toLocal(at);
  return {
    when: formatFullMoment(local, local, undefined, language),
    datetime: at.toString({ smallestUnit: "second" }),
    kind: words[name] ?? name,
  };
}
