// Names of frames. They come from the profiled program and are hostile until shown: only as text, and with everything visible.

// Control characters; what turns the direction of a text, joins its letters, or is not seen at all; line and paragraph separators; halves of a surrogate pair.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
const PLAIN = /^[\x20-\x7e]+$/;

function visible(name) {
  return PLAIN.test(name) ? name : name.replace(INVISIBLE, '\ufffd') || '(no name)';
}

// The namespace or module: what is before the type and the method, three parts at most.
function packageOf(name) {
  const parts = name.split(/[(<[]/, 1)[0].split(/[.:!/\\]+/).filter(part => part);
  return parts.length > 2 ? parts.slice(0, Math.min(parts.length - 2, 3)).join('.') : parts[0] || '';
}

// FNV-1a; the SVG pictures of the library use the same one, so that a frame has one colour everywhere.
function hashOf(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  }

  return (hash ^ hash >>> 15) >>> 0;
}

// From the longest to the shortest: without parameters, Type.Method, Method. The end of a name tells more than its beginning.
function shorterNames(name) {
  const open = name.search(/[(<[]/);
  if (open === 0) {
    return [];
  }

  const path = open < 0 ? name : name.slice(0, open);
  const rest = open < 0 ? '' : name.slice(open);
  const parameters = rest.indexOf('(');
  const generic = parameters < 0 ? rest : rest.slice(0, parameters);
  const ends = [...path.matchAll(/[.:/!\\]+/g)].map(match => match.index + match[0].length).filter(end => end < path.length);
  return [path + generic, ...ends.slice(-2).map(end => path.slice(end) + generic), ...ends.slice(-1).map(end => path.slice(end))];
}

// All that the pictures want to know of names, worked out when first asked for: most of a hundred thousand are never drawn.
class Names {
  constructor(texts) {
    this.texts = texts;
    this.labels = [];
    this.shorter = [];
    this.colours = [];
  }

  get length() {
    return this.texts.length;
  }

  label(frame) {
    return this.labels[frame] ??= visible(this.texts[frame]);
  }

  colour(frame) {
    return this.colours[frame] ??= hashOf(packageOf(this.texts[frame])) % HUES.length * SHADES + hashOf(this.texts[frame]) % SHADES;
  }

  // The label in at most so many characters.
  fit(frame, length, shorten) {
    const label = this.label(frame);
    if (label.length <= length) {
      return label;
    }

    let last = label;
    if (shorten) {
      for (const shorter of this.shorter[frame] ??= shorterNames(label)) {
        if (shorter.length <= length) {
          return shorter;
        }

        last = shorter;
      }
    }

    return last.slice(0, length - 1) + '…';
  }

  // Adds a name that no frame of the file has, for a folded package; returns its number.
  add(text) {
    const known = this.texts.indexOf(text, this.added ??= this.texts.length);
    return known >= 0 ? known : this.texts.push(text) - 1;
  }
}
