// The page around the picture.

let pages = 0;

class Page {
  constructor(root, meta, viewer) {
    const id = 'fg' + ++pages;
    this.root = root;
    this.modes = {};
    this.header(meta, viewer);
    this.bar(meta, viewer, id);
    this.crumbs = element('nav', { className: 'fg-crumbs', 'aria-label': 'Zoomed to' });
    this.pills = element('div', { className: 'fg-pills' });
    this.main(viewer, id);
    this.help = helpDialog(() => this.help.close());
    this.tip = element('div', { className: 'fg-tip', hidden: true });
    this.status = element('div', { className: 'fg-status', role: 'status', id: id + 's' });
    root.append(
      this.head, this.tools, element('div', { className: 'fg-path' }, this.crumbs, this.pills), this.body,
      element('div', { className: 'fg-foot' }, this.status), this.tip, this.help);
  }

  header(meta, viewer) {
    for (const [mode, text] of [['graph', 'Graph'], ['merged', 'Merged'], ['table', 'Table'], ['tree', 'Tree']]) {
      this.modes[mode] = button(text, () => viewer.setMode(mode), { 'aria-pressed': 'false' });
    }

    this.viewItems = {
      flame: toggle('Root at the bottom', 'i', () => viewer.setFlame(!viewer.flame)),
      heavy: toggle('Heaviest first', 'h', () => viewer.setHeavy(!viewer.heavy)),
      recursion: toggle('Fold recursion', 'r', () => viewer.foldRecursion()),
    };
    this.widthItems = {
      both: toggle('Widths: the larger of both', 'w', () => viewer.setWidths('both')),
      after: toggle('Widths: after', 'w', () => viewer.setWidths('after')),
      before: toggle('Widths: before', 'w', () => viewer.setWidths('before')),
      absolute: toggle('Compare counts, not shares', 'a', () => viewer.setAbsolute(!viewer.absolute)),
    };
    const comparing = meta.compare ? Object.values(this.widthItems) : [];
    this.frameName = element('div', { className: 'fg-framename' });
    this.frameMenu = menu(
      'Frame', this.frameName,
      item('Zoom', 'Enter', () => viewer.zoomToCursor()),
      item('Merge callers and callees', 'm', () => viewer.merge(viewer.cursorFrame)),
      item('Select', 's', () => viewer.select(viewer.cursorFrame)),
      item('Copy stack', 'c', () => viewer.copyStack()),
      item('Hide: its cost goes to its callers', 'x', () => viewer.hide(viewer.cursorFrame)),
      item('Remove with all that it calls', 'X', () => viewer.remove(viewer.cursorFrame)),
      item('Fold its package', 'p', () => viewer.foldPackage(viewer.cursorFrame)),
      item('Unfold everything', 'u', () => viewer.unfold()));
    this.theme = button('Dark', () => viewer.setTheme(viewer.palette.dark ? 'light' : 'dark'), { className: 'fg-plain', 'aria-pressed': 'false' });
    this.head = element(
      'div', { className: 'fg-head' },
      element('div', { className: 'fg-titles' },
        element(this.root.tagName === 'MAIN' ? 'h1' : 'h2', { className: 'fg-title', textContent: visible(meta.title) }),
        meta.subtitle ? element('p', { className: 'fg-subtitle', textContent: visible(meta.subtitle) }) : null),
      element('div', { className: 'fg-modes', role: 'group', 'aria-label': 'View' }, ...Object.values(this.modes)),
      element('div', { className: 'fg-menus' },
        menu('View', ...Object.values(this.viewItems), ...comparing),
        this.frameMenu,
        menu('Save',
          item('SVG picture', '', () => viewer.save('svg')),
          item('Folded stacks', '', () => viewer.save('folded')),
          item('speedscope', '', () => viewer.save('speedscope')),
          item('pprof', '', () => viewer.save('pprof'))),
        this.theme,
        button('?', () => this.help.showModal(), { className: 'fg-plain', 'aria-label': 'Help: keys' })));
  }

  bar(meta, viewer, id) {
    this.query = element('input', {
      type: 'search', id: id + 'q', className: 'fg-query', placeholder: 'Search: text or regular expression', autocomplete: 'off', spellcheck: false, 'aria-label': 'Search frames',
    });
    this.found = element('span', { className: 'fg-found', role: 'status' });
    this.states = meta.counters.map((counter, i) => {
      const box = element('input', { type: 'checkbox', onchange: () => viewer.setState(i, box.checked) });
      const share = element('span', { className: 'fg-share' });
      return { box, share, label: element('label', { className: 'fg-chip' }, box, element('span', { textContent: visible(counter) }), share) };
    });
    const states = element(
      'fieldset', { className: 'fg-states', hidden: meta.counters.length < 2 },
      element('legend', { textContent: 'Thread states', className: 'fg-hidden' }), ...this.states.map(state => state.label));
    const legend = meta.compare ? element(
      'div', { className: 'fg-legend' },
      element('span', { textContent: 'less' }), element('span', { className: 'fg-scale', 'aria-hidden': 'true' }), element('span', { textContent: 'more' }),
      element('span', { className: 'fg-same', 'aria-hidden': 'true' }), element('span', { textContent: meta.samples ? 'within noise' : 'same' })) : null;
    this.tools = element(
      'div', { className: 'fg-tools', role: 'search', 'aria-label': 'Search and thread states' },
      element('div', { className: 'fg-finding' }, this.query, this.found), legend, states);
  }

  main(viewer, id) {
    this.canvas = element('canvas', {
      className: 'fg-canvas', tabIndex: 0, role: 'application', 'aria-roledescription': 'flame graph', 'aria-describedby': id + 's',
      'aria-label': 'Flame graph. Arrow keys move, Enter zooms, Escape zooms out, y shows the same as a tree, t as a table.',
    });
    this.space = element('div', { className: 'fg-space' }, this.canvas);
    this.stage = element('div', { className: 'fg-stage' }, this.space);
    this.table = element('div', { className: 'fg-scroll', hidden: true });
    this.tree = element('div', { className: 'fg-scroll', hidden: true });
    this.empty = element('p', { className: 'fg-empty', hidden: true });
    this.body = element('div', { className: 'fg-body' }, this.stage, this.table, this.tree, this.empty);
  }
}

function helpDialog(close) {
  const keys = [
    ['click, Enter', 'zoom to a frame; again: to its caller'],
    ['arrows', 'move among frames'],
    ['Esc, Backspace', 'all; one up'],
    ['/', 'search; n and N: next and previous match'],
    ['m', 'merge: all callers and callees of a frame'],
    ['t, y, g', 'table, tree, graph'],
    ['s, Ctrl+click', 'select frames, and see their joint share'],
    ['x, X, p, r, u', 'hide a frame, remove it, fold its package, fold recursion; unfold everything'],
    ['i, h', 'root at the bottom; heaviest first'],
    ['w, a', 'in a comparison: widths; counts instead of shares'],
    ['c', 'copy the stack'],
    ['d', 'dark or light'],
    ['Ctrl+wheel, Shift+wheel, drag', 'zoom; move'],
    ['right click, long press', 'what can be done with a frame'],
  ];
  return element(
    'dialog', { className: 'fg-help', 'aria-label': 'Keys' },
    element('dl', {}, ...keys.flatMap(([key, text]) => [element('dt', { textContent: key }), element('dd', { textContent: text })])),
    button('Close', close));
}
