// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { Pictogram } from "../show/pictogram.tsx";
import { PlainList } from "../show/plain-list.tsx";

export interface FieldError {
  /** Name of the field, which is also its id. */
  name: string;
  message: string;
}

/** Above the form; gets the focus, and links every error to its field. Nothing without errors. */
export function ErrorSummary({ errors, language = "nl" }: { errors: readonly FieldError[]; language?: Language }) {
  if (errors.length === 0) return null;
  return (
    <div class="buurt-alert buurt-alert--error" role="alert" tabindex={-1} autofocus>
      <Pictogram name="alert" />
      <div>
        <h2 class="nl-heading nl-heading--level-3">{speak(uiMessages, language).problems(errors.length)}</h2>
        <PlainList>
          {errors.map(({ name, message }) => (
            <li>
              <a href={`#${encodeURIComponent(name)}`}>{message}</a>
            </li>
          ))}
        </PlainList>
      </div>
    </div>
  );
}
