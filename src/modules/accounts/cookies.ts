// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Config } from "#platform/config/config.ts";
import type { Env } from "#platform/http/env.ts";
import { residentHours } from "./session.ts";
import { codeMinutes } from "./sign-in.ts";

const secure = (config: Config) => config.publicUrl.startsWith("https:");
const named = (config: Config, name: string) => (secure(config) ? `__Host-${name}` : name);

/** Name of the cookie with the token of a session. */
export const sessionCookie = (config: Config): string => named(config, "session");
const requestCookie = (config: Config): string => named(config, "sign-in");

const manners = (config: Config) => ({ path: "/", httpOnly: true, sameSite: "Lax", secure: secure(config) }) as const;

/** The browser keeps the cookie for the longest; the row in the database decides. */
export function giveSession(c: Context<Env>, token: string): void {
  const { config } = c.var.services;
  setCookie(c, sessionCookie(config), token, { ...manners(config), maxAge: residentHours * 3600 });
  deleteCookie(c, requestCookie(config), manners(config));
}

export function dropSession(c: Context<Env>): void {
  const { config } = c.var.services;
  deleteCookie(c, sessionCookie(config), manners(config));
}

/** Ties a code to the browser that asked for it. */
export function giveRequest(c: Context<Env>, request: string): void {
  const { config } = c.var.services;
  setCookie(c, requestCookie(config), request, { ...manners(config), maxAge: codeMinutes * 60 });
}

export const requestOf = (c: Context<Env>): string => getCookie(c, requestCookie(c.var.services.config)) ?? "";
