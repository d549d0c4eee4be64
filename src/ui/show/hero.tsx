// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { HouseRow } from "./house-row.tsx";

export interface HeroProps {
  title: string;
  lead?: string;
  children?: Child;
}

/** The opening band with a row of gabled houses. Only in a Document that is `bare`. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <div class="buurt-hero">
      <div class="buurt-wrap">
        <HouseRow />
        <div class="buurt-hero__text buurt-stack">
          <h1 class="nl-heading nl-heading--level-1">{title}</h1>
          {lead ? <p class="nl-paragraph nl-paragraph--lead">{lead}</p> : null}
          {children}
        </div>
      </div>
    </div>
  );
}
