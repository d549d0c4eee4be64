// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import type { Actor } from "../access/actor.ts";
import type { Assets } from "../assets/assets.ts";
import type { Config } from "../config/config.ts";
import type { Database, Db } from "../db/db.ts";
import type { Language } from "../i18n/i18n.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Log } from "../log/log.ts";
import type { Mailer } from "../mail/mail.ts";
import type { SiteSettings } from "./site-settings.ts";
import type { Stamps } from "./stamps.ts";

/** What main.ts puts together once; pages reach it as c.var.services. */
export interface Services {
  config: Config;
  database: Database;
  assets: Assets;
  mailer: Mailer;
  jobs: Jobs;
  log: Log;
  stamps: Stamps;
}

export interface Session {
  person: string;
  givenName: string;
  tokenHash: string;
}

/** A cookie whose session does not let in any more: it waits for a new proof (locked), or was left alone on a shared computer. */
export interface StaleSession {
  person: string;
  tokenHash: string;
  locked: boolean;
}

/** What travels with a request. Nothing else. */
export interface Env {
  Variables: {
    db: Db;
    actor: Actor;
    language: Language;
    session: Session | null;
    /** Only where there is no session. */
    stale: StaleSession | null;
    requestId: string;
    site: SiteSettings;
    services: Services;
    /** The address without its language. */
    plainPath: string;
  };
}

/** How a page is shown: c.render(<View />, { title }). */
export interface PageProps {
  title: string;
  description?: string;
  /** A form came back with faults: the title starts with "Fout:". */
  problems?: boolean;
  /** Which item of the main menu is the current one. */
  current?: "activities" | "places" | "organisations" | "paper" | "desk" | "contact";
  staff?: boolean;
  /** Not for search engines. */
  hidden?: boolean;
  /** Extra elements in <head>. */
  head?: Child;
  /** Full width: the page brings its own wrap. */
  bare?: boolean;
  /** A step of a short flow: one bar above it, with the phone number and this way out. */
  stop?: string;
  scripts?: string[];
}

declare module "hono" {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: hono reads the interface
    (content: Child, props: PageProps): Response | Promise<Response>;
  }
}
