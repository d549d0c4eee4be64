// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { typedIn } from "#platform/forms/faults.ts";
import type { Typed } from "#platform/forms/read-form.ts";

const name = "_homepage";

/** Was the field filled in that people do not see? Other forms refuse then; a signal is kept apart, for nothing may get lost. */
export const isTrapped = (typed: Typed): boolean => typedIn(typed, name) !== "";

export function Trap() {
  return (
    <div class="buurt-visually-hidden" aria-hidden="true">
      <label>
        Laat dit leeg
        <input type="text" name={name} value="" tabindex={-1} autocomplete="off" />
      </label>
    </div>
  );
}
