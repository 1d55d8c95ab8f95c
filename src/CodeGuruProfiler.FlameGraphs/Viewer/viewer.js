// The viewer: what is shown, and what changes it. Everything else draws it or calls it.

class Viewer {
  constructor(root, meta, data, alone) {
    this.meta = meta;
    this.names = new Names(data.names);
    this.fileFrames = data.names.length;
    this.base = data.tree;
    this.counts = data;
    this.timings = {};
    this.on = meta.counters.map((_, i) => !meta.on || meta.on[i]);
    this.flame = Boolean(meta.flame);
    this.heavy = Boolean(meta.heavy);
    this.widths = 'both';
    this.absolute = false;
    this.folding = new Folding();
    this.selected = new Set();
    this.matched = null;
    this.matches = [];
    this.match = -1;
    this.mode = 'graph';
    this.mergedFrame = -1;
    this.hovered = null;
    this.page = new Page(root, meta, this);
    this.canvas = new Canvas(this.page);
    this.tip = new Tip(this);
    this.table = new FrameTable(this);
    this.tree = new CallRows(this);
    this.link = new Link(root, alone);
    this.begin();
    new Input(this);
    new Keys(this, alone);
    new Print(this);
  }

  begin() {
    const { root, query, stage, canvas } = this.page;
    root.classList.add('fg-ready');
    this.page.query.value = this.meta.search ?? '';
    const linked = restoreState(this, this.link.read());
    this.applyTheme(root.dataset.theme ?? storedTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
    const sums = sumsOf(this.counts.after, this.meta.counters.length);
    const whole = sums.reduce((sum, count) => sum + count, 0);
    this.page.states.forEach((state, i) => state.share.textContent = formatShare(sums[i], whole));
    this.rebuild();
    this.canvas.resize();
    this.zoomed = this.nodeOf(linked.node);
    this.graphView = this.viewOf(this.zoomed);
    this.cursor = { picture: this.graph, node: this.zoomed };
    this.findMatches();
    this.update();
    if (linked.mode === 'merged') {
      this.merge(linked.merged);
    } else {
      this.setMode(linked.mode);
    }

    let waiting;
    query.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.search(query.value), 60);
    });
    stage.addEventListener('scroll', () => this.redraw());
    canvas.addEventListener('focus', () => this.redraw());
    canvas.addEventListener('blur', () => this.redraw());
    new ResizeObserver(() => this.resize()).observe(stage);
    this.page.table.addEventListener('focusin', () => this.tip.hide());
  }

  // ---- what is shown

  get pictures() {
    return this.mode === 'merged' ? this.merged : [this.graph];
  }

  get view() {
    return this.mode === 'merged' ? this.mergedView : this.graphView;
  }

  set view(view) {
    if (this.mode === 'merged') {
      this.mergedView = view;
    } else {
      this.graphView = view;
    }
  }

  get cursorFrame() {
    return this.cursor.picture.tree.frame[this.cursor.node];
  }

  // The nodes, folded and in order, and their weights.
  rebuild() {
    let tree = this.base;
    let to = null;
    if (!this.folding.isEmpty) {
      ({ tree, to } = fold(this.base, this.names, this.folding));
    }

    if (this.heavy) {
      const first = this.weighed(tree, to);
      const { tree: ordered, place } = arrange(tree.frame, tree.parent, first.shape.total);
      tree = ordered;
      to = to === null ? place : to.map(node => node < 0 ? -1 : place[node]);
    }

    this.to = to;
    this.origin = null;
    this.graph = this.weighed(tree, to);
    this.outline = null;
  }

  weighed(tree, to) {
    const own = counts => ownOf(counts, this.on, tree.length, to);
    const after = weigh(tree, own(this.counts.after));
    if (!this.counts.before) {
      return new Picture(tree, after, after, null);
    }

    const before = weigh(tree, own(this.counts.before));
    this.factor = this.absolute || !(after.total[0] > 0 && before.total[0] > 0) ? 1 : after.total[0] / before.total[0];
    return new Picture(tree, weigh(tree, widthsOf(after.own, before.own, this.factor, this.widths)), after, before);
  }

  ownIn(counter) {
    return ownOf(this.counts.after, this.on.map((_, i) => i === counter), this.graph.tree.length, this.to);
  }

  // A node of the file in the tree that is shown: itself, or where it was folded to.
  nodeOf(node) {
    for (let at = node; at > 0; at = this.base.parent[at]) {
      const shown = this.to === null ? at : this.to[at];
      if (shown >= 0) {
        return shown;
      }
    }

    return 0;
  }

  originOf(node) {
    return this.to === null ? node : Math.max((this.origin ??= originOf(this.graph.tree.length, this.to))[node], 0);
  }

  viewOf(node) {
    const { shape } = this.graph;
    // A node without a count in these states is kept, and the picture shows its nearest caller that has one.
    let shown = node;
    while (shown > 0 && !(shape.total[shown] > 0)) {
      shown = this.graph.tree.parent[shown];
    }

    return { from: shape.left[shown], to: shape.left[shown] + (shape.total[shown] || 1) };
  }

  // After a change of states, folding, or order: the same place, if it is still there.
  renew(frame = this.mergedFrame) {
    const zoomed = this.originOf(this.zoomed);
    const cursor = this.cursor.picture === this.graph ? this.originOf(this.cursor.node) : zoomed;
    this.rebuild();
    this.zoomed = this.nodeOf(zoomed);
    this.graphView = this.viewOf(this.zoomed);
    this.cursor = { picture: this.graph, node: this.nodeOf(cursor) };
    this.hovered = null;
    this.findMatches();
    this.update();
    if (this.mode === 'merged') {
      this.merge(frame);
    } else {
      this.setMode(this.mode);
    }
  }

  update() {
    const { page, meta } = this;
    page.crumbs.replaceChildren(...this.crumbs());
    page.pills.replaceChildren(...this.pills());
    page.states.forEach((state, i) => state.box.checked = this.on[i]);
    press(page.viewItems.flame, this.flame);
    press(page.viewItems.heavy, this.heavy);
    press(page.viewItems.recursion, this.folding.recursion);
    for (const widths of ['both', 'after', 'before']) {
      press(page.widthItems[widths], this.widths === widths);
    }

    press(page.widthItems.absolute, this.absolute);
    for (const [mode, made] of Object.entries(page.modes)) {
      press(made, this.mode === mode);
    }

    page.frameName.textContent = this.labelOf(this.cursor.picture, this.cursor.node);
    this.link.write(stateOf(this));
  }

  crumbs() {
    const { graph } = this;
    const path = [...graph.pathOf(this.zoomed).reverse()];
    const crumb = node => button(this.labelOf(graph, node), () => this.zoomTo(node), { title: this.labelOf(graph, node).slice(0, 1000) });
    const shown = path.length <= 12 ? path : [...path.slice(0, 3), -1, ...path.slice(-8)];
    return [0, ...shown].flatMap((node, i) => [
      i > 0 ? element('span', { textContent: '›', 'aria-hidden': 'true' }) : null,
      node < 0 ? element('span', { textContent: `… ${path.length - 11} more …` }) : crumb(node),
    ]).filter(made => made !== null);
  }

  // What is folded or selected, each with a button that ends it.
  pills() {
    const { folding, names } = this;
    const pill = (text, end) => button(text + ' ✕', end, { className: 'fg-pill', title: 'Undo: ' + text });
    const short = frame => names.fit(frame, 40, true);
    const drop = (set, key) => () => {
      set.delete(key);
      this.renew();
    };
    const made = [
      ...folding.recursion ? [pill('recursion folded', () => this.foldRecursion())] : [],
      ...[...folding.packages].map(name => pill(`folded: ${visible(name)}`, drop(folding.packages, name))),
      ...[...folding.hidden].map(frame => pill(`hidden: ${short(frame)}`, drop(folding.hidden, frame))),
      ...[...folding.removed].map(frame => pill(`removed: ${short(frame)}`, drop(folding.removed, frame))),
    ];
    if (this.selected.size > 0) {
      const { sum } = outermost(this.graph.tree, this.graph.after.total, frame => this.selected.has(frame));
      const count = this.selected.size === 1 ? '1 frame' : `${this.selected.size} frames`;
      made.push(pill(`${count} selected: ${formatShare(sum, this.graph.after.total[0])} together`, () => this.clearSelection()));
    }

    return made;
  }

  // ---- texts and colours of nodes

  labelOf(picture, node) {
    const frame = picture.tree.frame[node];
    return frame < 0 ? visible(this.meta.title) : this.names.label(frame);
  }

  textOf(picture, node, length) {
    const frame = picture.tree.frame[node];
    if (frame >= 0) {
      return this.names.fit(frame, length, this.meta.shorten !== false);
    }

    const title = visible(this.meta.title);
    return title.length <= length ? title : title.slice(0, length - 1) + '…';
  }

  paintOf(picture, node) {
    const frame = picture.tree.frame[node];
    return frame < 0 ? PAINT_ROOT
      : this.matched !== null ? this.matched[frame] ? PAINT_HIT : PAINT_FAINT
      : picture.before !== null ? this.comparedPaint(picture, node)
      : this.names.colour(frame);
  }

  // Grey within noise; then colour grows, and is full at z = 6. Where counts are not samples it grows with the change itself.
  comparedPaint(picture, node) {
    const difference = this.difference(picture, node);
    const z = this.z(picture, node);
    const part = Number.isNaN(z)
      ? Math.abs(difference) / Math.max(picture.after.total[node], picture.before.total[node] * this.factor)
      : (z - 2) / 4;
    const step = Math.ceil(Math.min(Math.max(part || 0, 0), 1) * STEPS);
    return PAINT_SAME + (difference < 0 ? -step : step);
  }

  difference(picture, node) {
    return picture.after.total[node] - picture.before.total[node] * this.factor;
  }

  z(picture, node) {
    return this.meta.samples
      ? zOf(picture.before.total[node], this.graph.before.total[0], picture.after.total[node], this.graph.after.total[0])
      : NaN;
  }

  isNoise(z) {
    return z <= 2;
  }

  changeOf(picture, node) {
    const share = (weights, whole) => whole > 0 ? weights.total[node] / whole * 100 : 0;
    return formatPoints(share(picture.after, this.graph.after.total[0]) - share(picture.before, this.graph.before.total[0])) + ' points';
  }

  // ---- drawing

  get rows() {
    return this.mode === 'merged' ? this.mergedRows : this.graphRows;
  }

  layout() {
    if (this.mode === 'merged') {
      const [callers, callees] = this.merged;
      const above = Math.max(callers.deepest(this.view, this.canvas.width), 1);
      const below = Math.max(callees.deepest(this.view, this.canvas.width), 1);
      Object.assign(callers, { base: above, direction: -1, first: 2 });
      Object.assign(callees, { base: above - 2, direction: 1, first: 1 });
      this.mergedRows = above + below - 1;
    } else {
      const rows = this.graph.deepest(this.view, this.canvas.width) + 1;
      this.graphRows = this.flame ? Math.max(rows, Math.floor(this.page.stage.clientHeight / this.canvas.row)) : rows;
      this.graph.direction = this.flame ? -1 : 1;
      this.graph.base = this.flame ? this.graphRows - 1 : 0;
    }

    this.page.space.style.height = Math.max(this.rows * this.canvas.row, 1) + 'px';
  }

  redraw() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
  }

  draw(scroll = this.page.stage.scrollTop) {
    const begin = performance.now();
    const { canvas, palette, view } = this;
    canvas.clear(palette.back);
    const paintOf = (picture, node) => this.paintOf(picture, node);
    const textOf = (picture, node, length) => this.textOf(picture, node, length);
    for (const picture of this.pictures) {
      canvas.draw(picture, view, scroll, palette, paintOf, textOf);
    }

    this.outlines(scroll);
    this.timings.draw = performance.now() - begin;
  }

  outlines(scroll) {
    const { canvas, palette, view, hovered, cursor } = this;
    for (const picture of this.pictures) {
      if (this.selected.size > 0) {
        for (const node of this.selectedIn(picture)) {
          const place = canvas.place(picture, node, view, scroll);
          if (place.width >= 1 && place.top > -canvas.row && place.top < canvas.height) {
            canvas.outline(place, palette.chosen, 2);
          }
        }
      }

      if (hovered?.picture === picture) {
        canvas.outline(canvas.place(picture, hovered.node, view, scroll), palette.ink, 1);
      }

      if (cursor.picture === picture && document.activeElement === this.page.canvas) {
        canvas.outline(canvas.place(picture, cursor.node, view, scroll), palette.edge, 2);
      }
    }
  }

  selectedIn(picture) {
    this.outline ??= new Map();
    if (!this.outline.has(picture)) {
      this.outline.set(picture, outermost(picture.tree, picture.shape.total, frame => this.selected.has(frame)).nodes);
    }

    return this.outline.get(picture);
  }

  resize() {
    if (!this.page.stage.hidden && this.page.stage.clientWidth > 0) {
      this.canvas.resize();
      this.layout();
      this.draw();
    }
  }

  find(x, y) {
    const { canvas, view } = this;
    const value = view.from + x / canvas.width * (view.to - view.from);
    const row = Math.floor((y + this.page.stage.scrollTop) / canvas.row);
    for (const picture of this.pictures) {
      const node = picture.find(value, (row - picture.base) * picture.direction);
      if (node >= 0) {
        return { picture, node };
      }
    }

    return null;
  }

  hover(found) {
    if (found?.node !== this.hovered?.node || found?.picture !== this.hovered?.picture) {
      this.hovered = found;
      this.redraw();
    }
  }

  // ---- moving

  moveTo(picture, node, quiet = false) {
    this.cursor = { picture, node };
    this.page.frameName.textContent = this.labelOf(picture, node);
    if (!quiet) {
      this.page.status.textContent = sentenceOf(this, picture, node);
      this.redraw();
    }
  }

  cursorPlace() {
    return this.canvas.place(this.cursor.picture, this.cursor.node, this.view, this.page.stage.scrollTop);
  }

  // One step of the arrow keys: to a sibling, or up and down in the picture.
  step(right, down) {
    const { picture, node } = this.cursor;
    const next = right !== 0 ? { picture, node: picture.sibling(node, right) } : this.stepOver(picture, node, down);
    if (next.node < next.picture.first && next.node <= 0 && this.mode === 'merged' || next.node < 0) {
      return;
    }

    this.moveTo(next.picture, next.node);
    this.bringIntoView();
  }

  stepOver(picture, node, down) {
    const outwards = down === picture.direction;
    if (outwards) {
      return { picture, node: picture.heaviestChild(node) };
    }

    const parent = picture.tree.parent[node];
    if (this.mode === 'merged' && picture.tree.depth[node] === picture.first) {
      const [callers, callees] = this.merged;
      return picture === callees ? { picture: callers, node: callers.heaviestChild(1) } : { picture: callees, node: 1 };
    }

    return { picture, node: parent };
  }

  bringIntoView() {
    const { stage } = this.page;
    const { picture, node } = this.cursor;
    const place = this.cursorPlace();
    if (place.top < 0 || place.top > this.canvas.height - this.canvas.row) {
      stage.scrollTop += place.top - this.canvas.height / 2;
    }

    if (this.mode === 'graph' && (place.width < 3)) {
      // Zoom to the nearest caller within which it can be seen.
      let caller = node;
      while (caller > 0 && picture.shape.total[caller] * 20 < this.canvas.width && picture.shape.total[node] * 50 > picture.shape.total[picture.tree.parent[caller]]) {
        caller = picture.tree.parent[caller];
      }

      this.zoomTo(Math.max(caller === node ? picture.tree.parent[node] : caller, 0), node);
    }
  }

  // A click or Enter on a node.
  enter(picture, node) {
    if (this.mode === 'merged') {
      this.merge(picture.tree.frame[node]);
    } else {
      this.zoomTo(node === this.zoomed && node > 0 ? picture.tree.parent[node] : node);
    }
  }

  zoomToCursor() {
    this.enter(this.cursor.picture, this.cursor.node);
  }

  zoomOut() {
    if (this.mode === 'graph' && this.zoomed > 0) {
      this.zoomTo(this.graph.tree.parent[this.zoomed]);
    }
  }

  zoomTo(node, cursor = node) {
    if (this.mode !== 'graph') {
      this.setMode('graph');
    }

    const from = { ...this.graphView };
    const to = this.viewOf(node);
    this.zoomed = node;
    this.hovered = null;
    this.moveTo(this.graph, cursor);
    this.update();
    this.animate(from, to);
  }

  animate(from, to) {
    cancelAnimationFrame(this.animation);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.arrive(to);
      return;
    }

    const begin = performance.now();
    const step = now => {
      const part = Math.min(Math.max((now - begin) / 180, 0), 1);
      if (part === 1) {
        this.arrive(to);
        return;
      }

      const eased = 1 - (1 - part) ** 3;
      this.graphView = { from: from.from + (to.from - from.from) * eased, to: from.to + (to.to - from.to) * eased };
      this.draw();
      this.animation = requestAnimationFrame(step);
    };
    this.animation = requestAnimationFrame(step);
  }

  arrive(view) {
    this.graphView = view;
    this.layout();
    if (this.flame) {
      this.page.stage.scrollTop = this.page.stage.scrollHeight;
    }

    this.draw();
  }

  zoomBy(factor, x) {
    const { from, to } = this.view;
    const whole = this.pictures[0].whole;
    const value = from + x / this.canvas.width * (to - from);
    const span = Math.min(Math.max((to - from) * factor, whole * 1e-9), whole);
    const left = Math.max(0, Math.min(whole - span, value - x / this.canvas.width * span));
    cancelAnimationFrame(this.animation);
    this.view = { from: left, to: left + span };
    this.layout();
    this.redraw();
  }

  pan(part) {
    const { from, to } = this.view;
    const whole = this.pictures[0].whole;
    const left = Math.max(0, Math.min(whole - (to - from), from + part * (to - from)));
    cancelAnimationFrame(this.animation);
    this.view = { from: left, to: left + (to - from) };
    this.redraw();
  }

  escape() {
    if (this.page.query.value !== '') {
      this.clearSearch();
    } else if (this.selected.size > 0) {
      this.clearSelection();
    } else if (this.mode !== 'graph') {
      this.setMode('graph');
    } else {
      this.zoomTo(0);
    }

    this.page.canvas.focus({ preventScroll: true });
  }

  // ---- what the reader turns on and off

  setMode(mode) {
    if (mode === 'merged') {
      const frame = this.cursorFrame >= 0 ? this.cursorFrame : this.graph.tree.frame[this.graph.heaviestChild(0)];
      this.merge(frame ?? -1);
      return;
    }

    if (this.mode === 'merged') {
      this.cursor = { picture: this.graph, node: this.zoomed };
    }

    this.mode = mode;
    this.show();
  }

  merge(frame) {
    if (!(frame >= 0)) {
      this.mode = 'graph';
      this.show();
      return;
    }

    const begin = performance.now();
    const { tree, after, before, shape } = this.graph;
    const sides = [after, ...before ? [before, shape] : []];
    const callers = callersOf(tree, frame, sides.map(side => side.total));
    const callees = calleesOf(tree, frame, sides.map(side => side.own));
    const pictureOf = ({ tree: grown, owns }) => {
      const weights = owns.map(own => weigh(grown, own));
      return new Picture(grown, weights[2] ?? weights[0], weights[0], weights[1] ?? null);
    };
    this.merged = [pictureOf(callers), pictureOf(callees)];
    this.mergedFrame = frame;
    this.mergedView = { from: 0, to: this.merged[1].whole || 1 };
    this.mode = 'merged';
    this.cursor = { picture: this.merged[1], node: Math.min(1, this.merged[1].tree.length - 1) };
    this.timings.merged = performance.now() - begin;
    this.show();
    const { stage } = this.page;
    stage.scrollTop = (this.merged[0].base - 0.5) * this.canvas.row - stage.clientHeight / 3;
    this.draw();
  }

  show() {
    const { page } = this;
    const { mode } = this;
    const empty = !(this.graph.shape.total[0] > 0);
    page.stage.hidden = empty || mode === 'table' || mode === 'tree';
    page.table.hidden = empty || mode !== 'table';
    page.tree.hidden = empty || mode !== 'tree';
    page.empty.hidden = !empty;
    page.empty.textContent = !this.on.includes(true) ? 'No thread state is on.' : !this.folding.isEmpty ? 'All is folded away.' : 'There are no counts to show.';
    this.tip.hide();
    this.update();
    if (empty) {
      page.status.textContent = page.empty.textContent;
      return;
    }

    if (mode === 'table') {
      this.table.show();
    } else if (mode === 'tree') {
      this.tree.show(this.zoomed);
    } else {
      this.resize();
      if (mode === 'graph' && this.flame) {
        page.stage.scrollTop = page.stage.scrollHeight;
      }
    }

    page.status.textContent = mode === 'merged'
      ? 'Callers above, callees below. ' + sentenceOf(this, this.cursor.picture, this.cursor.node)
      : sentenceOf(this, this.cursor.picture, this.cursor.node);
  }

  showInGraph(node) {
    this.setMode('graph');
    this.zoomTo(node);
    this.page.canvas.focus({ preventScroll: true });
  }

  setState(counter, on) {
    this.on[counter] = on;
    this.renew();
  }

  setFlame(flame) {
    this.flame = flame;
    this.show();
  }

  setHeavy(heavy) {
    this.heavy = heavy;
    this.renew();
  }

  setWidths(widths) {
    if (this.meta.compare) {
      this.widths = widths;
      this.renew();
    }
  }

  nextWidths() {
    this.setWidths({ both: 'after', after: 'before', before: 'both' }[this.widths]);
  }

  setAbsolute(absolute) {
    if (this.meta.compare) {
      this.absolute = absolute;
      this.renew();
    }
  }

  setTheme(theme) {
    this.applyTheme(theme);
    storeTheme(theme);
    if (!this.page.stage.hidden) {
      this.draw();
    }
  }

  applyTheme(theme) {
    this.page.root.dataset.theme = theme;
    this.palette = paletteOf(theme === 'dark');
    press(this.page.theme, this.palette.dark);
  }

  foldRecursion() {
    this.folding.recursion = !this.folding.recursion;
    this.renew();
  }

  foldPackage(frame) {
    if (frame >= 0) {
      this.folding.packages.add(packageOf(this.names.texts[frame]));
      this.renew();
    }
  }

  hide(frame) {
    this.leaveOut(this.folding.hidden, frame);
  }

  remove(frame) {
    this.leaveOut(this.folding.removed, frame);
  }

  // A frame of the file. One that stands for a package is unfolded instead.
  leaveOut(set, frame) {
    if (frame < 0) {
      return;
    }

    if (frame < this.fileFrames) {
      set.add(frame);
    } else {
      this.folding.packages.delete(this.names.texts[frame].slice(0, -2));
    }

    this.renew();
  }

  unfold() {
    this.folding = new Folding();
    this.renew();
  }

  select(frame) {
    if (!(frame >= 0)) {
      return;
    }

    if (!this.selected.delete(frame)) {
      this.selected.add(frame);
    }

    this.outline = null;
    this.update();
    this.redraw();
  }

  clearSelection() {
    this.selected.clear();
    this.outline = null;
    this.update();
    this.redraw();
  }

  // ---- search

  search(text) {
    this.page.query.value = text;
    const begin = performance.now();
    this.findMatches();
    this.timings.search = performance.now() - begin;
    this.update();
    if (this.mode === 'table') {
      this.table.show();
    } else {
      this.redraw();
    }
  }

  findMatches() {
    const text = this.page.query.value;
    const { tree, after, before } = this.graph;
    this.match = -1;
    this.matches = [];
    this.matched = null;
    this.page.found.textContent = '';
    if (text === '') {
      return;
    }

    const { matched, count } = matchingFrames(this.names, patternOf(text));
    const { nodes, sum } = outermost(tree, after.total, frame => matched[frame]);
    const places = `${formatCount(nodes.length)} ${nodes.length === 1 ? 'place' : 'places'}, ${formatCount(count)} ${count === 1 ? 'frame' : 'frames'}`;
    const earlier = before ? ` (before ${formatShare(outermost(tree, before.total, frame => matched[frame]).sum, before.total[0])})` : '';
    this.matched = matched;
    this.matches = nodes;
    this.sorted = false;
    this.page.found.textContent = count === 0 ? 'nothing found' : `${formatShare(sum, after.total[0])}${earlier} in ${places}`;
  }

  nextMatch(step) {
    if (this.matches.length === 0) {
      return;
    }

    if (!this.sorted) {
      this.matches.sort((one, other) => this.graph.after.total[other] - this.graph.after.total[one] || one - other);
      this.sorted = true;
    }

    this.match = this.match < 0 ? step > 0 ? 0 : this.matches.length - 1 : (this.match + step + this.matches.length) % this.matches.length;
    const node = this.matches[this.match];
    this.zoomTo(node);
    this.page.status.textContent = `Match ${this.match + 1} of ${formatCount(this.matches.length)}. ` + sentenceOf(this, this.graph, node);
  }

  clearSearch() {
    this.search('');
    this.page.canvas.focus({ preventScroll: true });
  }

  // ---- out of the page

  // Leaf first, as stack traces are.
  stack() {
    const { picture, node } = this.cursor;
    const path = picture.pathOf(node).map(at => this.labelOf(picture, at));
    return picture.direction < 0 && this.mode === 'merged' ? path.reverse() : path;
  }

  async copyStack() {
    const stack = this.stack();
    try {
      await copyText(stack.map(name => '   at ' + name + '\n').join(''));
      this.page.status.textContent = `Stack of ${stack.length} ${stack.length === 1 ? 'frame' : 'frames'} copied.`;
    } catch (error) {
      this.page.status.textContent = 'The stack cannot be copied. ' + error.message;
    }
  }

  async save(format) {
    const { title } = this.meta;
    const kinds = {
      svg: [svgOf, 'image/svg+xml', '.svg'],
      folded: [foldedOf, 'text/plain', '.folded.txt'],
      speedscope: [speedscopeOf, 'application/json', '.speedscope.json'],
      pprof: [pprofOf, 'application/octet-stream', '.pb.gz'],
    };
    const [write, type, extension] = kinds[format];
    download(await write(this), type, fileNameOf(title, extension));
  }
}

// A page without storage, as in a sandbox, forgets.
function storedTheme() {
  try {
    return localStorage.getItem('flame-graph-theme');
  } catch {
    return null;
  }
}

function storeTheme(theme) {
  try {
    localStorage.setItem('flame-graph-theme', theme);
  } catch {
    // Shown all the same.
  }
}
