// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { TextBlock } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { outboxTexts } from "../messages/settings.ts";
import { openMessage } from "../outbox.ts";
import { paths } from "../paths.ts";
import type { Delivery } from "../tables.ts";
import { momentWords, reasonWords } from "./words.ts";

/** One message with what it says. Whoever opens it looked: that is written down. */
export const outboxOnePage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(outboxTexts, language);
    const code = c.req.param("code") ?? "";
    const { delivery, question } = await openMessage(db, actor, code);
    const answer = question?.answers.find((one) => one.code === question.answer)?.label;
    const view = (
      <>
        <BackLink href={inLanguage(paths.outbox, language)} language={language} />
        <Heading level={1}>
          <span lang="nl">{delivery.label}</span>
        </Heading>
        <Facts
          facts={[
            { term: m.name, value: delivery.name },
            { term: m.how, value: m[delivery.channel] },
            { term: m.to, value: whereTo(delivery) },
            { term: m.state, value: reasonWords(delivery, language) || m[`s_${delivery.state}`] },
            { term: m.since, value: momentWords(delivery.stateSince, language) },
            { term: m.answers, value: question ? (answer ?? m.noAnswerYet) : "" },
          ]}
        />
        <Heading level={2}>{m.message}</Heading>
        <Panel>
          <Heading level={3}>
            <span lang={delivery.language === "en" ? "en" : "nl"}>{delivery.subject}</span>
          </Heading>
          <TextBlock text={delivery.body} lang={delivery.language === "en" ? "en" : "nl"} />
        </Panel>
        {delivery.state === "failed" ? (
          <ButtonRow>
            <a href={inLanguage(paths.failedOne(code), language)}>{m.decide}</a>
          </ButtonRow>
        ) : null}
      </>
    );
    return c.render(view, { title: m.message, current: "desk", hidden: true });
  },
};

function whereTo({ channel, email, phone, address }: Delivery): string {
  if (channel === "email") return email;
  return channel === "letter" ? address.replaceAll("\n", ", ") : formatPhone(phone);
}
