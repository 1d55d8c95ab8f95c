// From frame to frame, and in and out.

class Moving extends Showing {
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
}
