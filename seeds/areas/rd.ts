// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Between RD metres (EPSG:28992) and WGS84, for drawing and testing the demo town only. */
import proj4 from "proj4";
import type { Point } from "./plan.ts";

const RD =
  "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel " +
  "+towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725 +units=m +no_defs";

/** RD metres to [lon, lat], six decimals: about ten centimetres. */
export function toWgs84(point: Point): Point {
  const [lon, lat] = proj4(RD, "WGS84", point) as Point;
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}
