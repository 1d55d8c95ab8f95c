// Times in the reader's zone; UTC is in the title.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const timeOnly = new Intl.DateTimeFormat(undefined, clock);
const dayOnly = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', ...clock });
const withYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', ...clock });

export function full(date) {
  return (date.getFullYear() === new Date().getFullYear() ? dayAndTime : withYear).format(date);
}

export function time(date) {
  return timeOnly.format(date);
}

// The end of a range, without the day when it is that of the start.
export function end(from, to) {
  return from.toDateString() === to.toDateString() ? time(to) : full(to);
}

export function range(from, to) {
  return `${full(from)} – ${end(from, to)}`;
}

export function ago(date, now = Date.now()) {
  const past = now - date.getTime();
  const count = (value, unit) => `${value} ${unit}${value === 1 ? '' : 's'} ago`;
  return past < MINUTE ? 'just now'
    : past < HOUR ? count(Math.floor(past / MINUTE), 'minute')
    : past < DAY ? count(Math.floor(past / HOUR), 'hour')
    : count(Math.floor(past / DAY), 'day');
}

export function localize(root) {
  for (const element of root.querySelectorAll('time[data-show]')) {
    const date = new Date(element.dateTime);
    element.title ||= element.textContent;
    element.textContent = element.dataset.show === 'ago' ? ago(date)
      : element.dataset.show === 'end' ? end(new Date(element.closest('.range').querySelector('time').dateTime), date)
      : full(date);
  }
}

export function keepAgo() {
  setInterval(() => {
    for (const element of document.querySelectorAll('time[data-show=ago]')) {
      const text = ago(new Date(element.dateTime));
      if (element.textContent !== text) {
        element.textContent = text;
      }
    }
  }, 10_000);
}

// The marks of an axis, at whole hours or days of the reader's zone.
export function marks(start, step, bars) {
  const last = start + step * bars;
  const length = last - start;
  const found = [];
  const at = new Date(start);
  if (length <= 2 * DAY) {
    at.setMinutes(0, 0, 0);
    for (; at.getTime() <= last; at.setHours(at.getHours() + 1)) {
      if (at.getTime() > start && at.getHours() % 2 === 0) {
        found.push({ at: at.getTime(), text: at.getHours() === 0 ? dayOnly.format(at) : time(at) });
      }
    }
  } else {
    const days = length <= 10 * DAY ? 1 : 14;
    at.setHours(0, 0, 0, 0);
    for (let day = 0; at.getTime() <= last; at.setDate(at.getDate() + 1), day++) {
      if (at.getTime() > start && day % days === 0) {
        found.push({ at: at.getTime(), text: (days === 1 ? weekday : dayOnly).format(at) });
      }
    }
  }

  return found;
}
