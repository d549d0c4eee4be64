// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type PictureKind, readPicture } from "#platform/pictures/pictures.ts";

/** A photo as it is sent and kept, and what is wrong with it in words of this room. */
const photo = {
  bytes: 4_000_000,
  side: 1200,
  quality: 80,
  problems: { tooLarge: "photoLarge", manyPixels: "photoManyPixels", noImage: "photoNoImage", drawing: "photoNoImage" },
} as const satisfies PictureKind<string>;

/** See readPicture. */
export const readPhoto = (file: File) => readPicture(file, photo);
