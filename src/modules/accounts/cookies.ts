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

/**
 * The browser keeps the cookie for the longest; the row in the database decides. On a shared computer it goes when the
 * browser is closed.
 */
export function giveSession(c: Context<Env>, token: string, shared = false): void {
  const { config } = c.var.services;
  const keep = shared ? {} : { maxAge: residentHours * 3600 };
  setCookie(c, sessionCookie(config), token, { ...manners(config), ...keep });
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

const deviceCookie = (config: Config): string => named(config, "device");
const keptCookie = (config: Config): string => named(config, "kept");

/** Recognises an own device at the next sign-in; says nothing about who uses it. "" when it is not known. */
export const deviceSecretOf = (c: Context<Env>): string => {
  const secret = getCookie(c, deviceCookie(c.var.services.config)) ?? "";
  return /^[\w-]{43}$/.test(secret) ? secret : "";
};

export function giveDevice(c: Context<Env>, secret: string): void {
  const { config } = c.var.services;
  setCookie(c, deviceCookie(config), secret, { ...manners(config), maxAge: 365 * 24 * 3600 });
}

/** The key to a form that was on its way when the session had ended. */
export function giveKept(c: Context<Env>, key: string, minutes: number): void {
  const { config } = c.var.services;
  setCookie(c, keptCookie(config), key, { ...manners(config), maxAge: minutes * 60 });
}

export const keptKeyOf = (c: Context<Env>): string => getCookie(c, keptCookie(c.var.services.config)) ?? "";

export function dropKept(c: Context<Env>): void {
  const { config } = c.var.services;
  deleteCookie(c, keptCookie(config), manners(config));
}

const claimCookie = (config: Config): string => named(config, "claim");

/** Ties a code on paper that was right to the browser in which it was typed; gone when the browser closes. */
export function giveClaimRequest(c: Context<Env>, request: string): void {
  const { config } = c.var.services;
  setCookie(c, claimCookie(config), request, manners(config));
}

export const claimRequestOf = (c: Context<Env>): string => getCookie(c, claimCookie(c.var.services.config)) ?? "";
