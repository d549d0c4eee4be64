// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from "vitest";
import { Document, type DocumentProps } from "#ui/navigate/document.tsx";
import { pictogramNames } from "#ui/show/pictogram.tsx";
import { Problem, problemStatuses, problemTitle } from "#ui/show/problem.tsx";
import { Table } from "#ui/show/table.tsx";
import { StyleGuide } from "#ui/style-guide.tsx";

const settings = {
  name: "Verbonden in de buurt",
  municipality: "Gemeente Demodam",
  phone: "0343000000",
  phoneHours: "maandag tot en met vrijdag, 9 tot 17 uur",
  publicUrl: "https://buurt.example/",
  email: "buurt@demodam.example",
};
const assets = { css: "/assets/s.css", scripts: ["/assets/menu.js"], icon: "/assets/icon.svg" };
const menu = [
  { href: "/activiteiten", label: "Wat is er te doen" },
  { href: "/plekken", label: "Plekken" },
];

const page = (more: Partial<DocumentProps> = {}) =>
  String(
    <Document title="Proef" settings={settings} assets={assets} menu={menu} path="/activiteiten" {...more}>
      {more.children ?? <h1>Proef</h1>}
    </Document>,
  );

describe("every page", () => {
  it("begins with the skip link, then the phone number, then the rest", () => {
    const html = page();
    const places = ['href="#main"', 'href="tel:+31343000000"', 'aria-label="Hoofdmenu"', '<main id="main"'];
    const found = places.map((part) => html.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(html.startsWith('<!DOCTYPE html><html lang="nl"')).toBe(true);
  });

  it("says Fout: in the title when the form came back", () => {
    expect(page({ problems: true })).toContain("<title>Fout: Proef – Verbonden in de buurt</title>");
    expect(page()).toContain("<title>Proef – Verbonden in de buurt</title>");
  });

  it("has one address per language and links to the others", () => {
    const html = page({ language: "en" });
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<link rel="canonical" href="https://buurt.example/en/activiteiten"/>');
    expect(html).toContain('href="/eenvoudig/activiteiten"');
    expect(html).toContain('href="/en/plekken"');
  });

  it("marks the menu item the reader is in, in every language", () => {
    expect(page({ current: "/activiteiten", language: "en" })).toContain('href="/en/activiteiten" aria-current="page"');
    expect(page().match(/aria-current/g)).toBeNull();
  });

  it("needs no inline style or script", () => {
    const html = page({ bare: true, children: <StyleGuide /> });
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/);
    expect(html.match(/<script(?![^>]*src=)/g)).toBeNull();
  });

  it("uses every id once", () => {
    const html = page({ bare: true, children: <StyleGuide /> });
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe("when something does not work", () => {
  it.each(problemStatuses)("a page for %i says what to do, whom to call and a number to mention", (status) => {
    const html = String(<Problem status={status} reference="k7-41" settings={settings} />);
    expect(html).toContain(`>${problemTitle(status)}</h1>`);
    expect(html).toContain("tel:+31343000000");
    expect(html).toContain("k7-41");
  });

  it("has words for a status that has none of its own", () => {
    expect(problemTitle(418)).toBe(problemTitle(422));
    expect(problemTitle(502)).toBe(problemTitle(500));
  });
});

describe("pictograms", () => {
  it("are 24, and small signs besides", () => {
    expect(pictogramNames.length).toBeGreaterThan(24);
    expect(pictogramNames).toEqual(expect.arrayContaining(["coffee", "hearing-loop", "library", "pin", "printer"]));
  });
});

it("a line of a table that is left empty for a pen has no heading without a name", () => {
  const columns = [{ label: "Er?" }, { label: "Wie", rowHeader: true }];
  const table = String(
    <Table
      caption="Wie was er?"
      columns={columns}
      rows={[
        ["☐", "Toos K."],
        ["☐", ""],
      ]}
    />,
  );
  expect(table.match(/<th scope="row"/g)).toHaveLength(1);
});
