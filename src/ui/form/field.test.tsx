// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from "vitest";
import { ChoiceGroup } from "./choice.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Field } from "./field.tsx";
import { Form } from "./form.tsx";

describe("a field", () => {
  const broken = String(
    <Field
      type="tel"
      name="telefoon"
      label="Uw telefoonnummer"
      hint="Wij bellen."
      error="Vul 10 cijfers in."
      value="06 12"
    />,
  );

  it("puts label, hint, error and control in that order", () => {
    const places = ["<label", "telefoon-hint", "telefoon-error", "<input"].map((part) => broken.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("hangs hint and error on the control and gives the value back", () => {
    expect(broken).toContain('aria-describedby="telefoon-hint telefoon-error"');
    expect(broken).toContain('aria-invalid="true"');
    expect(broken).toContain('value="06 12"');
    expect(broken).toContain('for="telefoon"');
    expect(broken).toContain('id="telefoon"');
  });

  it("says that it may stay empty instead of marking what is needed", () => {
    const optional = String(<Field name="mail" label="Uw e-mailadres" optional />);
    expect(optional).toContain("(mag u openlaten)");
    expect(optional).not.toContain("aria-required");
    expect(String(<Field name="naam" label="Uw naam" />)).toContain('aria-required="true"');
  });

  it("never uses the browser's own checks", () => {
    expect(String(<Field name="naam" label="Uw naam" />)).not.toMatch(/\srequired/);
    expect(String(<Form>…</Form>)).toContain("novalidate");
  });

  it("keeps what somebody typed as text, whatever they typed", () => {
    const text = '</textarea><script>alert("x")</script>';
    expect(String(<Field type="textarea" name="uitleg" label="Uitleg" value={text} />)).not.toContain("<script>");
    expect(String(<Field name="uitleg" label="Uitleg" value={text} />)).not.toContain("<script>");
  });

  it("chooses the option that was chosen before", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    const select = String(<Field type="select" name="plek" label="Plek" value="b" options={options} />);
    expect(select).toMatch(/<option value="b" selected[^>]*>B/);
    expect(select).not.toMatch(/<option value="a" selected/);
  });
});

describe("a group of choices", () => {
  const options = [
    { value: "zelf", label: "Ik kom zelf" },
    { value: "halen", label: "Ik wil worden opgehaald" },
  ];

  it("chooses nothing beforehand and keeps what was chosen", () => {
    expect(String(<ChoiceGroup name="vervoer" legend="Hoe?" options={options} />)).not.toContain("checked");
    const kept = String(<ChoiceGroup name="vervoer" legend="Hoe?" options={options} value="halen" />);
    expect(kept).toMatch(/value="halen" checked/);
    expect(kept.match(/checked/g)).toHaveLength(1);
  });

  it("is where the error summary leads", () => {
    const summary = String(<ErrorSummary errors={[{ name: "vervoer", message: "Kies hoe u komt." }]} />);
    expect(summary).toContain('href="#vervoer"');
    expect(summary).toContain("Er is 1 ding dat u moet aanpassen");
    const group = String(<ChoiceGroup name="vervoer" legend="Hoe?" options={options} error="Kies hoe u komt." />);
    expect(group).toMatch(/<input[^>]*id="vervoer"/);
    expect(group).toContain('aria-describedby="vervoer-error"');
  });
});

describe("a form", () => {
  it("is posted and carries its once-id", () => {
    const form = String(
      <Form action="/aanmelden" once="abc">
        …
      </Form>,
    );
    expect(form).toContain('method="post"');
    expect(form).toContain('<input type="hidden" name="_once" value="abc"/>');
  });

  it("has no summary without errors", () => {
    expect(ErrorSummary({ errors: [] })).toBeNull();
  });
});
