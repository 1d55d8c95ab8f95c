// What the reader folds away: recursion, packages, frames. Their cost goes to the caller, or with a removed frame out of the picture.

class Folding {
  constructor() {
    this.recursion = false;
    this.packages = new Set();
    this.hidden = new Set();
    this.removed = new Set();
  }

  get isEmpty() {
    return !this.recursion && this.packages.size + this.hidden.size + this.removed.size === 0;
  }
}

// Returns the folded tree, which of its nodes each node went to (-1: removed), and the first node that each came from.
function fold(base, names, folding) {
  const grown = new Grower(1024);
  const to = new Int32Array(base.length);
  const folded = foldedFrames(names, folding);
  // For recursion: the node of each frame on the way down, and what to restore on the way up.
  const open = new Int32Array(names.length);
  const opened = [];
  for (let node = 1; node < base.length;) {
    while (opened.length > 0 && opened.at(-1).end <= node) {
      const { frame, before } = opened.pop();
      open[frame] = before;
    }

    const caller = to[base.parent[node]];
    const frame = base.frame[node];
    if (folding.removed.has(frame)) {
      to.fill(-1, node, base.end[node]);
      node = base.end[node];
      continue;
    }

    const shown = folded.get(frame) ?? frame;
    if (folding.hidden.has(frame) || shown !== frame && grown.frame[caller] === shown) {
      to[node] = caller;
    } else if (folding.recursion && open[shown] !== 0) {
      to[node] = open[shown];
    } else {
      to[node] = grown.child(caller, shown);
    }

    if (folding.recursion) {
      opened.push({ frame: shown, before: open[shown], end: base.end[node] });
      open[shown] = to[node];
    }

    node++;
  }

  const { tree, place } = grown.finish();
  return { tree, to: to.map(node => node < 0 ? -1 : place[node]) };
}

// The frames of folded packages, and the frame that stands for each package.
function foldedFrames(names, folding) {
  const folded = new Map();
  if (folding.packages.size > 0) {
    for (let frame = 0, count = names.length; frame < count; frame++) {
      const name = packageOf(names.texts[frame]);
      if (folding.packages.has(name)) {
        folded.set(frame, names.add(name + '.*'));
      }
    }
  }

  return folded;
}

// The first node of the base that went to each node of a tree.
function originOf(length, to) {
  const origin = new Int32Array(length).fill(-1);
  for (let node = 0; node < to.length; node++) {
    if (to[node] >= 0 && origin[to[node]] < 0) {
      origin[to[node]] = node;
    }
  }

  return origin;
}
