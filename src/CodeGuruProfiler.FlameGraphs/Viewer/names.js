// Names of frames. They come from the profiled program and are hostile until shown: only as text, and with everything visible.

// Control characters; what turns the direction of a text, joins its letters, or is not seen at all; line and paragraph separators; halves of a surrogate pair.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
const PLAIN = /^[\x20-\x7e]+$/;

function visible(name) {
  return name.trim() === '' ? '(no name)' : PLAIN.test(name) ? name : name.replace(INVISIBLE, '\ufffd');
}

// Where the parts of a name begin, and where its parameters do. Separators within <>, [] or () separate nothing. Names/NameParts.cs does the same.
function partsOf(name) {
  const starts = [0];
  let depth = 0;
  for (let i = 0; i < name.length; i++) {
    const character = name[i];
    if (character === '(' && depth === 0 && i > 0) {
      return { starts, end: i };
    }

    if (character === '<' || character === '[' || character === '(') {
      depth++;
    } else if (character === '>' || character === ']' || character === ')') {
      depth = Math.max(depth - 1, 0);
    } else if (depth === 0 && '.:/!\\'.includes(character)) {
      if (starts.at(-1) === i) {
        starts.pop();
      }

      starts.push(i + 1);
    }
  }

  return { starts: starts.filter(start => start < name.length), end: name.length };
}

// The namespace or module: what is before the type and the method, three parts at most.
function packageOf(name) {
  const { starts, end } = partsOf(name);
  const parts = starts.slice(0, starts.length > 2 ? Math.min(starts.length - 2, 3) : 1);
  return parts.map((start, i) => name.slice(start, starts[i + 1] ?? end).replace(/[<[(].*|[.:/!\\]+$/gs, '')).join('.');
}

// FNV-1a; the SVG pictures of the library use the same one, so that a frame has one color everywhere.
function hashOf(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  }

  return (hash ^ hash >>> 15) >>> 0;
}

// From the longest to the shortest: without parameters, Type.Method, Method. The end of a name is more useful than its beginning.
function shorterNames(name) {
  const { starts, end } = partsOf(name);
  return [name.slice(0, end), ...starts.slice(-2).map(start => name.slice(start, end))];
}

// All that the pictures want to know of names, worked out when first asked for: most of a hundred thousand are never drawn.
class Names {
  constructor(texts) {
    this.texts = texts;
    this.labels = [];
    this.shorter = [];
    this.colors = [];
  }

  get length() {
    return this.texts.length;
  }

  label(frame) {
    return this.labels[frame] ??= visible(this.texts[frame]);
  }

  color(frame) {
    return this.colors[frame] ??= hashOf(packageOf(this.texts[frame])) % HUES.length * SHADES + hashOf(this.texts[frame]) % SHADES;
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
