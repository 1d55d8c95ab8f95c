// The frames by cost, wherever they were called from.

// Each frame's own cost, and that of everything below it, recursion once.
function frameSums(tree, frames, weights) {
  const self = new Float64Array(frames);
  const total = new Float64Array(frames);
  const open = new Int32Array(frames);
  const opened = [];
  for (let node = 1; node < tree.length; node++) {
    while (opened.length > 0 && tree.end[opened[opened.length - 1]] <= node) {
      open[tree.frame[opened.pop()]]--;
    }

    const frame = tree.frame[node];
    self[frame] += weights.own[node];
    if (open[frame]++ === 0) {
      total[frame] += weights.total[node];
    }

    opened.push(node);
  }

  return { self, total };
}

class FrameTable {
  constructor(viewer) {
    this.viewer = viewer;
    this.order = viewer.meta.compare ? 'change' : 'self';
    const columns = viewer.meta.compare
      ? [['self', 'Self after'], ['total', 'Total after'], ['before', 'Total before'], ['change', 'Change, points']]
      : [['self', 'Self'], ['total', 'Total']];
    this.headers = columns.map(([order, text]) => element(
      'th', { scope: 'col', className: 'fg-number' }, button(text, () => this.sort(order))));
    this.orders = columns.map(([order]) => order);
    this.note = element('caption', { className: 'fg-note' });
    const head = element('thead', {}, element('tr', {}, ...this.headers, element('th', { scope: 'col', textContent: 'Frame' })));
    this.table = element('table', { className: 'fg-table', 'aria-label': 'Frames by cost' }, this.note);
    this.rows = new Rows(viewer.page.table, this.table, head, index => this.row(index));
    this.table.addEventListener('keydown', event => this.key(event));
  }

  sort(order) {
    this.order = order;
    this.show();
    this.viewer.page.table.scrollTop = 0;
  }

  show() {
    const { viewer } = this;
    const { tree, after, before } = viewer.graph;
    this.after = frameSums(tree, viewer.names.length, after);
    this.before = before && frameSums(tree, viewer.names.length, before);
    this.wholes = [after.total[0], before ? before.total[0] : 0];
    const frames = [];
    for (let frame = 0; frame < viewer.names.length; frame++) {
      if ((this.after.total[frame] > 0 || before && this.before.total[frame] > 0) && (viewer.matched === null || viewer.matched[frame])) {
        frames.push(frame);
      }
    }

    const key = this.weightOf();
    this.frames = frames.sort((one, other) => key(other) - key(one) || one - other);
    this.headers.forEach((header, i) => header.setAttribute('aria-sort', this.orders[i] === this.order ? 'descending' : 'none'));
    this.note.textContent = `${formatCount(frames.length)} ${frames.length === 1 ? 'frame' : 'frames'}${viewer.matched === null ? '' : ' that match'}`;
    this.table.setAttribute('aria-rowcount', String(frames.length + 1));
    this.rows.show(frames.length);
  }

  weightOf() {
    const { after, before } = this;
    return this.order === 'self' ? frame => after.self[frame]
      : this.order === 'total' ? frame => after.total[frame]
      : this.order === 'before' ? frame => before.total[frame]
      : frame => Math.abs(this.change(frame)) + (this.viewer.isNoise(this.z(frame)) ? 0 : 1000);
  }

  change(frame) {
    const [after, before] = this.wholes;
    return ((after > 0 ? this.after.total[frame] / after : 0) - (before > 0 ? this.before.total[frame] / before : 0)) * 100;
  }

  z(frame) {
    return this.viewer.meta.samples ? zOf(this.before.total[frame], this.wholes[1], this.after.total[frame], this.wholes[0]) : NaN;
  }

  row(index) {
    const { viewer } = this;
    const frame = this.frames[index];
    const [after, before] = this.wholes;
    const cells = [costCell(this.after.self[frame], after), costCell(this.after.total[frame], after)];
    if (this.before) {
      const noise = viewer.isNoise(this.z(frame));
      const change = this.change(frame);
      cells.push(
        costCell(this.before.total[frame], before),
        element('td', { className: 'fg-number ' + (noise ? 'fg-noise' : change < 0 ? 'fg-less' : 'fg-more'), textContent: formatPoints(change) + (noise ? ' (noise)' : '') }));
    }

    const name = viewer.names.label(frame);
    const merge = button(name, () => viewer.merge(frame), { className: 'fg-link', title: 'Merge callers and callees of ' + name });
    return element('tr', { 'aria-rowindex': String(index + 2) }, ...cells, element('td', { className: 'fg-name' }, merge));
  }

  key(event) {
    const row = event.target.closest('tbody tr');
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20, Home: -this.rows.length, End: this.rows.length }[event.key];
    if (step === undefined || !row) {
      return;
    }

    event.preventDefault();
    event.stopPropagation();
    this.rows.focus(Math.min(Math.max(Number(row.dataset.index) + step, 0), this.rows.length - 1));
  }
}

// A share with a bar, and the count.
function costCell(part, whole) {
  const bar = element('span', { className: 'fg-bar', 'aria-hidden': 'true' });
  bar.style.width = `calc((100% - 16px) * ${whole > 0 ? Math.min(part / whole, 1) : 0})`;
  return element(
    'td', { className: 'fg-number fg-cost' }, bar,
    element('span', { className: 'fg-percent', textContent: formatShare(part, whole) }), ' ',
    element('span', { className: 'fg-count', textContent: formatCount(part) }));
}
