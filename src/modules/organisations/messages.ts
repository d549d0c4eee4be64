// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const messages = defineMessages({
  phone: { nl: "Telefoon", en: "Phone" },
  email: { nl: "Mail", en: "E-mail" },
  website: { nl: "Website", en: "Website" },
  areas: { nl: "Werkt in", en: "Works in" },
  everywhere: { nl: "alle buurten", en: "all neighbourhoods" },
  venue: { nl: "Plek", en: "Place" },
  logoOf: { nl: (name: string) => `Logo van ${name}`, en: (name: string) => `Logo of ${name}` },
});
