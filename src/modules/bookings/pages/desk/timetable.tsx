// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { countLessons } from "../../blocks.ts";
import { type LentRoom, lentToKeep } from "../../lent.ts";
import { deskTexts } from "../../messages/desk.ts";
import { lendTexts } from "../../messages/lend.ts";
import { paths } from "../../paths.ts";
import { renewCalendar } from "../../terms.ts";
import { readTimetable } from "../../timetable.ts";
import { nameOf } from "../../words.ts";
import { goTo } from "../ask/flow.tsx";
import { ownRoomOf } from "./terms.tsx";

/** The largest file that is read, with what a form adds to it. */
export const largestFile = 5 * 1024 * 1024 + 64 * 1024;

/** A school's timetable closes the room during its lessons. */
export const timetablePage: Page = {
  get: async (c) => show(c, await lentOf(c), {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const lent = await lentOf(c);
    const { files } = await readForm(c, z.object({}));
    if (!files.file) return show(c, lent, { file: "fileMissing" });
    const read = await readTimetable(db, actor, lent.room.id, new Uint8Array(await files.file.arrayBuffer()));
    if ("refusal" in read) return show(c, lent, { file: "fileRefused" }, read.refusal);
    return goTo(c, `${paths.timetable(lent.room.id)}?bewaard=ja`);
  },
};

const lentOf = (c: Context<Env>): Promise<LentRoom> => lentToKeep(c.var.db, c.var.actor, c.req.param("room") ?? "");

async function show(c: Context<Env>, lent: LentRoom, errors: FieldErrors, refusal = "") {
  const { db, language } = c.var;
  const m = speak(lendTexts, language);
  const found = sentences(errors, { ...m, fileRefused: refusal });
  const problems = found.length > 0;
  const count = await countLessons(db, lent.room.id);
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.manage(lent.room.id), language)} label={nameOf(lent)} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.timetableDone(count)}</StatusMessage> : null}
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.timetableTitle}</Heading>
      <Paragraph>{m.timetableLead}</Paragraph>
      {count > 0 ? <Paragraph>{m.lessons(count)}</Paragraph> : null}
      <Form upload>
        <FileField
          name="file"
          label={m.file}
          hint={m.fileHint}
          accept=".ics,text/calendar"
          error={found[0]?.message}
          language={language}
        />
        <Button>{m.readFile}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.timetableTitle, problems, hidden: true, current: "desk" });
}

/** A new address for the calendar with titles; asked first, because the old one stops. */
export const renewPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const { room } = await ownRoomOf(c);
    const m = speak(deskTexts, language);
    const view = (
      <ConfirmPage
        title={m.renewTitle}
        button={m.renew}
        action={inLanguage(paths.renew(room.id), language)}
        back={inLanguage(paths.manage(room.id), language)}
        language={language}
      >
        <Paragraph>{m.renewLead}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.renewTitle, hidden: true, current: "desk" });
  },
  post: async (c) => {
    const { room } = await ownRoomOf(c);
    await renewCalendar(c.var.db, c.var.actor, room.id);
    return goTo(c, `${paths.manage(room.id)}?bewaard=ja`);
  },
};
