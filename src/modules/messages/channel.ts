// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Channel, channels } from "./workflow.ts";

/** How somebody can be reached. Empty is not. */
export interface Reachable {
  phone: string;
  email: string;
  address: string;
}

/** A Dutch number as digits: "+31 6 12 34 56 78" → "0612345678"; "" for what is no number. */
export function plainPhone(phone: string | undefined): string {
  const digits = (phone ?? "").replace(/[\s().–—-]/g, "").replace(/^(\+31|0031)0?/, "0");
  return /^\+?\d{4,15}$/.test(digits) ? digits : "";
}

export const isMobile = (phone: string): boolean => /^06\d{8}$/.test(phone);

export const plainEmail = (email: string | undefined): string => {
  const text = (email ?? "").trim().toLowerCase();
  return /^[^\s@<>"(),;:\\]+@[^\s@]+\.[^\s@.]+$/.test(text) && text.length <= 254 ? text : "";
};

/** Can this person be reached in this way? SMS needs a gateway and a mobile number. */
export function isPossible(channel: Channel, { phone, email, address }: Reachable, hasSms: boolean): boolean {
  if (channel === "email") return email !== "";
  if (channel === "sms") return hasSms && isMobile(phone);
  return channel === "phone" ? phone !== "" : address !== "";
}

/** The person's own wish when that is possible, else mail, SMS, phone, letter; never one that was refused. Null: there is no way. */
export function chooseChannel(
  to: Reachable,
  {
    wish,
    only,
    hasSms,
    refused = [],
  }: { wish?: Channel | undefined; only?: Channel | undefined; hasSms: boolean; refused?: readonly string[] },
): Channel | null {
  const inOrder = only ? [only] : wish ? [wish, ...channels] : channels;
  return inOrder.find((channel) => !refused.includes(channel) && isPossible(channel, to, hasSms)) ?? null;
}
