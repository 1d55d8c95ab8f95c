// The data block: what src/CodeGuruProfiler.FlameGraphs/Data writes. docs/decisions/0088 has its layout.

const VERSION = 1;
const FLAG_COMPARE = 1;
const FLAG_FRACTIONS = 2;
const FLAG_WIDE = 4;

async function inflate(base64) {
  const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(base64) : Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

class BlockReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  // Seven bits a byte, least significant first; the high bit marks all but the last byte.
  varint() {
    const bytes = this.bytes;
    let byte = bytes[this.at++];
    if (byte < 128) {
      return byte;
    }

    let value = byte & 127;
    let place = 128;
    do {
      byte = bytes[this.at++];
      value += (byte & 127) * place;
      place *= 128;
    } while (byte >= 128);
    return value;
  }

  double() {
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  names() {
    const lengths = new Uint32Array(this.varint());
    for (let i = 0; i < lengths.length; i++) {
      lengths[i] = this.varint();
    }

    const size = this.varint();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytes.subarray(this.at, this.at + size));
    this.at += size;
    const names = new Array(lengths.length);
    for (let i = 0, start = 0; i < lengths.length; start += lengths[i], i++) {
      names[i] = text.slice(start, start + lengths[i]);
    }

    return names;
  }
}

// Counts as lists: most nodes have none in most thread states.
class Counts {
  constructor(nodes, length, exact) {
    this.starts = new Uint32Array(nodes + 1);
    this.counters = new Uint8Array(length);
    this.values = exact ? new Uint32Array(length) : new Float64Array(length);
    this.length = 0;
  }

  add(counter, value) {
    this.counters[this.length] = counter;
    this.values[this.length++] = value;
  }
}

function decode(bytes) {
  const reader = new BlockReader(bytes);
  const version = reader.varint();
  if (version !== VERSION) {
    throw new Error(`The data is of version ${version}, and this viewer reads version ${VERSION}.`);
  }

  const flags = reader.varint();
  const names = reader.names();
  const nodes = reader.varint();
  const exact = !(flags & (FLAG_FRACTIONS | FLAG_WIDE));
  const sides = [];
  for (let side = 0; side <= (flags & FLAG_COMPARE); side++) {
    sides.push(new Counts(nodes, reader.varint(), exact));
  }

  const frame = new Int32Array(nodes);
  const parent = new Int32Array(nodes);
  const path = [-1];
  let depth = 0;
  frame[0] = parent[0] = -1;
  for (let node = 0; node < nodes; node++) {
    if (node > 0) {
      frame[node] = reader.varint();
      depth += 1 - reader.varint();
      parent[node] = path[depth - 1];
    }

    path[depth] = node;
    for (const counts of sides) {
      counts.starts[node] = counts.length;
      for (let tag = reader.varint(); tag !== 0; tag = tag & 1 ? reader.varint() : 0) {
        counts.add((tag >>> 1) - 1, flags & FLAG_FRACTIONS ? reader.double() : reader.varint());
      }
    }
  }

  sides.forEach(counts => counts.starts[nodes] = counts.length);
  if (reader.at !== bytes.length) {
    throw new Error('The data does not end where it should.');
  }

  return { names, tree: treeOf(frame, parent), after: sides[0], before: sides[1] ?? null };
}
