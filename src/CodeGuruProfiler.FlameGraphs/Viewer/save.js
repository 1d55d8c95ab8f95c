// Data leaves the page as files. A file has what is shown: the thread states that are on, with what is folded; of a comparison, what was counted after.

function download(parts, type, name) {
  const link = element('a', { href: URL.createObjectURL(new Blob(parts, { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function fileNameOf(title, extension) {
  return (title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80) || 'profile') + extension;
}

// Whole numbers of fractions, the remainder carried along, so that the sum of any subtree stays within 1 of the truth.
class Carry {
  constructor() {
    this.rest = 0;
  }

  round(value) {
    this.rest += value;
    const whole = Math.round(this.rest);
    this.rest -= whole;
    return whole;
  }
}

// The own counts of each thread state that is on.
function countersOf(viewer) {
  return viewer.meta.counters
    .map((name, counter) => ({ name, own: viewer.on[counter] ? viewer.ownIn(counter) : null }))
    .filter(counter => counter.own !== null);
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a permission, or from a file: as a selection.
    const area = element('textarea', { value: text, className: 'fg-hidden' });
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (!copied) {
      throw new Error('The browser does not allow it.');
    }
  }
}
