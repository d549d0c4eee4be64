// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { siteRoleNames, teamRoleNames } from "../access/actor.ts";

/** Staff sign in with the account of their employer: a municipality or a welfare organisation. */
export interface OidcSettings {
  /** Address of the employer's sign-in, as it names itself. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What stands on the button: "Gemeente Demodam". */
  name: string;
  scope: string;
  /** Claim with the groups of somebody. */
  roleClaim: string;
  /** Group of the employer → role here: "keeper", or "team:3:coach". Nothing else comes of a group. */
  roles: readonly { group: string; role: string }[];
  /** Values of amr or acr that say that two steps were asked there. Empty: a second step is asked here. */
  mfa: readonly { claim: "amr" | "acr"; value: string }[];
}

/** The names of the settings, with what each means. */
export const oidcExplanations = {
  OIDC_ISSUER:
    "OIDC_ISSUER is het https-adres van de inlogdienst van de werkgever, bijvoorbeeld https://login.gemeente.example.",
  OIDC_CLIENT_ID: "OIDC_CLIENT_ID is de naam waaronder deze site bij de inlogdienst bekend is.",
  OIDC_CLIENT_SECRET: "OIDC_CLIENT_SECRET is het geheim dat erbij hoort.",
  OIDC_NAME: "OIDC_NAME is wat op de knop staat, bijvoorbeeld Gemeente Demodam.",
  OIDC_SCOPE: "OIDC_SCOPE zegt wat wij vragen. Zonder dit: openid email profile.",
  OIDC_ROLE_CLAIM: "OIDC_ROLE_CLAIM is de claim met de groepen van iemand. Zonder dit: groups.",
  OIDC_ROLES:
    "OIDC_ROLES zegt welke groep welke rol geeft: agenda=keeper;privacy=privacy_officer;noord=team:1:coach. Zonder dit geeft een groep geen rol.",
  OIDC_MFA:
    "OIDC_MFA zegt wanneer de werkgever al twee stappen vroeg: amr=mfa of acr=waarde, met ; ertussen. Zonder dit vragen wij de tweede stap zelf.",
} as const;
export type OidcName = keyof typeof oidcExplanations;
type Given = Partial<Record<OidcName, string>>;

const roleName = new RegExp(`^(${siteRoleNames.join("|")}|team:[1-9]\\d{0,8}:(${teamRoleNames.join("|")}))$`);

/** The settings, null when there are none, or the names of those that are missing or wrong. */
export function readOidc(given: Given, production: boolean): OidcSettings | null | { wrong: OidcName[] } {
  if (Object.values(given).every((value) => value === undefined)) return null;
  const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;
  const roles = pairs(given.OIDC_ROLES);
  const mfa = pairs(given.OIDC_MFA);
  const wrong: OidcName[] = needed.filter((name) => !given[name]);
  if (given.OIDC_ISSUER && !isIssuer(given.OIDC_ISSUER, production)) wrong.push("OIDC_ISSUER");
  if (!roles?.every(([, role]) => roleName.test(role))) wrong.push("OIDC_ROLES");
  if (!mfa?.every(([claim]) => claim === "amr" || claim === "acr")) wrong.push("OIDC_MFA");
  if (given.OIDC_SCOPE && !given.OIDC_SCOPE.split(" ").includes("openid")) wrong.push("OIDC_SCOPE");
  if (wrong.length > 0) return { wrong };
  return {
    issuer: given.OIDC_ISSUER!,
    clientId: given.OIDC_CLIENT_ID!,
    clientSecret: given.OIDC_CLIENT_SECRET!,
    name: given.OIDC_NAME!.slice(0, 60),
    scope: given.OIDC_SCOPE ?? "openid email profile",
    roleClaim: given.OIDC_ROLE_CLAIM ?? "groups",
    roles: roles!.map(([group, role]) => ({ group, role })),
    mfa: mfa!.map(([claim, value]) => ({ claim: claim as "amr" | "acr", value })),
  };
}

/** "a=b;c=d" → pairs, at the last "=" of each; null when one has no two sides. */
function pairs(text = ""): [string, string][] | null {
  const found = text
    .split(";")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one): [string, string] => {
      // a role has no "=", the value of acr may
      const at = /^(amr|acr)=/.test(one) ? one.indexOf("=") : one.lastIndexOf("=");
      return [one.slice(0, Math.max(at, 0)).trim(), one.slice(at + 1).trim()];
    });
  return found.every(([left, right]) => left !== "" && right !== "") ? found : null;
}

/** Only over https; on this machine itself, for who builds and tests, http will do. */
export const isOwnMachine = (url: string): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(URL.parse(url)?.hostname ?? "");

function isIssuer(text: string, production: boolean): boolean {
  const url = URL.parse(text);
  if (url === null || url.search !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && !production && isOwnMachine(text));
}
