// speedscope's JSON: a profile of all thread states, and one of each. https://github.com/jlfwong/speedscope/wiki/Importing-from-custom-sources

function speedscopeOf(viewer) {
  const { tree, after } = viewer.graph;
  const counters = countersOf(viewer);
  const profiles = counters.length === 1
    ? [{ name: counters[0].name, own: counters[0].own }]
    : [{ name: 'all states', own: after.own }, ...counters];
  const parts = [
    '{"$schema":"https://www.speedscope.app/file-format-schema.json","exporter":"CodeGuruProfiler.FlameGraphs","name":',
    JSON.stringify(viewer.meta.title), ',"activeProfileIndex":0,"shared":{"frames":',
    JSON.stringify(viewer.names.texts.map(name => ({ name }))), '},"profiles":[',
  ];
  profiles.forEach((profile, i) => {
    parts.push(i > 0 ? ',' : '');
    speedscopeProfile(parts, tree, profile, viewer.meta.timePerCount);
  });
  parts.push(']}');
  return parts;
}

function speedscopeProfile(parts, tree, { name, own }, timePerCount) {
  const factor = timePerCount || 1;
  const path = [];
  const weights = [];
  const stacks = [];
  let sum = 0;
  for (let node = 1; node < tree.length; node++) {
    path.length = tree.depth[node] - 1;
    path.push(tree.frame[node]);
    if (own[node] > 0) {
      const weight = own[node] * factor;
      stacks.push('[' + path.join(',') + ']');
      weights.push(weight);
      sum += weight;
    }
  }

  parts.push(
    `{"type":"sampled","name":${JSON.stringify(name)},"unit":"${timePerCount ? 'seconds' : 'none'}","startValue":0,"endValue":${sum},"samples":[`,
    stacks.join(',\n'), '],"weights":[', weights.join(','), ']}');
}
