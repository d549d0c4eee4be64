// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { personOf } from "#platform/access/actor.ts";
import { isId } from "#platform/db/ids.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound, SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate, formatFullMoment, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { dropSession } from "../cookies.ts";
import { messages } from "../messages.ts";
import { endOtherSessions, endOwnSession, type OwnSession, sessionsOf } from "../own-sessions.ts";
import { accountsPaths } from "../paths.ts";

/** Where somebody is signed in, and the way to end that. */
export const myDevicesPage: Page = {
  get: async (c) => {
    const devices = await sessionsOf(c.var.db, own(c), c.var.session?.tokenHash ?? null);
    const m = speak(messages, c.var.language);
    const done = { apparaat: m.deviceEnded, anderen: m.othersEnded }[c.req.query("uitgelogd") ?? ""];
    const view = <DevicesView devices={devices} done={done} language={c.var.language} />;
    return c.render(view, { title: m.devicesTitle, hidden: true });
  },
};

/** Signs one device out; the own one too. */
export const deviceEndPage: Page = {
  post: async (c) => {
    const id = c.req.param("session") ?? "";
    const person = own(c);
    const current = (await sessionsOf(c.var.db, person, c.var.session?.tokenHash ?? null)).find((one) => one.current);
    if (!isId(id)) throw new NotFound("session");
    await endOwnSession(c.var.db, c.var.actor, person, id);
    if (current?.id === id) {
      dropSession(c);
      return c.redirect(inLanguage("/", c.var.language), 303);
    }
    return c.redirect(`${inLanguage(accountsPaths.devices, c.var.language)}?uitgelogd=apparaat`, 303);
  },
};

export const otherDevicesEndPage: Page = {
  post: async (c) => {
    await endOtherSessions(c.var.db, c.var.actor, own(c), c.var.session?.tokenHash ?? null);
    return c.redirect(`${inLanguage(accountsPaths.devices, c.var.language)}?uitgelogd=anderen`, 303);
  },
};

function own(c: Context<Env>): string {
  const id = personOf(c.var.actor);
  if (id === null) throw new SignInFirst();
  return id;
}

interface DevicesViewProps {
  devices: OwnSession[];
  done?: string;
  language: Language;
}

function DevicesView({ devices, done, language }: DevicesViewProps) {
  const m = speak(messages, language);
  return (
    <>
      <BackLink href={inLanguage(accountsPaths.mine, language)} language={language} />
      {done ? <StatusMessage saved>{done}</StatusMessage> : null}
      <Heading level={1}>{m.devicesTitle}</Heading>
      <Paragraph>{m.devicesLead}</Paragraph>
      <Table
        id="apparaten"
        caption={m.devicesTitle}
        columns={[
          { label: m.device, rowHeader: true },
          { label: m.deviceHow },
          { label: m.lastUsed },
          { label: m.signedInOn },
          { label: m.action },
        ]}
        rows={devices.map((device) => deviceRow(device, m, language))}
      />
      {devices.some(({ current }) => !current) ? (
        <Form action={inLanguage(accountsPaths.otherDevicesEnd, language)}>
          <Button kind="secondary">{m.endOthers}</Button>
        </Form>
      ) : null}
    </>
  );
}

function deviceRow(device: OwnSession, m: Spoken<typeof messages>, language: Language) {
  const name = device.device || m.deviceUnknown;
  const signs = [...(device.current ? [m.deviceThis] : []), ...(device.desk ? [m.deviceShared] : [])];
  const [used, since] = [device.lastSeenAt, device.createdAt].map((at) => at.toZonedDateTimeISO(timeZone));
  return [
    signs.length > 0 ? `${name} (${signs.join(", ")})` : name,
    methodWords(device.method, m),
    formatFullMoment(used!, used!, undefined, language),
    formatDate(since!, language),
    <Form inline action={inLanguage(accountsPaths.deviceEnd(device.id), language)}>
      <Button kind="secondary" small about={name}>
        {m.endDevice}
      </Button>
    </Form>,
  ];
}

const methodWords = (method: OwnSession["method"], m: Spoken<typeof messages>): string =>
  ({
    code: m.methodCode,
    sms: m.methodSms,
    letter: m.methodLetter,
    passkey: m.methodPasskey,
    password: m.methodPassword,
    oidc: m.methodOidc,
  })[method];
