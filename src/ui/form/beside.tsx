// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

/** Short fields that belong together beside each other, such as begin and end. */
export function Beside({ children }: { children?: Child }) {
  return <div class="buurt-beside">{children}</div>;
}
