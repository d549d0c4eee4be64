// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { newOnceId } from "#platform/forms/once.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import type { Earlier } from "../../earlier.ts";
import { referTexts } from "../../messages/refer.ts";
import { paths } from "../../paths.ts";
import { secretIn } from "./practice-in.ts";

/** Of the form itself; the press on this page is `again`. */
const own = ["_once", "_website", "again"];

/** Nothing was sent yet: this practice referred the same patient not long ago. One press sends what was typed. */
export function askAgain(c: Context<Env>, typed: Typed, { on, same }: Earlier) {
  const { language } = c.var;
  const m = speak(referTexts, language);
  const day = formatDate(on, language);
  const secret = secretIn(c);
  const kept = Object.entries(typed).filter(([name]) => !own.includes(name));
  const view = (
    <ConfirmPage
      title={m.againTitle}
      button={m.againYes}
      action={inLanguage(paths.refer(secret), language)}
      back={inLanguage(paths.overview(secret), language)}
      backLabel={m.againNo}
      once={newOnceId()}
      danger={false}
      language={language}
    >
      <Paragraph lead>{same === "phone" ? m.againPhone(day) : m.againName(day)}</Paragraph>
      <Paragraph>{m.againText}</Paragraph>
      {kept.flatMap(([name, value]) => [value].flat().map((one) => <HiddenField name={name} value={one} />))}
      <HiddenField name="again" value="ja" />
    </ConfirmPage>
  );
  return c.render(view, { title: m.againTitle, hidden: true });
}
