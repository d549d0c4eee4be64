// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Why a field is not in the copy. */
export const withheldReasons = defineMessages({
  other_person: { nl: "Dit gaat over iemand anders.", en: "This is about somebody else." },
  reporter: { nl: "Hiermee zou bekend worden wie iets meldde.", en: "This would show who reported something." },
  law: { nl: "De wet zegt dat dit niet mag.", en: "The law does not allow this." },
});
