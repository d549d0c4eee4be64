// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { codeLetter } from "./letters.tsx";
import { messages } from "./messages.ts";
import { accountsPost } from "./post.ts";
import type { CodeToSend } from "./sign-in.ts";

/**
 * After the answer, not before it: the time a mail server or gateway takes would tell who is known here.
 * What fails is logged by who sends; the page says what to do when nothing comes.
 */
export function sendCode(c: Context<Env>, { way, to, code, language }: CodeToSend): void {
  const { services, site } = c.var;
  const send = () =>
    way === "email"
      ? services.mailer.send(codeLetter(to, code, site, language))
      : accountsPost()
          .sms()
          ?.send({ to, text: speak(messages, language).smsText(code, site.name), kind: "sign_in_code" });
  setImmediate(() => void Promise.resolve(send()).catch(() => undefined));
}

/** Can a code go there from this site? */
export const canSend = ({ way }: Pick<CodeToSend, "way">): boolean => way === "email" || accountsPost().sms() !== null;
