// Ion documents through ion-js. "make <seed> <count>" writes random ones; "rewrite" reads one a line from standard input and writes what it read.
// A line of output is a document in binary and in text, both in base 64, or the word "error" and a message.
'use strict';

const ion = require('ion-js');

const TEXTS = ['', 'a', 'name', 'null', 'true', 'nan', '$dollar', 'two words', "it's", '"quoted"', 'back\\slash', 'line\nbreak\t', 'é', '日本語', '😀', '+', 'x'.repeat(13), 'y'.repeat(200)];

// A linear congruential generator: the same documents for the same seed.
let state = 1;
function random(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * limit);
}

const pick = (values) => values[random(values.length)];
const digits = (count) => Array.from({ length: count }, () => random(10)).join('');

function timestamp() {
  const two = (n) => String(n).padStart(2, '0');
  const date = `${String(1 + random(9998)).padStart(4, '0')}-${two(1 + random(12))}-${two(1 + random(28))}`;
  const time = `T${two(random(24))}:${two(random(60))}`;
  const zone = pick(['Z', '-00:00', '+01:30', '-08:00', '+23:59']);
  return ion.Timestamp.parse(pick([`${date.slice(0, 4)}T`, `${date.slice(0, 7)}T`, date, `${date}${time}${zone}`, `${date}${time}:${two(random(60))}${zone}`,
    `${date}${time}:${two(random(60))}.${digits(1 + random(9))}${zone}`]));
}

function decimal() {
  return ion.Decimal.parse(`${pick(['', '-'])}${1 + random(9)}${digits(random(25))}d${random(80) - 40}`);
}

function plan(depth) {
  const annotations = depth === 0 ? ['top'] : [];
  while (random(5) === 0) {
    // ion-js leaves out the quotes that an operator needs as an annotation inside an s-expression.
    const text = pick(TEXTS);
    annotations.push(text === '+' ? 'operator' : text);
  }

  const kind = random(depth < 5 ? 15 : 11);
  const children = [];
  for (let count = kind >= 11 ? random(7) : 0; count > 0; count--) {
    children.push({ name: pick(TEXTS), value: plan(depth + 1) });
  }

  const sign = pick([1n, -1n]);
  const scalars = [
    () => pick([ion.IonTypes.NULL, ion.IonTypes.INT, ion.IonTypes.STRUCT, ion.IonTypes.SEXP, ion.IonTypes.TIMESTAMP, ion.IonTypes.CLOB]),
    () => random(2) === 0,
    () => random(2000) - 1000,
    () => sign * BigInt(`1${digits(random(40))}`),
    () => pick([0, -0, NaN, Infinity, -Infinity, 1.5, -2.25e-300, 1e21, random(1000000) / 7]),
    decimal,
    timestamp,
    () => pick(TEXTS),
    () => pick(TEXTS) + pick(TEXTS),
    () => Uint8Array.from({ length: random(30) }, () => random(256)),
    () => Uint8Array.from({ length: random(30) }, () => random(256)),
  ];
  return { annotations, kind, children, scalar: kind < 11 ? scalars[kind]() : null };
}

function write(writer, node) {
  writer.setAnnotations(node.annotations);
  const scalars = ['writeNull', 'writeBoolean', 'writeInt', 'writeInt', 'writeFloat64', 'writeDecimal', 'writeTimestamp', 'writeSymbol', 'writeString', 'writeClob', 'writeBlob'];
  if (node.kind < 11) {
    writer[scalars[node.kind]](node.scalar);
    return;
  }

  const type = node.kind < 13 ? ion.IonTypes.LIST : node.kind === 13 ? ion.IonTypes.SEXP : ion.IonTypes.STRUCT;
  writer.stepIn(type);
  for (const child of node.children) {
    if (type === ion.IonTypes.STRUCT) {
      writer.writeFieldName(child.name);
    }

    write(writer, child.value);
  }

  writer.stepOut();
}

function emit(fill) {
  const encoded = [ion.makeBinaryWriter(), ion.makeTextWriter()].map((writer) => {
    fill(writer);
    writer.close();
    return Buffer.from(writer.getBytes()).toString('base64');
  });
  console.log(encoded.join(' '));
}

function rewrite(line) {
  try {
    emit((writer) => writer.writeValues(ion.makeReader(Buffer.from(line, 'base64'))));
  } catch (e) {
    console.log(`error ${String(e.message).replace(/\s+/g, ' ')}`);
  }
}

if (process.argv[2] === 'make') {
  state = Number(process.argv[3]);
  for (let count = Number(process.argv[4]); count > 0; count--) {
    const nodes = Array.from({ length: 1 + random(4) }, () => plan(0));
    emit((writer) => nodes.forEach((node) => write(writer, node)));
  }
} else {
  require('fs').readFileSync(0, 'utf8').split('\n').filter((line) => line !== '').forEach(rewrite);
}
