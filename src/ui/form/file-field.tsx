// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describedBy, Labelled, type LabelledProps } from "./labelled.tsx";

export interface FileFieldProps extends LabelledProps {
  /** "image/png,image/jpeg" */
  accept?: string;
  multiple?: boolean;
}

/** The form around it needs `upload`. A browser never gives a file back after an error: say so in the hint. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Labelled {...field}>
      <input
        class="buurt-control"
        type="file"
        id={field.name}
        name={field.name}
        accept={accept}
        multiple={multiple}
        aria-invalid={field.error ? "true" : undefined}
        aria-describedby={describedBy(field)}
      />
    </Labelled>
  );
}
