// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The sign-in of an employer, in the test run itself: a real OpenID provider on this machine, where a test says who works
// there and in which groups.

import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type ClientMetadata, type Configuration } from "oidc-provider";

/** Somebody at the employer, as its claims say it. */
export interface Worker {
  email?: string;
  email_verified?: boolean;
  groups?: string[];
  amr?: string[];
}

export interface Employer {
  issuer: string;
  /** Settings of a site that trusts this employer. */
  settings: Record<string, string>;
  /** By the name they sign in with there. */
  workers: Map<string, Worker>;
  stop(): Promise<void>;
}

export interface EmployerOptions {
  /** Where the site wants its people back. */
  redirectUri: string;
  /** Seconds that what it says about somebody is true. */
  idTokenSeconds?: number;
  settings?: Record<string, string>;
}

export const clientSecret = "a-secret-for-tests-only-0123456789";

/** Starts an employer on a free port; whoever asks stops it. */
export async function startEmployer({
  redirectUri,
  idTokenSeconds = 300,
  settings,
}: EmployerOptions): Promise<Employer> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const workers = new Map<string, Worker>();
  const provider = new Provider(issuer, configurationOf(workers, redirectUri, idTokenSeconds));
  server.on("request", provider.callback());
  return { issuer, workers, settings: settingsOf(issuer, settings), stop: () => closed(server) };
}

const settingsOf = (issuer: string, more: Record<string, string> = {}): Record<string, string> => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: "soepsteen",
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: "Gemeente Demodam",
  ...more,
});

function configurationOf(workers: Map<string, Worker>, redirectUri: string, idTokenSeconds: number): Configuration {
  const client: ClientMetadata = {
    client_id: "soepsteen",
    client_secret: clientSecret,
    redirect_uris: [redirectUri],
    response_types: ["code"],
    grant_types: ["authorization_code"],
    token_endpoint_auth_method: "client_secret_post",
  };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [client],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] } as never,
    cookies: { keys: ["only for tests"] },
    claims: { openid: ["sub", "amr"], email: ["email", "email_verified"], profile: ["groups"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...workers.get(id) }) }),
    pkce: { required: () => true },
    ttl: {
      IdToken: idTokenSeconds,
      AccessToken: 300,
      AuthorizationCode: 60,
      Interaction: 600,
      Session: 600,
      Grant: 600,
    },
    features: { devInteractions: { enabled: true } },
  };
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** A browser at the employer: signs in as somebody, says yes, and gives the address where the employer sends it back. */
export async function signInAtEmployer(to: string, name: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let [address, form]: [string, URLSearchParams | null] = [to, null];
  for (let step = 0; step < 12; step++) {
    const response: Response = await fetch(address, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join("; ") },
      ...(form && { method: "POST", body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [key, value] = line.split(";")[0]!.split(/=(.*)/s) as [string, string];
      jar.set(key, value);
    }
    const location = response.headers.get("location");
    if (location) {
      const next = new URL(location, address);
      if (next.href.startsWith(redirectUri)) return next;
      [address, form] = [next.href, null];
      continue;
    }
    const html = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
    if (!prompt || !action) throw new Error(`the employer says: ${response.status} ${html.slice(0, 300)}`);
    address = new URL(action, address).href;
    form = new URLSearchParams(prompt === "login" ? { prompt, login: name, password: "x" } : { prompt });
  }
  throw new Error("the employer keeps asking");
}
