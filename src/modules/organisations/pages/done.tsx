// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Alert } from "#ui/show/alert.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { messages } from "../messages.ts";

/** Says what was done just now, by the word in the address. */
export function Done({ c }: { c: Context<Env> }) {
  const m = speak(messages, c.var.language);
  const word = c.req.query("gedaan") ?? "";
  if (word === "niet-verstuurd") return <Alert kind="warning" title={m.inviteNotSent} />;
  const said: Record<string, string> = {
    bewaard: m.saved,
    toegevoegd: m.added,
    uitgenodigd: m.invited,
    ingetrokken: m.withdrawn,
    rol: m.roleChanged,
    weg: m.removed,
    samengevoegd: m.merged,
    gesloten: m.closed,
    vertrouwd: m.trustedNow,
    bekeken: m.distrustedNow,
  };
  return Object.hasOwn(said, word) ? <StatusMessage saved>{said[word]}</StatusMessage> : null;
}
