// Folding: recursion, packages, frames. Their cost goes to the caller, or with a removed frame out of the picture.

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

// Returns the folded tree, and which of its nodes each node went to; -1: removed.
function fold(base, names, folding) {
  const shown = shownFrames(names, folding); // it may add names
  const hidden = flagsOf(names.length, folding.hidden);
  const removed = flagsOf(names.length, folding.removed);
  const grown = new Grower(1024);
  const to = new Int32Array(base.length);
  const recursion = new Recursion(folding.recursion ? base : null, names.length);
  for (let node = 1; node < base.length;) {
    const frame = base.frame[node];
    if (removed[frame]) {
      to.fill(-1, node, base.end[node]);
      node = base.end[node];
      continue;
    }

    recursion.leave(node);
    const caller = to[base.parent[node]];
    const called = shown[frame];
    if (hidden[frame] || called !== frame && grown.frame[caller] === called) {
      to[node] = caller;
    } else {
      to[node] = recursion.find(called) || grown.child(caller, called);
    }

    recursion.enter(node, called, to[node]);
    node++;
  }

  const { tree, place } = grown.finish();
  for (let node = 0; node < to.length; node++) {
    to[node] = to[node] < 0 ? -1 : place[to[node]];
  }

  return { tree, to };
}

// Which node stands for each frame on the way from the root; what it was before is restored on the way back.
class Recursion {
  constructor(base, frames) {
    this.base = base;
    this.standing = new Int32Array(base ? frames : 0);
    this.nodes = new Int32Array(base ? base.deepest + 1 : 0);
    this.frames = new Int32Array(this.nodes.length);
    this.before = new Int32Array(this.nodes.length);
    this.depth = 0;
  }

  leave(next) {
    while (this.depth > 0 && this.base.end[this.nodes[this.depth - 1]] <= next) {
      this.depth--;
      this.standing[this.frames[this.depth]] = this.before[this.depth];
    }
  }

  find(frame) {
    return this.base === null ? 0 : this.standing[frame];
  }

  enter(node, frame, target) {
    if (this.base !== null) {
      this.nodes[this.depth] = node;
      this.frames[this.depth] = frame;
      this.before[this.depth++] = this.standing[frame];
      this.standing[frame] = target;
    }
  }
}

function flagsOf(length, frames) {
  const flags = new Uint8Array(length);
  for (const frame of frames) {
    flags[frame] = 1;
  }

  return flags;
}

// Each frame, or the one that stands for its folded package.
function shownFrames(names, folding) {
  const shown = Int32Array.from({ length: names.length }, (_, frame) => frame);
  for (let frame = 0; folding.packages.size > 0 && frame < shown.length; frame++) {
    const name = packageOf(names.texts[frame]);
    if (folding.packages.has(name)) {
      shown[frame] = names.add(name + '.*');
    }
  }

  return shown;
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
