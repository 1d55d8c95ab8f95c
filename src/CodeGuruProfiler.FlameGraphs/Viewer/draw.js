// The canvas is as large as the window and sticks in a space as tall as the picture: no picture is too tall for it.

const FONT = '12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace';
const PADDING = 4;
const MIN_LABEL = 24;

class Canvas {
  constructor(page) {
    this.page = page;
    this.canvas = page.canvas;
    this.context = this.canvas.getContext('2d', { alpha: false });
    this.row = matchMedia('(pointer: coarse)').matches ? 26 : 20;
    this.width = this.height = 0;
  }

  // Takes the size of the stage, or the given one for print.
  resize(height = this.page.stage.clientHeight) {
    const scale = devicePixelRatio || 1;
    this.width = this.page.stage.clientWidth;
    this.height = height;
    const [width, pixels] = [Math.round(this.width * scale), Math.round(height * scale)];
    if (this.canvas.width !== width || this.canvas.height !== pixels) {
      this.canvas.width = width;
      this.canvas.height = pixels;
      this.canvas.style.width = this.width + 'px';
      this.canvas.style.height = height + 'px';
    }

    this.scale = scale;
    this.context.font = FONT;
    // All characters are of one width, so what fits is arithmetic.
    this.character = this.context.measureText('mmmmmmmmmm').width / 10;
  }

  clear(color) {
    this.context.setTransform(this.scale, 0, 0, this.scale, 0, 0);
    this.context.fillStyle = color;
    this.context.fillRect(0, 0, this.width, this.height);
  }

  // Where a node is: left, top, width.
  place(picture, node, view, scroll) {
    const factor = this.width / (view.to - view.from);
    const left = Math.max(0, (picture.shape.left[node] - view.from) * factor);
    const right = Math.min(this.width, (picture.shape.left[node] + picture.shape.total[node] - view.from) * factor);
    return { left, top: picture.rowOf(node) * this.row - scroll, width: right - left };
  }

  // Draws what is in the window. Whole subtrees are passed over: those that are out of it, and those too narrow to see, which are one sliver each.
  draw(picture, view, scroll, palette, paintOf, textOf) {
    const { tree, shape, direction } = picture;
    const factor = this.width / (view.to - view.from);
    const slivers = new Float64Array(tree.deepest + 2).fill(-1);
    const boxes = [];
    const labels = [];
    for (let node = 0; node < tree.length;) {
      const left = (shape.left[node] - view.from) * factor;
      const width = shape.total[node] * factor;
      if (left >= this.width) {
        node = tree.parent[node] < 0 ? tree.length : tree.end[tree.parent[node]];
        continue;
      }

      const depth = tree.depth[node];
      const top = (picture.base + direction * depth) * this.row - scroll;
      const seen = top + this.row >= 0 && top <= this.height;
      if (left + width <= 0 || (direction > 0 ? top > this.height : top + this.row < 0)) {
        node = tree.end[node];
        continue;
      }

      if (width < MIN_WIDTH) {
        const column = Math.floor(left);
        if (seen && width > 0 && depth >= picture.first && column > slivers[depth]) {
          slivers[depth] = column;
          (boxes[PAINT_SLIVER] ??= []).push(column, top, 1);
        }

        node = tree.end[node];
        continue;
      }

      if (seen && depth >= picture.first) {
        const x = Math.max(0, left);
        const right = Math.min(this.width, left + width);
        (boxes[paintOf(picture, node)] ??= []).push(x, top, Math.max(right - x - 0.75, 0.5));
        if (right - x > MIN_LABEL) {
          labels.push(node, x, top, right - x);
        }
      }

      node++;
    }

    this.fill(boxes, palette);
    this.context.fillStyle = palette.ink;
    for (let i = 0; i < labels.length; i += 4) {
      this.label(textOf, picture, labels[i], labels[i + 1], labels[i + 2], labels[i + 3]);
    }
  }

  fill(boxes, palette) {
    for (const paint of Object.keys(boxes)) {
      const list = boxes[paint];
      this.context.fillStyle = palette.paints[paint];
      this.context.beginPath();
      for (let i = 0; i < list.length; i += 3) {
        this.context.rect(list[i], list[i + 1], list[i + 2], this.row - 1);
      }

      this.context.fill();
    }
  }

  label(textOf, picture, node, left, top, width) {
    const room = width - 2 * PADDING;
    const text = textOf(picture, node, Math.floor(room / this.character));
    const x = left + PADDING;
    const y = top + this.row / 2 + 4;
    if (PLAIN.test(text)  || text.endsWith('…') && PLAIN.test(text.slice(0, -1))) {
      this.context.fillText(text, x, y);
      return;
    }

    // Characters of other scripts are wider.
    this.context.save();
    this.context.beginPath();
    this.context.rect(left, top, width - PADDING, this.row);
    this.context.clip();
    this.context.fillText(text, x, y);
    this.context.restore();
  }

  outline(place, color, line) {
    if (place.width > 0) {
      this.context.strokeStyle = color;
      this.context.lineWidth = line;
      this.context.strokeRect(place.left + line / 2, place.top + line / 2, Math.max(place.width - line - 0.75, 1), this.row - 1 - line);
    }
  }
}
