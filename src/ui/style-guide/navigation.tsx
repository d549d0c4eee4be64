// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "../form/button.tsx";
import { ConfirmPage } from "../form/confirm-page.tsx";
import { Form } from "../form/form.tsx";
import { BackLink, Breadcrumb } from "../navigate/breadcrumb.tsx";
import { Pagination } from "../navigate/pagination.tsx";
import type { SiteSettings } from "../navigate/settings.ts";
import { Figures, SideLayout } from "../navigate/staff.tsx";
import { Badge } from "../show/badge.tsx";
import { Paragraph } from "../show/paragraph.tsx";
import { Problem, problemStatuses } from "../show/problem.tsx";
import { Table } from "../show/table.tsx";

const settings: SiteSettings = {
  name: "Verbonden in de buurt",
  municipality: "Gemeente Demodam",
  phone: "0343 – 00 00 00",
  phoneHours: "maandag tot en met vrijdag, 9 tot 17 uur",
  publicUrl: "https://buurt.example",
  email: "buurt@demodam.example",
};

interface Speaks {
  language: Language;
}

export function NavigationSamples({ language }: Speaks) {
  return (
    <>
      <Breadcrumb
        items={[{ href: "/", label: "Wat is er te doen" }]}
        here="Koffieochtend in De Brug"
        language={language}
      />
      <BackLink href="#vorige" language={language} />
      <Pagination page={2} pages={7} href={(page) => `#bladzijde-${page}`} language={language} />
    </>
  );
}

export function ProblemSamples({ language }: Speaks) {
  return (
    <>
      {problemStatuses.map((status) => (
        <Problem status={status} reference="k7-41-ab" settings={settings} level={3} language={language} />
      ))}
      <ConfirmPage
        level={3}
        title="Weet u zeker dat de koffieochtend niet doorgaat?"
        button="Ja, zeg de koffieochtend af"
        action="/stijl"
        back="#terug"
        language={language}
      >
        <Paragraph>De activiteit blijft in de lijst staan. Er staat dan bij: gaat niet door.</Paragraph>
      </ConfirmPage>
    </>
  );
}

export function StaffSamples() {
  return (
    <SideLayout
      label="Voorbeeld van een zijmenu"
      current="#activiteiten"
      items={[
        { href: "#activiteiten", label: "Activiteiten", count: 7 },
        { href: "#controle", label: "Nog te bekijken", count: 3, urgent: true },
        { href: "#zalen", label: "Zalen" },
      ]}
    >
      <Figures
        figures={[
          { value: "7", label: "activiteiten staan online" },
          { value: "3", label: "wachten op u" },
        ]}
      />
      <Table
        id="werk"
        caption="Wacht op u"
        columns={[{ label: "Wat", rowHeader: true }, { label: "Hoe staat het" }, { label: "Doen" }]}
        rows={[
          [
            "Koffieochtend",
            <Badge kind="warning">Klopt dit nog?</Badge>,
            <Form inline>
              <Button small about="Koffieochtend">
                Klopt nog
              </Button>
            </Form>,
          ],
          [
            "Buurtkoor",
            <Badge kind="good">Staat online</Badge>,
            <ButtonLink small href="#koor" about="Buurtkoor">
              Openen
            </ButtonLink>,
          ],
        ]}
      />
    </SideLayout>
  );
}
