// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { onTestFinished } from "vitest";
import type { Sms } from "#platform/sms/sms.ts";
import { type AccountsPost, accountsPost, defineAccountsPost, type Notice } from "./post.ts";

/** A post for this test: what was sent by SMS, and what persons were told. */
export function postForTest({ hasSms = true, reachable = true } = {}) {
  const sent: Sms[] = [];
  const told: Notice[] = [];
  const takenBack: string[] = [];
  const post: AccountsPost = {
    sms: () => (hasSms ? { send: async (sms) => void sent.push(sms) } : null),
    tell: async (_db, _actor, notice) => {
      told.push(notice);
      return reachable;
    },
    takeBack: async (_db, _actor, prefix) => void takenBack.push(prefix),
  };
  const before = accountsPost();
  defineAccountsPost(post);
  onTestFinished(() => defineAccountsPost(before));
  return { sent, told, takenBack };
}
