// Numbers as people read them.

const COUNTS = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

function formatCount(count) {
  return COUNTS.format(count);
}

function formatShare(part, whole) {
  if (!(whole > 0)) {
    return '–';
  }

  const percent = part / whole * 100;
  return percent.toFixed(percent !== 0 && percent < 9.995 ? 2 : 1) + ' %';
}

// A difference of shares, in percentage points, always with its sign.
function formatPoints(points) {
  const text = Math.abs(points).toFixed(2);
  return (text === '0.00' ? '±' : points < 0 ? '−' : '+') + text;
}

function formatSeconds(seconds) {
  return seconds >= 3600 ? COUNTS.format(seconds / 3600) + ' h'
    : seconds >= 60 ? COUNTS.format(seconds / 60) + ' min'
    : seconds >= 1 ? COUNTS.format(seconds) + ' s'
    : COUNTS.format(seconds * 1000) + ' ms';
}
