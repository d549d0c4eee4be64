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
  /** One button in a table or list: no distance between blocks. */
  inline?: boolean;
  children?: Child;
}

/** The browser does not check (novalidate): our errors are in plain words and stand at the field. */
export function Form({ action, once, upload, id, label, inline, children }: FormProps) {
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
      {once ? <HiddenField name="_once" value={once} /> : null}
      {children}
    </form>
  );
}
