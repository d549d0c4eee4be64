// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Child } from "hono/jsx";
import { behalfBar } from "#modules/consents/index.ts";
import type { Env, PageProps } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Document } from "#ui/navigate/document.tsx";
import type { SiteSettings } from "#ui/navigate/settings.ts";
import { messages } from "../messages.ts";
import { footerDeeds, footerLinks, menuFor, menuPath } from "./menu.ts";

/** The site's settings as the furniture wants them. */
export function uiSettings(c: Context<Env>): SiteSettings {
  const { site } = c.var;
  const digits = site.phone.replace(/\D/g, "");
  return {
    name: site.name,
    municipality: site.municipality,
    phone: site.phone,
    phoneHours: site.phoneHours,
    tel: digits.startsWith("0") ? `+31${digits.slice(1)}` : digits,
    publicUrl: c.var.services.config.publicUrl,
    email: site.email,
  };
}

/** Puts a page in the house: help bar, menu, footer. */
export async function draw(c: Context<Env>, content: Child, props: PageProps): Promise<Response> {
  const { language, session, services, plainPath } = c.var;
  const here = c.req.path + new URL(c.req.url).search;
  const { assets } = services;
  const m = speak(messages, language);
  const large = getCookie(c, "letters") === "groot";
  const page = (
    <Document
      title={props.title}
      language={language}
      description={props.description}
      head={props.head}
      settings={uiSettings(c)}
      assets={{
        css: assets.css.path,
        scripts: [...assets.scripts, ...(props.scripts ?? [])],
        icon: assets.url("favicon.svg"),
      }}
      menu={menuFor(c.var.actor, language)}
      current={props.current ? menuPath[props.current] : undefined}
      signedIn={session ? { name: session.givenName, home: { href: "/mijn", label: m.menuMine } } : undefined}
      path={plainPath}
      problems={props.problems}
      staff={props.staff}
      bare={props.bare}
      stop={props.stop}
      notice={await behalfBar(c)}
      noindex={props.hidden}
      letters={{ href: `/letters?groot=${large ? "nee" : "ja"}&terug=${encodeURIComponent(here)}`, large }}
      footerLinks={footerLinks(m)}
      footerDeeds={footerDeeds(m)}
    >
      {content}
    </Document>
  );
  return c.html(page);
}
