// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { isIP } from "node:net";

/** The site as a passkey knows it: it works on this name only. */
export interface Party {
  id: string;
  origin: string;
  name: string;
}

/** Null on an address of digits: a passkey needs a name, such as localhost or buurt.example. */
export function partyOf(publicUrl: string, name: string): Party | null {
  const { hostname, origin } = new URL(publicUrl);
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? null : { id: hostname, origin, name };
}
