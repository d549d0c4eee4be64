// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { hashOf, sameHash } from "#platform/keys/secrets.ts";
import { takeSmsReply } from "../answers/sms-reply.ts";

const schema = z.object({ from: z.string().max(40), text: z.string().max(2000) });

/**
 * Where the SMS gateway brings what people answer: JSON { from, text }, with SMS_TOKEN as bearer token. Not there unless
 * SMS_REPLIES is on; nobody without the token learns more than that.
 */
export const smsReplyPage: Page = {
  post: async (c) => {
    const { smsReplies, smsToken } = c.var.services.config;
    const given = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
    if (!smsReplies || !smsToken || !sameHash(hashOf(given), hashOf(smsToken))) throw new NotFound("sms reply");
    const read = schema.safeParse(await c.req.json().catch(() => null));
    if (!read.success) return c.json({ error: "from and text are needed" }, 400);
    return c.json({ outcome: await takeSmsReply(c.var.db, read.data.from, read.data.text) });
  },
};
