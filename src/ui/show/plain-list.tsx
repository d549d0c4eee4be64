// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

export interface PlainListProps {
  class?: string;
  /** For screen readers. */
  label?: string;
  ordered?: boolean;
  children?: Child;
}

/** A list without bullets. Safari forgets that it is a list when the bullets go, so the role says it again. */
export function PlainList({ class: extra, label, ordered, children }: PlainListProps) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag class={extra} role="list" aria-label={label}>
      {children}
    </Tag>
  );
}
