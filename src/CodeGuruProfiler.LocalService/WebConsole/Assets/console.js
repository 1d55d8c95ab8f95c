// The console without this script is pages, links and forms. With it, pages update themselves, ranges are picked on the time line, and times are the reader's.

import { copyOn } from './copy.js';
import { findOn } from './find.js';
import { show, start } from './live.js';
import { enhanceTimeLines } from './picker.js';
import { localize, keepAgo } from './times.js';
import { startTheme } from './theme-switch.js';

function enhance(root) {
  localize(root);
  copyOn(root);
  findOn(root);
  enhanceTimeLines(root, show);
}

enhance(document);
startTheme();
keepAgo();
start(enhance);
