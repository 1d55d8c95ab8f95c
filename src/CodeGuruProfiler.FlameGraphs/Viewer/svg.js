// A picture for places that take no HTML: what is zoomed to, in the colors that are shown.

const SVG_WIDTH = 1600;
const SVG_ROW = 20;
const SVG_CHARACTER = 7.3;

function svgOf(viewer) {
  const rows = [];
  let last = 0;
  for (const picture of viewer.pictures) {
    last = Math.max(last, svgRows(viewer, picture, rows));
  }

  const height = (last + 1) * SVG_ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SVG_WIDTH}" height="${height}" viewBox="0 0 ${SVG_WIDTH} ${height}" font-family="monospace" font-size="12" fill="${viewer.palette.ink}">\n`,
    `<title>${escapeXml(visible(viewer.meta.title))}</title>\n<rect width="100%" height="100%" fill="${viewer.palette.back}"/>\n`, ...rows, '</svg>\n',
  ];
}

function svgRows(viewer, picture, rows) {
  const { tree, shape } = picture;
  const { view, palette } = viewer;
  const factor = SVG_WIDTH / (view.to - view.from);
  let last = 0;
  for (let node = 0; node < tree.length;) {
    const left = Math.max(0, (shape.left[node] - view.from) * factor);
    const width = Math.min(SVG_WIDTH, (shape.left[node] + shape.total[node] - view.from) * factor) - left;
    if (width < MIN_WIDTH) {
      node = tree.end[node];
      continue;
    }

    if (tree.depth[node] >= picture.first) {
      const row = picture.rowOf(node);
      const top = row * SVG_ROW;
      const fit = Math.floor((width - 8) / SVG_CHARACTER);
      const label = fit > 2 ? `<text x="${(left + 4).toFixed(1)}" y="${top + 14}">${escapeXml(viewer.textOf(picture, node, fit))}</text>` : '';
      rows.push(
        `<g><title>${escapeXml(sentenceOf(viewer, picture, node))}</title><rect x="${left.toFixed(1)}" y="${top}" width="${Math.max(width - 0.75, 0.5).toFixed(1)}" `
        + `height="${SVG_ROW - 1}" fill="${palette.paints[viewer.paintOf(picture, node)]}"/>${label}</g>\n`);
      last = Math.max(last, row);
    }

    node++;
  }

  return last;
}

function escapeXml(text) {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
