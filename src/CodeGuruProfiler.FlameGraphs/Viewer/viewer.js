// The viewer: the ways to look, and what the reader turns on and off.

class Viewer extends Finding {
  constructor(root, meta, data, alone, state = null) {
    super(meta, data);
    this.ended = new AbortController();
    this.timings = {};
    this.flame = Boolean(meta.flame);
    this.selected = new Set();
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
    this.begin(state ?? this.link.read());
    new Input(this);
    new Keys(this, alone);
    new Print(this);
  }

  begin(state) {
    const { root, query, stage, canvas } = this.page;
    root.classList.add('fg-ready');
    this.page.query.value = this.meta.search ?? '';
    const linked = restoreState(this, state);
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
    const sizes = new ResizeObserver(() => this.resize());
    sizes.observe(stage);
    this.ended.signal.addEventListener('abort', () => sizes.disconnect());
    this.page.table.addEventListener('focusin', () => this.tip.hide());
  }

  // Takes away what is outside of its element. Another viewer can then be in its place.
  end() {
    cancelAnimationFrame(this.frame);
    cancelAnimationFrame(this.animation);
    this.ended.abort();
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
    page.crumbs.replaceChildren(...crumbsOf(this));
    page.pills.replaceChildren(...pillsOf(this));
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
    page.empty.textContent = this.on.length > 0 && !this.on.includes(true) ? 'No thread state is on.' : !this.folding.isEmpty ? 'All is folded away.' : 'There are no counts to show.';
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

    // Rows speak for themselves.
    page.status.textContent = mode === 'table' || mode === 'tree' ? ''
      : (mode === 'merged' ? 'Callers above, callees below. ' : '') + sentenceOf(this, this.cursor.picture, this.cursor.node);
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
