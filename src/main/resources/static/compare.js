// Links that add to a comparison keep what was chosen in this browser and show it at the foot of the page.
const KEY = 'compare';
const MOST = 6;
const links = Array.from(document.querySelectorAll('[data-compare]'));
const words = links[0].dataset;

const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) || '[]');
    return Array.isArray(kept) ? kept.filter((k) => k && typeof k.id === 'string').slice(0, MOST) : [];
  } catch (e) {
    return [];
  }
};
const write = (chosen) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch (e) {
    // a browser that keeps nothing still follows the links
  }
};

const tray = document.createElement('section');
tray.className = 'tray';
tray.setAttribute('aria-label', words.label);
const status = document.createElement('span');
status.setAttribute('role', 'status');
const names = document.createElement('span');
names.className = 'small';
const go = document.createElement('a');
go.className = 'button';
go.textContent = words.go;
const clear = document.createElement('button');
clear.type = 'button';
clear.textContent = words.clear;
tray.append(status, names, go, clear);

const show = () => {
  const chosen = read();
  links.forEach((link) => {
    const on = chosen.some((c) => c.id === link.dataset.compare);
    link.firstChild.textContent = on ? '✓ ' + link.dataset.added : link.dataset.add;
  });
  if (chosen.length === 0) {
    tray.remove();
    return;
  }
  status.textContent = words.chosen.replace('{0}', chosen.length);
  names.textContent = chosen.map((c) => c.name).join(words.separator);
  go.href = '/compare?' + chosen.map((c) => 'id=' + encodeURIComponent(c.id)).join('&');
  if (!tray.isConnected) document.querySelector('main').after(tray);
};

links.forEach((link) => {
  link.dataset.add = link.firstChild.textContent;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { compare: id, name, kind } = link.dataset;
    const chosen = read();
    const without = chosen.filter((c) => c.id !== id);
    if (without.length === chosen.length) {
      // one kind at a time: another kind begins anew
      const same = chosen.filter((c) => c.kind === kind);
      write([...same, { id, name, kind }].slice(-MOST));
    } else {
      write(without);
    }
    show();
  });
});
clear.addEventListener('click', () => {
  write([]);
  show();
});
show();
