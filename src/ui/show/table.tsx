// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

export interface Column {
  label: string;
  /** This cell names the row: it becomes a th. */
  rowHeader?: boolean;
  numeric?: boolean;
}

export interface TableProps {
  /** Unique on the page when there are several tables. */
  id?: string;
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Child[])[];
}

/** For comparing; on a narrow screen each row becomes a card that repeats the column names. */
export function Table({ id = "tabel", caption, columns, rows }: TableProps) {
  return (
    <section class="buurt-table-wrap" tabindex={0} aria-labelledby={id}>
      <table class="buurt-table--cards">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.numeric ? "buurt-number" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{columns.map((column, index) => Cell(column, row[index]))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell(column: Column, content: Child) {
  const inside = <div>{content}</div>;
  // an empty line for a pen names nothing
  return column.rowHeader && content !== "" ? (
    <th scope="row" data-l={column.label}>
      {inside}
    </th>
  ) : (
    <td data-l={column.label} class={column.numeric ? "buurt-number" : undefined}>
      {inside}
    </td>
  );
}
