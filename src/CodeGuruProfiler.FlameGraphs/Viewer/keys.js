// The keyboard alone is enough.

class Keys {
  constructor(viewer, alone) {
    this.viewer = viewer;
    document.addEventListener('keydown', event => {
      const inside = viewer.page.root.contains(event.target);
      if ((inside || alone && event.target === document.body) && !event.defaultPrevented && !viewer.page.help.open) {
        this.press(event);
      }
    }, { signal: viewer.ended.signal });
    viewer.page.query.addEventListener('keydown', event => this.search(event));
  }

  search(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.viewer.nextMatch(event.shiftKey ? -1 : 1, false);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.viewer.clearSearch();
    } else {
      event.stopPropagation();
    }
  }

  press(event) {
    const { viewer } = this;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('details[open]')) {
      return;
    }

    const onCanvas = event.target === viewer.page.canvas;
    const frame = () => viewer.cursorFrame;
    const actions = {
      '/': () => viewer.page.query.focus(),
      n: () => viewer.nextMatch(1),
      N: () => viewer.nextMatch(-1),
      m: () => viewer.mode === 'merged' ? viewer.setMode('graph') : viewer.merge(frame()),
      t: () => viewer.setMode(viewer.mode === 'table' ? 'graph' : 'table'),
      y: () => viewer.setMode(viewer.mode === 'tree' ? 'graph' : 'tree'),
      g: () => viewer.setMode('graph'),
      i: () => viewer.setFlame(!viewer.flame),
      h: () => viewer.setHeavy(!viewer.heavy),
      r: () => viewer.foldRecursion(),
      p: () => viewer.foldPackage(frame()),
      x: () => viewer.hide(frame()),
      X: () => viewer.remove(frame()),
      u: () => viewer.unfold(),
      s: () => viewer.select(frame()),
      c: () => viewer.copyStack(),
      d: () => viewer.setTheme(viewer.palette.dark ? 'light' : 'dark'),
      w: () => viewer.nextWidths(),
      a: () => viewer.setAbsolute(!viewer.absolute),
      '?': () => viewer.page.help.showModal(),
      Escape: () => viewer.escape(),
      Backspace: () => viewer.zoomOut(),
    };
    if (onCanvas) {
      Object.assign(actions, {
        ArrowDown: () => viewer.step(0, 1),
        ArrowUp: () => viewer.step(0, -1),
        ArrowRight: () => viewer.step(1, 0),
        ArrowLeft: () => viewer.step(-1, 0),
        Enter: () => viewer.zoomToCursor(),
        ContextMenu: () => this.menu(),
        ' ': () => viewer.select(frame()),
      });
    }

    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (action) {
      event.preventDefault();
      action();
    }
  }

  menu() {
    const { left, top } = this.viewer.page.canvas.getBoundingClientRect();
    const place = this.viewer.cursorPlace();
    openAt(this.viewer.page.frameMenu, left + place.left + 16, top + place.top + 24);
  }
}
