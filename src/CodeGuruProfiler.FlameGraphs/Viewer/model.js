// The trees and weights behind the pictures, for what is on, folded, and searched; and what nodes are called and colored.

class Model {
  constructor(meta, data) {
    this.meta = meta;
    this.names = new Names(data.names);
    this.fileFrames = data.names.length;
    this.base = data.tree;
    this.counts = data;
    this.on = meta.counters.map((_, i) => !meta.on || meta.on[i]);
    this.heavy = Boolean(meta.heavy);
    this.widths = 'both';
    this.absolute = false;
    this.folding = new Folding();
    this.matched = null;
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

  labelOf(picture, node) {
    const frame = picture.tree.frame[node];
    return frame < 0 ? visible(this.meta.title) : this.names.label(frame);
  }

  textOf(picture, node, length) {
    const frame = picture.tree.frame[node];
    if (frame >= 0) {
      return this.names.fit(frame, length, this.meta.shorten !== false);
    }

    const title = `${visible(this.meta.title)}: ${formatCount(picture.after.total[0])} ${visible(this.meta.unit)}`;
    return title.length <= length ? title : title.slice(0, length - 1) + '…';
  }

  paintOf(picture, node) {
    const frame = picture.tree.frame[node];
    return frame < 0 ? PAINT_ROOT
      : this.matched !== null ? this.matched[frame] ? PAINT_HIT : PAINT_FAINT
      : picture.before !== null ? this.comparedPaint(picture, node)
      : this.names.color(frame);
  }

  // Gray within noise; then color grows, and is full at z = 6. Where counts are not samples it grows with the change itself.
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
}
