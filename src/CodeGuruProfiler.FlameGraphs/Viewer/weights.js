// The weights of nodes, for the thread states that are on.

// Each node's own count. With a map, the counts go to other nodes: those of a folded tree; -1 drops them.
function ownOf(counts, on, length, to = null) {
  const own = new Float64Array(length);
  const { starts, counters, values } = counts;
  for (let node = 0; node + 1 < starts.length; node++) {
    const target = to === null ? node : to[node];
    if (target < 0) {
      continue;
    }

    for (let i = starts[node]; i < starts[node + 1]; i++) {
      if (on[counters[i]]) {
        own[target] += values[i];
      }
    }
  }

  return own;
}

// The sum of each thread state.
function sumsOf(counts, length) {
  const sums = new Float64Array(length);
  for (let i = 0; i < counts.length; i++) {
    sums[counts.counters[i]] += counts.values[i];
  }

  return sums;
}

function totalOf(tree, own) {
  const total = own.slice();
  for (let node = tree.length - 1; node > 0; node--) {
    total[tree.parent[node]] += total[node];
  }

  return total;
}

// The left edge of a node is the sum of what comes before it, depth first: a layout without a layout step.
function leftOf(own) {
  const left = new Float64Array(own.length);
  for (let node = 0, sum = 0; node < own.length; node++) {
    left[node] = sum;
    sum += own[node];
  }

  return left;
}

function weigh(tree, own) {
  return { own, total: totalOf(tree, own), left: leftOf(own) };
}

// The widths of a comparison. Of both: the larger of the two at each node, so that vanished frames stay visible and widths add up.
function widthsOf(after, before, scale, widths) {
  if (widths === 'after') {
    return after;
  }

  const own = new Float64Array(before.length);
  for (let node = 0; node < own.length; node++) {
    const scaled = before[node] * scale;
    own[node] = widths === 'before' ? scaled : Math.max(after[node], scaled);
  }

  return own;
}

// The z of two proportions, as CallTreeComparison computes it. Not a number where one side has no samples.
function zOf(before, allBefore, after, allAfter) {
  if (!(allBefore > 0 && allAfter > 0)) {
    return NaN;
  }

  const difference = Math.abs(after / allAfter - before / allBefore);
  if (difference === 0) {
    return 0;
  }

  const p = (before + after) / (allBefore + allAfter);
  const rest = (allBefore - before + (allAfter - after)) / (allBefore + allAfter);
  return difference / Math.sqrt(p * rest * (1 / allBefore + 1 / allAfter));
}
