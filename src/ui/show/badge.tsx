// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { PlainList } from "./plain-list.tsx";

export type BadgeKind = "neutral" | "info" | "good" | "warning" | "wrong";

/** A fact in a few words. Not a button. */
export function Badge({ kind = "neutral", children }: { kind?: BadgeKind; children?: Child }) {
  return <span class={`nl-data-badge${kind === "neutral" ? "" : ` buurt-badge--${kind}`}`}>{children}</span>;
}

export function BadgeList({ badges }: { badges: readonly string[] }) {
  if (badges.length === 0) return null;
  return (
    <PlainList class="buurt-tags">
      {badges.map((badge) => (
        <li class="nl-data-badge">{badge}</li>
      ))}
    </PlainList>
  );
}
