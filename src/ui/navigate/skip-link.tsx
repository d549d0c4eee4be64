// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";

export function SkipLink({ language = "nl" }: { language?: Language }) {
  return (
    <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
      {speak(uiMessages, language).skipToContent}
    </a>
  );
}
