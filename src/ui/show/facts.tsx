// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { Pictogram, type PictogramName } from "./pictogram.tsx";

export interface Fact {
  term: string;
  value: Child;
  icon?: PictogramName;
}

/** Terms with what they are: "Kosten" and "Gratis". A fact without a value is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="buurt-facts">
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== "")
        .map(({ term, value, icon }) => (
          <div>
            <dt>
              {icon ? <Pictogram name={icon} /> : null}
              <span>{term}</span>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
