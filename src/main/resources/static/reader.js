// Adds to the reader what it works without: a citation of what is selected, switches that need no new page, the
// words of a note marked while one is on it, the article in view marked in the outline.
const text = document.getElementById('text');
const bar = document.getElementById('citebar');

// ---- places: code points of the raw text
const points = (string) => Array.from(string).length;

function* nodesOf(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (node.parentElement.closest('.seam, .cite') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  while (walker.nextNode()) yield walker.currentNode;
}

const piecesOf = (paragraph) => paragraph.dataset.at.split(',').map((piece) => piece.split('-').map(Number));

// How many code points of a paragraph stand before a place in its tree.
function before(paragraph, node, offset) {
  const upTo = document.createRange();
  upTo.setStart(paragraph, 0);
  upTo.setEnd(node, offset);
  let count = 0;
  for (const own of nodesOf(paragraph)) {
    if (own === node) return count + points(own.data.slice(0, offset));
    if (upTo.comparePoint(own, 0) > 0) break;
    count += points(own.data);
  }
  return count;
}

// The stretches of raw text between two counts of a paragraph.
function stretches(paragraph, from, to) {
  const out = [];
  let at = 0;
  for (const [start, end] of piecesOf(paragraph)) {
    const a = Math.max(from, at);
    const b = Math.min(to, at + end - start);
    if (a < b) out.push([start + a - at, start + b - at]);
    at += end - start;
  }
  return out;
}

function selected() {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !text) return [];
  const range = selection.getRangeAt(0);
  const out = [];
  for (const paragraph of text.querySelectorAll('p[data-at]')) {
    if (!range.intersectsNode(paragraph)) continue;
    const whole = piecesOf(paragraph).reduce((sum, [start, end]) => sum + end - start, 0);
    const from = paragraph.contains(range.startContainer) ? before(paragraph, range.startContainer, range.startOffset) : 0;
    const to = paragraph.contains(range.endContainer) ? before(paragraph, range.endContainer, range.endOffset) : whole;
    out.push(...stretches(paragraph, from, to));
  }
  return out;
}

if (text && bar) {
  const link = bar.querySelector('a');
  const count = bar.querySelector('.count');
  const page = link.getAttribute('href');
  let waiting = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const places = selected().slice(0, 20);
      bar.hidden = places.length === 0;
      if (places.length === 0) return;
      link.href = page + '?at=' + places.map((place) => place.join('-')).join(',');
      count.textContent = bar.dataset.selected.replace('{0}', places.reduce((sum, [a, b]) => sum + b - a, 0));
    }, 150);
  });
  bar.querySelector('button').addEventListener('mousedown', (event) => event.preventDefault());
  bar.querySelector('button').addEventListener('click', async () => {
    try {
      const answer = await fetch('/api/v1' + link.getAttribute('href'));
      const citation = await answer.json();
      if (!answer.ok) throw new Error(citation.detail);
      await navigator.clipboard.writeText(citation.text);
      count.textContent = bar.dataset.copied;
    } catch (e) {
      count.textContent = bar.dataset.failed;
    }
  });
}

// ---- kinds of highlights, without a new page
document.querySelectorAll('.toggles a.on[data-kind]').forEach((toggle) => {
  toggle.addEventListener('click', (event) => {
    event.preventDefault();
    const off = text.classList.toggle('off-' + toggle.dataset.kind);
    toggle.classList.toggle('on', !off);
    toggle.classList.toggle('off', off);
    toggle.querySelector('.tick').textContent = off ? '☐' : '☑';
    const url = new URL(location.href);
    const hidden = new Set((url.searchParams.get('hide') || '').split(',').filter(Boolean));
    if (off) hidden.add(toggle.dataset.kind);
    else hidden.delete(toggle.dataset.kind);
    if (hidden.size) url.searchParams.set('hide', Array.from(hidden).join(','));
    else url.searchParams.delete('hide');
    history.replaceState(null, '', url);
  });
});

// ---- the words of a note
if (text && window.Highlight && CSS.highlights) {
  const show = (note) => {
    const [from, to] = note.dataset.at.split('-').map(Number);
    const paragraph = note.closest('.para').querySelector('p[data-at]');
    const ranges = [];
    let piece = 0;
    let place = 0;
    const pieces = piecesOf(paragraph);
    for (const node of nodesOf(paragraph)) {
      let units = 0;
      let start = -1;
      for (const c of node.data) {
        if (piece < pieces.length && place >= pieces[piece][1] - pieces[piece][0]) {
          piece += 1;
          place = 0;
        }
        const at = piece < pieces.length ? pieces[piece][0] + place : -1;
        const within = at >= from && at < to;
        if (within && start < 0) start = units;
        if (!within && start >= 0) {
          ranges.push([node, start, units]);
          start = -1;
        }
        units += c.length;
        place += 1;
      }
      if (start >= 0) ranges.push([node, start, units]);
    }
    CSS.highlights.set('note', new Highlight(...ranges.map(([node, a, b]) => {
      const range = document.createRange();
      range.setStart(node, a);
      range.setEnd(node, b);
      return range;
    })));
  };
  const hide = () => CSS.highlights.delete('note');
  text.querySelectorAll('.beside li[data-at]').forEach((note) => {
    note.addEventListener('mouseenter', () => show(note));
    note.addEventListener('focusin', () => show(note));
    note.addEventListener('mouseleave', hide);
    note.addEventListener('focusout', hide);
  });
}

// ---- the article in view
const ways = new Map();
document.querySelectorAll('.articles a').forEach((way) => {
  const anchor = document.getElementById(new URL(way.href).hash.slice(1));
  if (anchor) ways.set(anchor, way);
});
if (ways.size > 1) {
  const mark = () => {
    let current = null;
    for (const [anchor, way] of ways) {
      if (anchor.getBoundingClientRect().top < window.innerHeight / 3) current = way;
    }
    for (const way of ways.values()) {
      if (way === current) way.setAttribute('aria-current', 'location');
      else way.removeAttribute('aria-current');
    }
  };
  addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
  mark();
}

// ---- the citation's page: one click takes it all
const paste = document.getElementById('paste');
if (paste) paste.addEventListener('focus', () => paste.select());
