// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

export type ButtonKind = "primary" | "secondary" | "danger";

export interface ButtonProps {
  kind?: ButtonKind;
  /** Sent along when this button is pressed. */
  name?: string;
  value?: string;
  /** Follows the label for screen readers: "Ik pak dit op: Mevrouw J." */
  about?: string;
  /** Lower, for lists of staff. */
  small?: boolean;
  /** Presses the button of a form elsewhere on the page. */
  form?: string;
  formaction?: string;
  children?: Child;
}

/** Changes something; stands in a form with method post. Never disabled. */
export function Button({ kind = "primary", name, value, about, small, form, formaction, children }: ButtonProps) {
  return (
    <button class={classes(kind, small)} type="submit" name={name} value={value} form={form} formaction={formaction}>
      <Label about={about}>{children}</Label>
    </button>
  );
}

export interface ButtonLinkProps {
  href: string;
  kind?: ButtonKind;
  about?: string;
  small?: boolean;
  download?: boolean;
  children?: Child;
}

/** Goes somewhere. */
export function ButtonLink({ href, kind = "secondary", about, small, download, children }: ButtonLinkProps) {
  return (
    <a class={classes(kind, small)} href={href} download={download}>
      <Label about={about}>{children}</Label>
    </a>
  );
}

/** Buttons and links beside each other; the main one first. */
export function ButtonRow({ children }: { children?: Child }) {
  return <div class="buurt-row">{children}</div>;
}

const classes = (kind: ButtonKind, small?: boolean) => {
  const looks =
    kind === "danger" ? "nl-button--primary nl-button--negative buurt-button--danger" : `nl-button--${kind}`;
  return `nl-button ${looks}${small ? " buurt-btn-s" : ""}`;
};

function Label({ about, children }: { about?: string; children?: Child }) {
  return (
    <span class="nl-button__label">
      {children}
      {about ? <span class="buurt-visually-hidden">: {about}</span> : null}
    </span>
  );
}
