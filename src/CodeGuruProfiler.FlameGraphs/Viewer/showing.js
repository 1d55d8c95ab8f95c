// The state of the screen: pictures, the part of them that is in view, and the cursor.

class Showing extends Model {
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

  viewOf(node) {
    const { shape } = this.graph;
    // A node without a count in these states is kept, and the picture shows its nearest caller that has one.
    let shown = node;
    while (shown > 0 && !(shape.total[shown] > 0)) {
      shown = this.graph.tree.parent[shown];
    }

    return { from: shape.left[shown], to: shape.left[shown] + (shape.total[shown] || 1) };
  }

  get cursorFrame() {
    return this.cursor.picture.tree.frame[this.cursor.node];
  }

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
}
