// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { StyleGuide } from "#ui/style-guide.tsx";

/** Every component in every state; not there in production. */
export const styleGuidePage: Page = {
  get: (c) =>
    c.render(<StyleGuide language={c.var.language} />, { title: "Zo ziet Soepsteen eruit", bare: true, hidden: true }),
};
