// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Browser } from "playwright-core";

export const flags: string[];
export function chromiumPath(): Promise<string>;
export function launch(): Promise<Browser>;
