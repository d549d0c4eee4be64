// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { behindWall } from "#platform/access/wall.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Columns } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { listWords } from "../../messages/triage.ts";
import { signalWords } from "../../messages/triage-signal.ts";
import { paths } from "../../paths.ts";
import { holderOf, leadsTeam, mayReadText } from "../../policy.ts";
import { signalsSlots } from "../../slots.ts";
import type { Signal } from "../../tables.ts";
import { attemptsOf, missingAttempts, type SignalAttempt } from "../../triage/attempts.ts";
import { standsInFor } from "../../triage/cover.ts";
import { doublesOfSignal } from "../../triage/duplicates.ts";
import { feedbackOf } from "../../triage/feedback.ts";
import { findSignal } from "../../triage/find.ts";
import { firstNames } from "../../triage/names.ts";
import { openSignal } from "../../triage/text.ts";
import { timelineOf } from "../../triage/timeline.ts";
import { Deeds } from "./deeds.tsx";
import { numberIn } from "./number.ts";
import { AboutWhom, Attempts, ByWhom, Clocks, Doubles, Feedback, Happened, Seen } from "./signal-parts.tsx";
import { whoInWords } from "./words.ts";

/** One signal. Who has it reads what it says, and that is written down; a colleague sees that it is there and who has it. */
export const signalPage: Page = { get: (c) => show(c, false) };

/** The same, with who reported it: for a worker who needs it. A look of its own. */
export const reporterPage: Page = {
  get: (c) => c.redirect(inLanguage(paths.signal(numberIn(c)), c.var.language), 303),
  post: (c) => show(c, true),
};

async function show(c: Context<Env>, reporter: boolean) {
  const { db, actor, language } = c.var;
  const [m, l] = [speak(signalWords, language), speak(listWords, language)];
  const signal = await findSignal(db, actor, numberIn(c));
  const reads = await behindWall(db, actor, async (db) =>
    mayReadText(actor, signal, await standsInFor(db, actor, signal)),
  );
  if (reporter && !reads) throw new Forbidden("read reporter");
  const done = c.req.query("gedaan") === "opgepakt" ? l.claimed : null;
  const view = (
    <>
      <BackLink href={inLanguage(paths.list, language)} label={m.back} language={language} />
      {done ? <StatusMessage saved>{done}</StatusMessage> : null}
      {reads ? await Whole(c, signal, reporter) : await Closed(c, signal)}
    </>
  );
  return c.render(view, { title: m.title(signal.number), staff: true, hidden: true, current: "desk" });
}

/** For a colleague: no word of what it says. */
async function Closed(c: Context<Env>, signal: Signal) {
  const { db, language } = c.var;
  const m = speak(signalWords, language);
  const holder = holderOf(signal);
  const names = await firstNames(db, [holder]);
  const name = holder ? names.get(holder) : undefined;
  return (
    <>
      <Heading level={1}>{m.title(signal.number)}</Heading>
      <Paragraph lead>{name ? m.heldBy(name) : m.notYours}</Paragraph>
      <Clocks signal={signal} holder={name ?? null} language={language} />
      <Deeds signal={signal} reads={false} leads={false} missing={null} spoke={false} language={language} />
    </>
  );
}

async function Whole(c: Context<Env>, { number }: Signal, withReporter: boolean) {
  const { db, actor, language } = c.var;
  const m = speak(signalWords, language);
  const { signal, about, reporter } = await openSignal(db, actor, number, { reporter: withReporter });
  const found = await behindWall(db, actor, async (db) => ({
    attempts: await attemptsOf(db, signal),
    doubles: await doublesOfSignal(db, signal),
    told: await feedbackOf(db, signal),
    happened: await timelineOf(db, signal),
    names: await firstNames(db, [holderOf(signal)]),
  }));
  const holder = found.names.get(holderOf(signal) ?? "") ?? null;
  const sections = await signalsSlots().beside(c, signal);
  const who =
    signal.entryType === "C"
      ? speak(listWords, language).adviceAsked
      : whoInWords(about.personName ?? null, signal.ageBand, language);
  return (
    <>
      <Heading level={1}>{`${m.title(signal.number)}: ${who}`}</Heading>
      {signal.danger ? (
        <Alert kind="wrong" title={m.danger}>
          <Paragraph>{m.dangerText}</Paragraph>
        </Alert>
      ) : null}
      {signal.nextStep === "weigh_not_approached" ? (
        <Alert kind="warning" title={m.notApproached}>
          <Paragraph>{m.notApproachedText}</Paragraph>
        </Alert>
      ) : null}
      <Columns
        main={
          <>
            <Seen signal={signal} about={about} language={language} />
            <AboutWhom signal={signal} about={about} language={language} />
            <ByWhom signal={signal} reporter={reporter} language={language} />
            <Attempts attempts={found.attempts} language={language} />
            <Doubles doubles={found.doubles} language={language} />
            {sections.map(({ id, title, body }) => (
              <section id={id} class="buurt-stack">
                <Heading level={2}>{title}</Heading>
                {body}
              </section>
            ))}
            <Happened happened={found.happened} language={language} />
            <Paragraph>{m.looked}</Paragraph>
          </>
        }
        aside={
          <>
            {NowWhat(c, signal, found.attempts)}
            <Clocks signal={signal} holder={holder} language={language} />
            <Feedback signal={signal} told={found.told} language={language} />
          </>
        }
      />
    </>
  );
}

function NowWhat({ var: { actor, language } }: Context<Env>, signal: Signal, attempts: SignalAttempt[]) {
  return (
    <Deeds
      signal={signal}
      reads
      leads={leadsTeam(actor, signal)}
      missing={missingAttempts(attempts)}
      spoke={attempts.some(({ reached }) => reached)}
      language={language}
    />
  );
}
