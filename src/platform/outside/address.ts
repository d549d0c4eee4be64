// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import ipaddr from "ipaddr.js";
import { Stop } from "./stop.ts";

/** Not ours to knock at: mail, shell, names, files, databases, queues. What browsers refuse, and the usual stores. */
const closedPorts = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 445, 465, 512, 513, 514, 515, 526, 530, 531,
  532, 540, 548, 554, 556, 563, 587, 601, 636, 873, 989, 990, 993, 995, 1433, 1521, 1719, 1720, 1723, 1883, 2049, 2181,
  2375, 2376, 2379, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5672, 5900, 5984, 6000, 6379, 6566, 6665, 6666,
  6667, 6668, 6669, 6679, 6697, 7000, 8125, 9042, 9092, 9200, 9300, 10080, 10250, 11211, 27017, 50000,
]);

/**
 * The address that will be asked: webcal becomes https; only http and https, no name and password in it, no port of
 * another kind of server. Notations of a number as host (0x7f.1, 2130706433, 0177.0.0.1) become an address here, so
 * that `isPublic` sees what they are. Throws Stop.
 */
export function checkedUrl(text: string, base?: URL): URL {
  const url = asUrl(text.trim().replace(/^webcals?:/i, "https:"), base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Stop("scheme");
  if (url.username !== "" || url.password !== "") throw new Stop("credentials");
  if (url.port !== "" && closedPorts.has(Number(url.port))) throw new Stop("port");
  if (url.hostname === "" || url.hostname.length > 253) throw new Stop("address");
  url.hash = "";
  return url;
}

/** Where a redirect leads: checked in the same way, and never from https back to http. Throws Stop. */
export function nextUrl(from: URL, location: string): URL {
  const to = checkedUrl(location, from);
  if (from.protocol === "https:" && to.protocol === "http:") throw new Stop("downgrade");
  return to;
}

function asUrl(text: string, base?: URL): URL {
  if (text.length > 2_000) throw new Stop("address");
  try {
    return new URL(text, base);
  } catch {
    throw new Stop("address");
  }
}

/** The host as a resolver wants it: "[::1]" → "::1". */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

/** A name that can only mean something nearby: the machine itself or its own network. */
export const isNearbyName = (host: string): boolean =>
  !ipaddr.isValid(host) &&
  (!host.replace(/\.$/, "").includes(".") ||
    /\.(localhost|local|localdomain|internal|intranet|lan|home|corp)\.?$/i.test(host));

/** Addresses that stand among the public ones, yet belong to the machine room of a cloud. */
const machineRooms = new Set(["168.63.129.16"]);
/** 2000::/3 is all that was ever given out; of it these are for examples. */
const given = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];
const examples = ["3fff::/20", "2001:db8::/32"].map((text) => ipaddr.parseCIDR(text) as [ipaddr.IPv6, number]);
/** ISATAP carries an IPv4 address behind these 32 bits, whatever stands before them. */
const isIsatap = ({ parts }: ipaddr.IPv6) => (parts[4]! & 0xfdff) === 0 && parts[5] === 0x5efe;

/**
 * May this address be connected to? Only an ordinary public one: no private, loopback, link-local, CGNAT, multicast,
 * unspecified, documentation, benchmarking or reserved range, no metadata address, and no form that carries an IPv4
 * address inside (mapped, NAT64, 6to4, Teredo, ISATAP). Ranges: the IANA special-purpose registries, by ipaddr.js.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || machineRooms.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv4") return true;
  const six = parsed as ipaddr.IPv6;
  return six.match(given) && !examples.some((range) => six.match(range)) && !isIsatap(six);
}
