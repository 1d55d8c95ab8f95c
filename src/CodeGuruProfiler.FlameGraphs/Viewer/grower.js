// Trees: nodes are numbers in flat arrays, depth first, each before its children. Nothing here recurses.

// Completes a tree of which each node's frame and parent are known.
function treeOf(frame, parent) {
  const length = frame.length;
  const depth = new Int32Array(length);
  const end = new Int32Array(length);
  let deepest = 0;
  for (let node = 0; node < length; node++) {
    end[node] = node + 1;
    if (node > 0) {
      depth[node] = depth[parent[node]] + 1;
      deepest = Math.max(deepest, depth[node]);
    }
  }

  for (let node = length - 1; node > 0; node--) {
    if (end[node] > end[parent[node]]) {
      end[parent[node]] = end[node];
    }
  }

  return { length, frame, parent, depth, end, deepest };
}

// Grows a tree node by node: a child is found by its parent and frame, in a table with open addressing.
class Grower {
  constructor(capacity, sums = 0) {
    this.capacity = Math.max(capacity, 16);
    this.frame = new Int32Array(this.capacity);
    this.parent = new Int32Array(this.capacity);
    this.sums = Array.from({ length: sums }, () => new Float64Array(this.capacity));
    this.frame[0] = this.parent[0] = -1;
    this.length = 1;
    this.table = new Int32Array(0);
    this.rehash();
  }

  child(parent, frame) {
    let slot = this.slot(parent, frame);
    for (let node; (node = this.table[slot]) !== 0; slot = slot + 1 & this.mask) {
      if (this.parent[node] === parent && this.frame[node] === frame) {
        return node;
      }
    }

    if (this.length === this.capacity) {
      this.enlarge();
      slot = this.slot(parent, frame);
      while (this.table[slot] !== 0) {
        slot = slot + 1 & this.mask;
      }
    }

    this.parent[this.length] = parent;
    this.frame[this.length] = frame;
    return this.table[slot] = this.length++;
  }

  // The tree, and where each node of the growth is in it. Siblings come by weight, heaviest first, or else by frame.
  finish(weight = null) {
    const length = this.length;
    return arrange(this.frame.subarray(0, length), this.parent.subarray(0, length), weight);
  }

  slot(parent, frame) {
    const hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(frame + 1, 0x85ebca6b);
    return (hash ^ hash >>> 15) & this.mask;
  }

  enlarge() {
    this.capacity *= 2;
    const larger = (array, type) => {
      const copy = new type(this.capacity);
      copy.set(array);
      return copy;
    };
    this.frame = larger(this.frame, Int32Array);
    this.parent = larger(this.parent, Int32Array);
    this.sums = this.sums.map(sum => larger(sum, Float64Array));
    this.rehash();
  }

  rehash() {
    let size = 32;
    while (size < this.capacity * 2) {
      size *= 2;
    }

    this.table = new Int32Array(size);
    this.mask = size - 1;
    for (let node = 1; node < this.length; node++) {
      let slot = this.slot(this.parent[node], this.frame[node]);
      while (this.table[slot] !== 0) {
        slot = slot + 1 & this.mask;
      }

      this.table[slot] = node;
    }
  }
}

// Lays nodes, of which each comes after its parent, depth first. Linear, except where siblings are sorted by weight.
function arrange(frame, parent, weight) {
  const length = frame.length;
  const starts = new Int32Array(length + 1);
  for (let node = 1; node < length; node++) {
    starts[parent[node] + 1]++;
  }

  for (let node = 0; node < length; node++) {
    starts[node + 1] += starts[node];
  }

  const children = new Int32Array(length);
  const fill = starts.slice();
  for (const node of byFrame(frame)) {
    children[fill[parent[node]]++] = node;
  }

  if (weight) {
    for (let node = 0; node < length; node++) {
      if (starts[node + 1] - starts[node] > 1) {
        children.subarray(starts[node], starts[node + 1]).sort((one, other) => weight[other] - weight[one] || frame[one] - frame[other]);
      }
    }
  }

  const place = new Int32Array(length);
  const newFrame = new Int32Array(length);
  const newParent = new Int32Array(length);
  const todo = new Int32Array(length);
  let open = 1;
  for (let next = 0; open > 0; next++) {
    const node = todo[--open];
    place[node] = next;
    newFrame[next] = frame[node];
    newParent[next] = node === 0 ? -1 : place[parent[node]];
    for (let child = starts[node + 1] - 1; child >= starts[node]; child--) {
      todo[open++] = children[child];
    }
  }

  return { tree: treeOf(newFrame, newParent), place };
}

// All nodes but the root, in the order of their frames: counted, not compared.
function byFrame(frame) {
  let frames = 0;
  for (let node = 1; node < frame.length; node++) {
    frames = Math.max(frames, frame[node] + 1);
  }

  const starts = new Int32Array(frames + 1);
  for (let node = 1; node < frame.length; node++) {
    starts[frame[node] + 1]++;
  }

  for (let i = 0; i < frames; i++) {
    starts[i + 1] += starts[i];
  }

  const order = new Int32Array(Math.max(frame.length - 1, 0));
  for (let node = 1; node < frame.length; node++) {
    order[starts[frame[node]]++] = node;
  }

  return order;
}
