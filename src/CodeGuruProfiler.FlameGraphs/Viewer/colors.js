// Hue by package, lightness by name: one library is one family of colors. Red at random would say nothing.

const HUES = [65, 240, 155, 95, 285, 195, 30, 125, 215, 330, 265, 5];
const SHADES = 3;
const STEPS = 10;

// Boxes of one color are drawn at once; these are the numbers of the colors.
const PAINT_ROOT = HUES.length * SHADES;
const PAINT_HIT = PAINT_ROOT + 1;
const PAINT_FAINT = PAINT_ROOT + 2;
const PAINT_SLIVER = PAINT_ROOT + 3;
const PAINT_SAME = PAINT_ROOT + 4 + STEPS;
const PAINTS = PAINT_SAME + STEPS + 1;

// From OKLCH, where equal steps look equal, to sRGB. https://bottosson.github.io/posts/oklab/
function colorOf(lightness, chroma, hue) {
  const a = chroma * Math.cos(hue * Math.PI / 180);
  const b = chroma * Math.sin(hue * Math.PI / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3;
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
  ];
  return '#' + parts.map(part => {
    const light = Math.min(Math.max(part, 0), 1);
    const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(value * 255).toString(16).padStart(2, '0');
  }).join('');
}

function paletteOf(dark) {
  const paints = [];
  for (const hue of HUES) {
    for (let shade = 0; shade < SHADES; shade++) {
      paints.push(dark ? colorOf(0.36 + shade * 0.035, 0.062 - shade * 0.004, hue) : colorOf(0.835 + shade * 0.03, 0.088 - shade * 0.014, hue));
    }
  }

  paints[PAINT_ROOT] = dark ? '#2d333b' : '#dde2e8';
  paints[PAINT_HIT] = dark ? '#b02a93' : '#ff9ade';
  paints[PAINT_FAINT] = dark ? '#1e242c' : '#eceff3';
  paints[PAINT_SLIVER] = dark ? '#4b535d' : '#b4bcc6';
  paints[PAINT_SAME] = dark ? '#333a42' : '#e2e6eb';

  // Blue and orange differ in every common form of color blindness; the facts have the sign as well.
  for (let step = 1; step <= STEPS; step++) {
    const part = step / STEPS;
    paints[PAINT_SAME - step] = dark ? colorOf(0.36 + part * 0.14, 0.03 + part * 0.11, 250) : colorOf(0.90 - part * 0.19, 0.03 + part * 0.10, 250);
    paints[PAINT_SAME + step] = dark ? colorOf(0.36 + part * 0.17, 0.03 + part * 0.09, 58) : colorOf(0.92 - part * 0.15, 0.03 + part * 0.12, 62);
  }

  return { dark, paints, ink: dark ? '#f0f3f6' : '#14181d', back: dark ? '#0d1117' : '#ffffff', edge: dark ? '#79b8ff' : '#0550ae', chosen: dark ? '#ffd33d' : '#7a4a00' };
}
