// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** A file that is not imported: nothing was changed. Every fault is a Dutch sentence that says where it is and what is wrong. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
  /** More faults than this are not looked for. */
  static readonly most = 20;
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.faults = faults;
  }
}
