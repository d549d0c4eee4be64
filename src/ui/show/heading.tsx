// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

export interface HeadingProps {
  level: 1 | 2 | 3 | 4;
  /** Looks of another level: a page of steps has a small h1. */
  looks?: 1 | 2 | 3 | 4;
  id?: string;
  class?: string;
  children?: Child;
}

export function Heading({ level, looks = level, id, class: extra, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag class={`nl-heading nl-heading--level-${looks}${extra ? ` ${extra}` : ""}`} id={id}>
      {children}
    </Tag>
  );
}
