// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { Pictogram } from "./pictogram.tsx";

/** A count or a saved change: a screen reader says it without moving. */
export function StatusMessage({ saved, children }: { saved?: boolean; children?: Child }) {
  return (
    <p class={`buurt-status${saved ? " buurt-status--saved" : ""}`} role="status">
      {saved ? <Pictogram name="check" /> : null}
      <span>{children}</span>
    </p>
  );
}
