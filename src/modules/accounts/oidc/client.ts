// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import * as oidc from "openid-client";
import { isOwnMachine, type OidcSettings } from "#platform/config/oidc.ts";
import { now } from "#platform/time/time.ts";

/** Clocks of two machines differ a little. */
const toleranceSeconds = 60;
const timeoutSeconds = 10;

const known = new WeakMap<OidcSettings, Promise<oidc.Configuration>>();

/** What the employer says about its sign-in, asked once; asked again after a failure. Throws when it does not answer. */
async function configurationOf(settings: OidcSettings): Promise<oidc.Configuration> {
  const asked = known.get(settings) ?? discover(settings);
  known.set(settings, asked);
  asked.catch(() => known.delete(settings));
  return asked;
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  // readOidc refuses http in production and for other machines
  const http = issuer.startsWith("http:") && isOwnMachine(issuer);
  const execute = [oidc.enableNonRepudiationChecks, ...(http ? [oidc.allowInsecureRequests] : [])];
  const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: toleranceSeconds };
  return oidc.discovery(new URL(issuer), clientId, metadata, oidc.ClientSecretPost(clientSecret), {
    execute,
    timeout: timeoutSeconds,
  });
}

/** What belongs to one walk to the employer and back; kept sealed in between. */
export interface Walk {
  state: string;
  nonce: string;
  verifier: string;
}

/** A new walk, and the address it begins at. Code flow with PKCE, state and nonce. */
export async function beginWalk(settings: OidcSettings, redirectUri: string): Promise<{ walk: Walk; to: URL }> {
  const configuration = await configurationOf(settings);
  const walk = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  const to = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: settings.scope,
    state: walk.state,
    nonce: walk.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(walk.verifier),
    code_challenge_method: "S256",
  });
  return { walk, to };
}

/** Who the employer says that somebody is. No token of it is kept. */
export interface Arrival {
  issuer: string;
  subject: string;
  /** Only an address that the employer checked; lower case. */
  email: string | null;
  groups: string[];
  /** Two steps were asked there, as the settings of this site know it. */
  strong: boolean;
}

/**
 * Turns the code that came back into who it is. The library checks issuer, audience, signature, times, nonce and state.
 * Throws when anything is not right, or the employer does not answer.
 */
export async function endWalk(settings: OidcSettings, walk: Walk, cameBackAt: URL): Promise<Arrival> {
  const configuration = await configurationOf(settings);
  const tokens = await oidc.authorizationCodeGrant(configuration, cameBackAt, {
    pkceCodeVerifier: walk.verifier,
    expectedState: walk.state,
    expectedNonce: walk.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims()!;
  // the library asks the clock of the machine; the product has one clock
  if (claims.exp + toleranceSeconds < now().epochMilliseconds / 1000) throw new Error("expired");
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    : {};
  return arrivalOf(settings, { ...more, ...claims });
}

type Claims = Record<string, unknown> & Pick<oidc.IDToken, "iss" | "sub">;

function arrivalOf({ roleClaim, mfa }: OidcSettings, claims: Claims): Arrival {
  const { email, email_verified: verified } = claims;
  const [groups, amr] = [textsOf(claims[roleClaim]), textsOf(claims.amr)];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: verified === true && typeof email === "string" ? email.trim().toLowerCase() : null,
    groups,
    strong: mfa.some(({ claim, value }) => (claim === "amr" ? amr.includes(value) : claims.acr === value)),
  };
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string").slice(0, 1000);
