import { deflateSync } from 'node:zlib';

/** A point of an icon; both coordinates run from 0 to 1, down and to the right. */
type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
/** A shape of an icon and its colour: whether a point is inside. */
type Shape = { readonly colour: Colour; readonly covers: (point: Point) => boolean };

const INK: Colour = [0x24, 0x29, 0x2f];
const GREEN: Colour = [0x1b, 0x7f, 0x5c];
const YELLOW: Colour = [0xd0, 0x9b, 0x00];
const RED: Colour = [0xc5, 0x3a, 0x2c];

function circle([cx, cy]: Point, radius: number, colour: Colour): Shape {
  return { colour, covers: ([x, y]) => (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2 };
}

function ring([cx, cy]: Point, radius: number, width: number, colour: Colour, isIn: (point: Point) => boolean): Shape {
  return {
    colour,
    covers: ([x, y]) => Math.abs(Math.hypot(x - cx, y - cy) - radius) <= width / 2 && isIn([x, y]),
  };
}

/** A stroke from point to point, with round ends. */
function stroke(points: readonly Point[], width: number, colour: Colour): Shape {
  const isNear = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): boolean => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= width / 2;
  };
  return {
    colour,
    covers: (point) => points.some((to, i) => i > 0 && isNear(point, points[i - 1] ?? to, to)),
  };
}

function polygon(points: readonly Point[], colour: Colour): Shape {
  return {
    colour,
    covers: ([x, y]) =>
      points.reduce((isInside, [ax, ay], i) => {
        const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay];
        return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !isInside : isInside;
      }, false),
  };
}

function box(left: number, top: number, right: number, bottom: number, colour: Colour): Shape {
  return polygon(
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    colour,
  );
}

/**
 * The icons: the only source of their pictures. Each has an outline of its own, so that nobody needs the colours to tell
 * them apart: three signs, a tick, a filled column, an arrow back, a page, a question mark.
 */
export const ICONS: ReadonlyMap<string, readonly Shape[]> = new Map([
  [
    'planlight',
    [
      circle([0.26, 0.72], 0.2, GREEN),
      polygon(
        [
          [0.5, 0.08],
          [0.74, 0.48],
          [0.26, 0.48],
        ],
        YELLOW,
      ),
      box(0.56, 0.54, 0.92, 0.9, RED),
    ],
  ],
  [
    'check',
    [
      stroke(
        [
          [0.14, 0.55],
          [0.4, 0.8],
          [0.86, 0.2],
        ],
        0.17,
        GREEN,
      ),
    ],
  ],
  [
    'apply',
    [
      circle([0.5, 0.2], 0.15, GREEN),
      polygon(
        [
          [0.5, 0.36],
          [0.68, 0.64],
          [0.32, 0.64],
        ],
        YELLOW,
      ),
      box(0.36, 0.7, 0.64, 0.96, RED),
      stroke(
        [
          [0.1, 0.06],
          [0.1, 0.94],
        ],
        0.09,
        INK,
      ),
      stroke(
        [
          [0.9, 0.06],
          [0.9, 0.94],
        ],
        0.09,
        INK,
      ),
    ],
  ],
  [
    'restore',
    [
      ring([0.53, 0.54], 0.31, 0.13, INK, ([x, y]) => !(x < 0.53 && y < 0.54 && y > x - 0.2)),
      polygon(
        [
          [0.06, 0.34],
          [0.5, 0.02],
          [0.5, 0.48],
        ],
        INK,
      ),
    ],
  ],
  [
    'report',
    [
      stroke(
        [
          [0.2, 0.08],
          [0.2, 0.92],
          [0.8, 0.92],
          [0.8, 0.3],
          [0.58, 0.08],
          [0.2, 0.08],
        ],
        0.09,
        INK,
      ),
      box(0.33, 0.62, 0.42, 0.8, RED),
      box(0.47, 0.5, 0.56, 0.8, YELLOW),
      box(0.61, 0.38, 0.7, 0.8, GREEN),
    ],
  ],
  [
    'help',
    [
      ring([0.5, 0.33], 0.21, 0.13, INK, ([x, y]) => !(x < 0.5 && y > 0.33)),
      stroke(
        [
          [0.5, 0.54],
          [0.5, 0.66],
        ],
        0.13,
        INK,
      ),
      circle([0.5, 0.87], 0.09, INK),
    ],
  ],
]);

/** Every size that Office asks for on some screen. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

const SAMPLES = 4;

/** The pixels of an icon, row by row as RGBA, each mixed of 16 samples. */
function pixels(shapes: readonly Shape[], size: number): Uint8Array {
  const bytes = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let [red, green, blue, hits] = [0, 0, 0, 0];
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const point: Point = [
          (x + ((s % SAMPLES) + 0.5) / SAMPLES) / size,
          (y + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) / size,
        ];
        const top = shapes.filter((shape) => shape.covers(point)).pop();
        if (top === undefined) continue;
        red += top.colour[0];
        green += top.colour[1];
        blue += top.colour[2];
        hits++;
      }
      if (hits > 0)
        bytes.set(
          [red / hits, green / hits, blue / hits, (255 * hits) / SAMPLES ** 2].map(Math.round),
          (y * size + x) * 4,
        );
    }
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

/** An icon as a PNG file of size × size pixels. */
export function iconPng(name: string, size: number): Buffer {
  const shapes = ICONS.get(name);
  if (shapes === undefined) throw new Error(`no icon ${name}`);
  const raw = pixels(shapes, size);
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, y) =>
      Buffer.concat([Buffer.from([0]), raw.subarray(y * size * 4, (y + 1) * size * 4)]),
    ),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
