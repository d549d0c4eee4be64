// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

export interface ParagraphProps {
  lead?: boolean;
  id?: string;
  lang?: string;
  children?: Child;
}

export function Paragraph({ lead, id, lang, children }: ParagraphProps) {
  return (
    <p class={`nl-paragraph${lead ? " nl-paragraph--lead" : ""}`} id={id} lang={lang}>
      {children}
    </p>
  );
}

/** Text of people: an empty line starts a new paragraph, a single line break stays a break. */
export function TextBlock({ text, lang }: { text: string; lang?: string }) {
  return (
    <>
      {text
        .split(/\r?\n\s*\r?\n/)
        .filter((part) => part.trim() !== "")
        .map((part) => (
          <p class="nl-paragraph buurt-lines" lang={lang}>
            {part.trim()}
          </p>
        ))}
    </>
  );
}
