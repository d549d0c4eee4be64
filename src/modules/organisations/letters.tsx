// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { Mail } from "#platform/mail/mail.ts";
import { formatPhone } from "#ui/show/format.ts";
import type { FreshInvitation } from "./invitation.ts";
import { messages } from "./messages.ts";
import { organisationPaths } from "./paths.ts";

/** The link opens a page with a button; opening alone does nothing. */
export function invitationLetter(
  { invitation, token, organisation }: FreshInvitation,
  site: SiteSettings,
  publicUrl: string,
  language: Language,
): Mail {
  const m = speak(messages, language);
  const link = publicUrl + organisationPaths.invitation(token);
  const text = m.letterText(invitation.givenName, organisation.name, link);
  return {
    to: invitation.email,
    subject: m.letterSubject(organisation.name),
    text: `${text}\n\n${m.letterPhone(formatPhone(site.phone), site.name)}\n`,
    kind: "invitation",
  };
}
