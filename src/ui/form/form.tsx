// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { HiddenField } from "./hidden-field.tsx";

export interface FormProps {
  action?: string;
  /** Once-id of this form: a second press of the button then does no harm. */
  once?: string;
  /** The form sends files. */
  upload?: boolean;
  id?: string;
  /** Names the form when a page has several. */
  label?: string;
  /** Open to everybody without an account: with a field that people do not see and robots fill in. */
  open?: boolean;
  /** One button in a table or list: no distance between blocks. */
  inline?: boolean;
  children?: Child;
}

/** The browser does not check (novalidate): our errors are in plain words and stand at the field. */
export function Form({ action, once, upload, id, label, inline, open, children }: FormProps) {
  return (
    <form
      class={inline ? "buurt-inline" : "buurt-stack buurt-form"}
      method="post"
      action={action}
      id={id}
      aria-label={label}
      enctype={upload ? "multipart/form-data" : undefined}
      novalidate
    >
      {open ? <Trap /> : null}
      {once ? <HiddenField name="_once" value={once} /> : null}
      {children}
    </form>
  );
}

/** What is filled in here did not come from a person; see platform/forms/read-form.ts. */
function Trap() {
  return (
    <div class="buurt-visually-hidden" aria-hidden="true">
      <label>
        Laat dit leeg
        <input type="text" name="_website" value="" tabindex={-1} autocomplete="off" />
      </label>
    </div>
  );
}
