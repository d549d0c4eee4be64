// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

/** The width of the page; blocks inside keep their distance. */
export function Wrap({ narrow, wide, children }: { narrow?: boolean; wide?: boolean; children?: Child }) {
  const size = narrow ? " buurt-narrow" : wide ? " buurt-wide" : "";
  return <div class={`buurt-wrap buurt-stack${size}`}>{children}</div>;
}

/** A band over the full width of the window, only for a Document that is `bare`. */
export function Section({ tint, narrow, children }: { tint?: boolean; narrow?: boolean; children?: Child }) {
  return (
    <div class={`buurt-section${tint ? " buurt-section--tint" : ""}`}>
      <Wrap narrow={narrow}>{children}</Wrap>
    </div>
  );
}

export function Panel({ children }: { children?: Child }) {
  return <div class="buurt-panel buurt-stack">{children}</div>;
}

/** Two columns on a wide screen, the main one first. */
export function Columns({ main, aside }: { main: Child; aside: Child }) {
  return (
    <div class="buurt-columns">
      <div class="buurt-stack">{main}</div>
      <div class="buurt-stack">{aside}</div>
    </div>
  );
}
