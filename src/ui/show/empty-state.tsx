// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { HouseMark } from "./house-row.tsx";

/** Never a blank: what is missing, the nearest alternative, and the phone number. */
export function EmptyState({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="buurt-empty">
      <HouseMark />
      <div class="buurt-stack">
        <p class="buurt-empty__title">{title}</p>
        {typeof children === "string" ? <p class="nl-paragraph">{children}</p> : children}
      </div>
    </div>
  );
}
