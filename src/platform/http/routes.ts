// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Actor, Capability } from "../access/actor.ts";
import { can, couldWhenStrong } from "../access/actor.ts";
import type { Env } from "./env.ts";
import { Forbidden, NotFound, SignInFirst, StrongerFirst } from "./errors.ts";

/** The access marker that every route carries. */
export type Access =
  | { kind: "everyone" }
  | { kind: "signed_in" }
  | { kind: "member" }
  | { kind: "capability"; capability: Capability; unseen?: true }
  | { kind: "secret_link" }
  | { kind: "development" };

export const everyone: Access = { kind: "everyone" };
/** Anybody with a session; the verb asks the policy for the rest. */
export const signedIn: Access = { kind: "signed_in" };
/** Works for at least one organisation or in a team, or keeps the site; the verb asks for which. */
export const membersOnly: Access = { kind: "member" };
export const needs = (capability: Capability): Access => ({ kind: "capability", capability });
/** The same, on the page of something that may not be known of: for others it is not there. */
export const needsToKnow = (capability: Capability): Access => ({ kind: "capability", capability, unseen: true });
/** The address itself holds a secret that the page checks. */
export const secretLink: Access = { kind: "secret_link" };
/** Does not exist in production. */
export const developmentOnly: Access = { kind: "development" };

/** How often one address may ask: see rate-limit.ts. */
export type RateClass = "read" | "form" | "step" | "sign_up" | "sign_in" | "api" | "heavy";

export type Handler = (c: Context<Env>) => Response | Promise<Response>;
/** One page: question and deed. */
export interface Page {
  get?: Handler;
  post?: Handler;
}
export interface RouteOptions {
  rate?: RateClass;
  /** Only for what is sent; looking at the page counts as `rate`. */
  postRate?: RateClass;
  /** Largest body in bytes; 64 kB unless told. */
  maxBody?: number;
  /** The answer to a visitor without a session may be kept until the stamp moves; the query keys that matter. */
  keep?: { scope: (c: Context<Env>) => string; query: readonly string[] };
  /** May stand in a frame on another site. */
  framed?: boolean;
  /** Also answers in the other languages (/en/…, /eenvoudig/…). Default true for pages. */
  languages?: boolean;
}
export interface Route {
  path: string;
  access: Access;
  page: Page;
  options: RouteOptions;
}

/** A line of a room's table of contents: address → who may enter → page. */
export const route = (path: string, access: Access, page: Page, options: RouteOptions = {}): Route => ({
  path,
  access,
  page,
  options,
});

/** Lets the actor pass, or throws. */
export function admit(actor: Actor, access: Access): void {
  if (access.kind === "everyone" || access.kind === "secret_link" || access.kind === "development") return;
  if (actor.kind === "visitor") throw new SignInFirst();
  if (access.kind === "capability" && !can(actor, access.capability)) {
    if (couldWhenStrong(actor, access.capability)) throw new StrongerFirst();
    throw access.unseen ? new NotFound(access.capability) : new Forbidden(access.capability);
  }
  if (access.kind === "member" && actor.kind === "person" && actor.siteRoles.length === 0 && !actor.teams?.length)
    throw new Forbidden("member");
}
