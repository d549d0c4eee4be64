// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DeskLink } from "../../slots.ts";

/** The number that waits stands behind the title. */
export const counted = ({ href, title, text, count }: DeskLink) => ({
  href,
  title: count ? `${title} (${count})` : title,
  text,
});
