// Where nodes are. A picture is a tree with weights, and the rows that it is drawn in.

const MIN_WIDTH = 0.6;

class Picture {
  // shape: the widths; after, before: what the facts say. Row of a node: base + direction * depth; nodes of less depth than first are not drawn.
  constructor(tree, shape, after, before) {
    this.tree = tree;
    this.shape = shape;
    this.after = after;
    this.before = before;
    this.base = 0;
    this.direction = 1;
    this.first = 0;
  }

  get whole() {
    return this.shape.total[0];
  }

  rowOf(node) {
    return this.base + this.direction * this.tree.depth[node];
  }

  // The depth of the deepest node that is wide enough to be seen.
  deepest(view, width) {
    const { tree, shape } = this;
    const narrow = MIN_WIDTH * (view.to - view.from) / width;
    let deepest = 0;
    for (let node = 0; node < tree.length;) {
      const left = shape.left[node];
      if (left >= view.to) {
        node = tree.parent[node] < 0 ? tree.length : tree.end[tree.parent[node]];
      } else if (left + shape.total[node] <= view.from || shape.total[node] < narrow) {
        node = tree.end[node];
      } else {
        deepest = Math.max(deepest, tree.depth[node++]);
      }
    }

    return deepest;
  }

  // The node at a depth whose width has a value in it; -1 when there is none.
  find(value, depth) {
    const { tree, shape } = this;
    for (let node = 0; node < tree.length && depth >= this.first;) {
      if (value < shape.left[node] || value >= shape.left[node] + shape.total[node]) {
        node = tree.end[node];
      } else if (tree.depth[node] === depth) {
        return node;
      } else {
        node++;
      }
    }

    return -1;
  }

  heaviestChild(node) {
    const { tree, shape } = this;
    let best = -1;
    for (let child = node + 1; child < tree.end[node]; child = tree.end[child]) {
      if (shape.total[child] > 0 && (best < 0 || shape.total[child] > shape.total[best])) {
        best = child;
      }
    }

    return best;
  }

  // The next sibling to the right (1) or to the left (-1) that has a width.
  sibling(node, step) {
    const { tree, shape } = this;
    const parent = tree.parent[node];
    let before = -1;
    for (let child = parent + 1; parent >= 0 && child < tree.end[parent]; child = tree.end[child]) {
      if (shape.total[child] > 0) {
        if (step > 0 && child > node) {
          return child;
        }

        if (step < 0 && child === node) {
          return before;
        }

        before = child;
      }
    }

    return -1;
  }

  // From the node to the root, which is left out.
  pathOf(node) {
    const path = [];
    for (let at = node; at > 0; at = this.tree.parent[at]) {
      path.push(at);
    }

    return path;
  }
}
