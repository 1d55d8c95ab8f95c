// Which frames match, and how much they cost together. A match within a match is counted once.

// With a capital letter in it, the search is case-sensitive. A pattern that is not a regular expression is a text.
function patternOf(text) {
  const flags = /\p{Lu}/u.test(text) ? 'u' : 'iu';
  try {
    return new RegExp(text, flags);
  } catch {
    return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), flags);
  }
}

function matchingFrames(names, pattern) {
  const matched = new Uint8Array(names.length);
  let count = 0;
  for (let frame = 0; frame < names.length; frame++) {
    if (pattern.test(names.texts[frame])) {
      matched[frame] = 1;
      count++;
    }
  }

  return { matched, count };
}

// The outermost nodes of some frames, and their total.
function outermost(tree, total, isWanted) {
  const nodes = [];
  let sum = 0;
  for (let node = 1; node < tree.length;) {
    if (isWanted(tree.frame[node])) {
      if (total[node] > 0) {
        nodes.push(node);
        sum += total[node];
      }

      node = tree.end[node];
    } else {
      node++;
    }
  }

  return { nodes, sum };
}
