// pprof: gzip of a protobuf message. https://github.com/google/pprof/blob/main/proto/profile.proto

async function pprofOf(viewer) {
  const counters = countersOf(viewer);
  const columns = counters.length === 1 ? counters : [{ name: 'samples', own: null }, ...counters];
  const strings = new Strings();
  const message = new Protobuf();
  const nanoseconds = viewer.meta.timePerCount ? viewer.meta.timePerCount * 1e9 : 0;
  for (const { name } of columns) {
    message.message(1, type => type.number(1, strings.of(name.toLowerCase())).number(2, strings.of('count')));
  }

  if (nanoseconds > 0) {
    for (const { name } of columns) {
      message.message(1, type => type.number(1, strings.of(name.toLowerCase())).number(2, strings.of('nanoseconds')));
    }
  }

  pprofSamples(message, viewer.graph.tree, counters, columns.length > counters.length, nanoseconds);
  message.message(3, mapping => mapping.number(1, 1).number(5, strings.of(viewer.meta.title)).number(7, 1));
  viewer.names.texts.forEach((name, frame) => {
    message.message(4, location => location.number(1, frame + 1).number(2, 1).message(4, line => line.number(1, frame + 1)));
    message.message(5, fun => fun.number(1, frame + 1).number(2, strings.of(name)).number(3, strings.of(name)));
  });
  message.number(14, strings.of(columns[0]?.name.toLowerCase() ?? ''));
  for (const text of strings.texts) {
    message.text(6, text);
  }

  const zipped = new Blob([message.done()]).stream().pipeThrough(new CompressionStream('gzip'));
  return [await new Response(zipped).arrayBuffer()];
}

function pprofSamples(message, tree, counters, withSum, nanoseconds) {
  const carries = counters.map(() => new Carry());
  const path = [];
  for (let node = 1; node < tree.length; node++) {
    path.length = tree.depth[node] - 1;
    path.push(tree.frame[node] + 1);
    const counts = counters.map(({ own }, i) => carries[i].round(own[node]));
    const sum = counts.reduce((all, count) => all + count, 0);
    if (sum > 0) {
      const values = withSum ? [sum, ...counts] : counts;
      message.message(2, sample => {
        sample.packed(1, path.toReversed()); // leaf first
        sample.packed(2, nanoseconds > 0 ? [...values, ...values.map(value => Math.round(value * nanoseconds))] : values);
      });
    }
  }
}

class Strings {
  constructor() {
    this.texts = [''];
    this.numbers = new Map([['', 0]]);
  }

  of(text) {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }

    return number;
  }
}

class Protobuf {
  constructor() {
    this.bytes = new Uint8Array(64);
    this.length = 0;
  }

  number(field, value) {
    if (value !== 0) {
      this.varint(field * 8);
      this.varint(value);
    }

    return this;
  }

  text(field, text) {
    return this.block(field, new TextEncoder().encode(text));
  }

  packed(field, values) {
    return this.message(field, list => values.forEach(value => list.varint(value)));
  }

  message(field, write) {
    const inner = new Protobuf();
    write(inner);
    return this.block(field, inner.done());
  }

  block(field, bytes) {
    this.varint(field * 8 + 2);
    this.varint(bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  varint(value) {
    this.reserve(10);
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) {
      this.bytes[this.length++] = rest % 128 | 128;
    }

    this.bytes[this.length++] = rest;
  }

  done() {
    return this.bytes.subarray(0, this.length);
  }

  reserve(more) {
    if (this.length + more > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
      larger.set(this.bytes);
      this.bytes = larger;
    }
  }
}
