// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from "vitest";
import { SafeLink, safeHref } from "./safe-link.tsx";

describe("an address that a person typed", () => {
  it.each([
    "https://buurt.example/pad?a=1",
    "http://buurt.example",
    "mailto:ria@brug.example",
    "tel:+31343000000",
    "/activiteiten/12",
    "#main",
    "?pagina=2",
  ])("may be followed: %s", (href) => {
    expect(safeHref(href)).toBe(href);
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//kwaad.example",
    "/\\kwaad.example",
    "/\t/kwaad.example",
    "kwaad.example",
    "",
  ])("is refused: %j", (href) => {
    expect(safeHref(href)).toBeNull();
    expect(String(<SafeLink href={href}>Naam</SafeLink>)).toBe("<span>Naam</span>");
  });

  it("escapes what it shows", () => {
    const shown = String(<SafeLink href={'https://a.example/"><b>'}>{"<b>"}</SafeLink>);
    expect(shown).not.toContain("<b>");
  });
});
