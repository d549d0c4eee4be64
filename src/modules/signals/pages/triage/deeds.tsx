// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { deedWords } from "../../messages/triage-deeds.ts";
import { signalWords } from "../../messages/triage-signal.ts";
import { paths } from "../../paths.ts";
import type { Signal } from "../../tables.ts";
import { isSpent, type Missing } from "../../triage/attempts.ts";
import { hasInvitation } from "../../triage/invitation.ts";
import { isOpenState } from "../../workflow.ts";
import { codeWord } from "./words.ts";

export interface DeedsProps {
  signal: Signal;
  /** Who has it, stands in or leads the team. */
  reads: boolean;
  leads: boolean;
  missing: Missing | null;
  /** Somebody spoke with the resident. */
  spoke: boolean;
  language: Language;
}
type M = Spoken<typeof deedWords>;

/** What can be done with a signal now: the main deed first, the rest below it. */
export function Deeds(props: DeedsProps) {
  const { signal, reads, language } = props;
  const [m, s] = [speak(deedWords, language), speak(signalWords, language)];
  if (!isOpenState(signal.status))
    return (
      <>
        <Paragraph>{signal.status === "merged" ? s.mergedInto : s.ended}</Paragraph>
        {reads && hasInvitation(signal) ? (
          <ButtonRow>
            <ButtonLink href={inLanguage(paths.letter(signal.number), language)}>{m.letterLink}</ButtonLink>
          </ButtonRow>
        ) : null}
      </>
    );
  if (signal.status === "received") return <Post props={props} path={paths.claim} label={m.claim} />;
  if (!reads) return null;
  const links = otherDeeds(props, m);
  return (
    <Panel>
      <Heading level={2}>{m.nowWhat}</Heading>
      {mainDeed(props, m)}
      {links.length > 0 ? (
        <LinkList
          label={m.other}
          items={links.map(([path, title]) => ({ href: inLanguage(path(signal.number), language), title }))}
        />
      ) : null}
    </Panel>
  );
}

interface PostProps {
  props: DeedsProps;
  path: (number: number) => string;
  label: string;
  kind?: "primary" | "secondary";
}

function Post({ props: { signal, language }, path, label, kind }: PostProps) {
  return (
    <Form action={inLanguage(path(signal.number), language)} inline>
      <HiddenField name="version" value={signal.version} />
      <Button kind={kind}>{label}</Button>
    </Form>
  );
}

function mainDeed(props: DeedsProps, m: M): Child {
  const { signal, language, missing, spoke } = props;
  const to = (path: (number: number) => string) => inLanguage(path(signal.number), language);
  const main = (path: (number: number) => string, label: string) => (
    <ButtonLink href={to(path)} kind="primary">
      {label}
    </ButtonLink>
  );
  switch (signal.status) {
    case "triage":
      if (signal.entryType === "C") return main(paths.advised, m.adviseLink);
      return (
        <>
          <Post props={props} path={paths.takeUp} label={m.takeUp} />
          {spoke ? <ButtonRow>{main(paths.invite, m.inviteLink)}</ButtonRow> : <Paragraph>{m.spokeFirst}</Paragraph>}
        </>
      );
    case "taken_up":
      return main(paths.assign, m.assignLink);
    case "assigned":
    case "approaching":
      return (
        <>
          <ButtonRow>
            {main(paths.contact, m.contactLink)}
            <ButtonLink href={to(paths.attempt)}>{m.attemptLink}</ButtonLink>
          </ButtonRow>
          {missing && isSpent(missing) && signal.status === "approaching" ? (
            <Post props={props} path={paths.notReached} label={m.notReached} kind="secondary" />
          ) : (
            <Paragraph>{missing ? missingInWords(missing, m, language) : null}</Paragraph>
          )}
        </>
      );
    case "not_reached":
      return props.leads ? main(paths.review, m.reviewLink) : <Paragraph>{m.nothing}</Paragraph>;
    case "contacted":
      return main(paths.convert, m.convertLink);
    default:
      return <Paragraph>{m.nothing}</Paragraph>;
  }
}

function missingInWords({ attempts, channels, dayParts }: Missing, m: M, language: Language): string {
  const parts = dayParts.map((part) => codeWord("part", part, language)).join(m.or);
  return m.missing(Math.max(1, attempts, channels), parts, channels > 0);
}

type Link = [path: (number: number) => string, title: string];

function otherDeeds({ signal, leads, spoke }: DeedsProps, m: M): Link[] {
  const { status, kind, entryType } = signal;
  const atOnce = kind === "referral" || entryType === "A";
  const advice = entryType === "C";
  const byStatus: Partial<Record<Signal["status"], Link[]>> = {
    triage: [
      ...(advice ? [] : [[paths.attempt, m.attemptLink] as Link]),
      ...(atOnce && !advice ? [[paths.convert, m.convertLink] as Link] : []),
      ...(leads ? [[paths.merge, m.mergeLink] as Link] : []),
      [paths.close, m.closeOrPassLink],
      [paths.safety, m.safetyLink],
      [paths.emergency, m.emergencyLink],
      [paths.giveBack, m.giveBack],
    ],
    taken_up: [[paths.close, m.closeLink]],
    assigned: [
      [paths.card, m.cardLink],
      [paths.giveBack, m.handBack],
      [paths.close, m.closeLink],
    ],
    approaching: [
      [paths.card, m.cardLink],
      [paths.giveBack, m.handBack],
      [paths.close, m.closeLink],
    ],
    contacted: [
      [paths.later, m.laterLink],
      [paths.close, m.closeLink],
    ],
    later: [[paths.close, m.closeLink]],
  };
  const informing: Link[] =
    signal.informBefore === null || signal.informedAt !== null || (status === "triage" && !spoke && !leads)
      ? []
      : [[paths.inform, m.informLink], ...(leads ? [[paths.postponeInforming, m.postponeLink] as Link] : [])];
  return [...(byStatus[status] ?? []), ...informing];
}
