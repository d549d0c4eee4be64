// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { CaughtMail, Mailer } from "#platform/mail/mail.ts";
import type { CaughtSms } from "#platform/sms/sms.ts";
import { formatFullMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { demoCodes } from "../factors/demo-codes.ts";
import { DemoCodes } from "../factors/pages/demo-codes.tsx";
import { messages } from "../messages.ts";
import { accountsPost } from "../post.ts";

/** Development only: the mails that the catcher took, and the SMS that went to a folder; the newest first. */
export const caughtMailPage: Page = {
  get: async (c) => {
    const { mailer } = c.var.services as { mailer: Mailer & { caught?: () => CaughtMail[] } };
    const m = speak(messages, c.var.language);
    const codes = await demoCodes(c.var.db, c.var.services.config.production);
    const sms = accountsPost().sms()?.caught?.() ?? [];
    const view = (
      <>
        <CaughtView mails={mailer.caught?.() ?? null} sms={sms} language={c.var.language} />
        <DemoCodes codes={codes} language={c.var.language} />
      </>
    );
    return c.render(view, { title: m.caughtTitle, hidden: true });
  },
};

interface CaughtViewProps {
  mails: CaughtMail[] | null;
  sms: CaughtSms[];
  language: Language;
}

function CaughtView({ mails, sms, language }: CaughtViewProps) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.caughtTitle}</Heading>
      <Paragraph>{mails === null ? m.caughtElsewhere : mails.length === 0 ? m.caughtNone : m.caughtLead}</Paragraph>
      {sms.map(({ to, text }) => (
        <Panel>
          <Heading level={2} looks={3}>
            {m.caughtSms(to)}
          </Heading>
          <TextBlock text={text} />
        </Panel>
      ))}
      {(mails ?? []).map((mail) => (
        <CaughtOne mail={mail} language={language} />
      ))}
    </>
  );
}

function CaughtOne({ mail, language }: { mail: CaughtMail; language: Language }) {
  const at = Temporal.Instant.fromEpochMilliseconds(mail.at.getTime()).toZonedDateTimeISO("Europe/Amsterdam");
  return (
    <Panel>
      <Heading level={2} looks={3}>
        {mail.subject}
      </Heading>
      <Paragraph>
        {mail.to}, {formatFullMoment(at, at, undefined, language)}
      </Paragraph>
      <TextBlock text={mail.text} />
    </Panel>
  );
}
