// Draws the graph that the page's tables hold. Every view is an address: opening something fetches the page of the new view and takes
// its tables and its data over, so that picture, tables and address always say the same.
import { layout } from './graph-layout.js';

const stage = document.getElementById('stage');
const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = {
  practice: 'M-13,0a13,13 0 1,0 26,0a13,13 0 1,0 -26,0z',
  case: 'M0,-17L17,12L-17,12z',
  region: 'M-12,-12h24v24h-24z',
  person: 'M0,-17L17,0L0,17L-17,0z',
  organization: 'M-8,-14h16l8,14l-8,14h-16l-8,-14z',
  grid: 'M-6,-13h12l7,7v12l-7,7h-12l-7,-7v-12z',
  indicator: 'M-17,-10h34v20h-34z',
  honour: 'M-13,-13h26v15l-13,13l-13,-13z',
  policy: 'M-11,-14h15l7,7v21h-22z',
  event: 'M-9,-12h24l-6,24h-24z',
};
const NAME = 13;
const LONGEST = 11;

let data = JSON.parse(document.getElementById('graph-data').textContent);
const words = data.words;
let items = new Map();
let edges = [];
let selected = null;
let zoom = { x: 0, y: 0, k: 1 };
let busy = false;
const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const t = (key, ...values) => (words[key] || key).replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g,
  (room, at, one, many) => (values[at] === undefined ? room : one === undefined ? values[at] : String(values[at]) === '1' ? one : many));
const caption = (key) => {
  const c = data.graph.captions[key];
  return c ? (data.language === 'en' ? c.en : c.zh) : key;
};
const kindWord = (kind) => words['kind.' + kind] || kind;
const number = (n) => n.toLocaleString('en');
const width = (text) => Array.from(text).reduce((w, c) => w + (c.codePointAt(0) > 0x2e7f ? NAME : NAME * 0.56), 0);
const shortened = (text) => {
  const all = Array.from(text);
  let w = 0;
  for (let i = 0; i < all.length; i++) {
    w += all[i].codePointAt(0) > 0x2e7f ? 1 : 0.56;
    if (w > LONGEST && i < all.length - 1) return all.slice(0, i).join('') + '…';
  }
  return text;
};

function element(name, attributes = {}, ...children) {
  const e = document.createElement(name);
  for (const [k, v] of Object.entries(attributes)) {
    if (k === 'on') Object.entries(v).forEach(([type, f]) => e.addEventListener(type, f));
    else if (v !== null && v !== undefined) e.setAttribute(k, v);
  }
  e.append(...children);
  return e;
}
function drawn(name, attributes = {}, ...children) {
  const e = document.createElementNS(SVG, name);
  for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v);
  e.append(...children);
  return e;
}

// ---- what is drawn ----

/** Nodes, groups and edges of the data; what was drawn before keeps its place. */
function take(graph) {
  const before = items;
  items = new Map();
  const put = (item) => {
    const was = before.get(item.key);
    if (was) Object.assign(item, { x: was.x, y: was.y, placed: true, held: was.held });
    items.set(item.key, item);
  };
  for (const n of graph.nodes) {
    const name = shortened(n.name);
    put({ key: n.id, node: n, name, w: Math.max(34, width(name)), h: 48, dy: 9, mark: Array.from(kindWord(n.kind))[0] });
  }
  edges = graph.edges.map((e) => ({
    a: e.from, b: e.to, url: e.url,
    relations: e.relations,
    name: [...new Set(e.relations.map((r) => caption(r.type)))].join(words.separator),
    forth: e.relations.some((r) => r.to === e.to),
    back: e.relations.some((r) => r.to === e.from),
    facts: e.relations.reduce((sum, r) => sum + r.facts, 0),
  }));
  for (const g of graph.groups) {
    const key = g.of + '|' + g.direction + '|' + g.type;
    const name = caption((g.direction === 'in' ? '<' : '') + g.type) + ' ' + number(g.count - g.shown);
    put({ key, group: g, name, w: width(name) + 20, h: 26, dy: 0 });
    edges.push({ a: g.of, b: key, group: true, relations: [], name: '', facts: 1 });
  }
  edges = edges.filter((e) => items.has(e.a) && items.has(e.b));
}

function arrange() {
  const began = performance.now();
  const list = [...items.values()];
  const index = new Map(list.map((v, i) => [v.key, i]));
  const s = size();
  layout(list, edges.map((e) => ({ a: index.get(e.a), b: index.get(e.b) })), s.w / s.h);
  list.forEach((v) => { v.placed = true; });
  stage.dataset.layoutMs = String(Math.round(performance.now() - began));
  stage.dataset.nodes = String(list.length);
}

// ---- the picture ----

const svg = drawn('svg', { id: 'picture', role: 'group', 'aria-label': t('graph') });
const world = drawn('g');
const lines = drawn('g', { class: 'lines' });
const lineNames = drawn('g', { class: 'line-names', 'aria-hidden': 'true' });
const marks = drawn('g', { class: 'marks' });
world.append(lines, lineNames, marks);
svg.append(world);
const panel = element('aside', { class: 'panel', 'aria-label': t('panel'), 'aria-live': 'polite' });
const legend = element('ul', { class: 'legend small', 'aria-label': t('legend') });
const note = element('p', { class: 'graph-note small', role: 'status' });

function button(word, act, name) {
  return element('button', { type: 'button', class: name || null, on: { click: act } }, word);
}

function build() {
  const bar = element('div', { class: 'graph-bar', role: 'toolbar', 'aria-label': t('graph') },
    button('+', () => zoomBy(1.3), 'sign'), button('−', () => zoomBy(1 / 1.3), 'sign'), button(t('fit'), () => fit(true)),
    element('span', { class: 'gap' }),
    button('PNG', savePng, 'png'), button('SVG', saveSvg, 'svg'),
    element('a', { class: 'button-like', id: 'save-graphml', href: document.getElementById('graphml').href, title: t('graphml') }, 'GraphML'),
    element('a', { class: 'button-like', href: '#graph-tables' }, t('table')));
  bar.querySelector('.sign').setAttribute('aria-label', t('zoomIn'));
  bar.querySelectorAll('.sign')[1].setAttribute('aria-label', t('zoomOut'));
  bar.querySelector('.png').setAttribute('aria-label', t('png'));
  bar.querySelector('.svg').setAttribute('aria-label', t('svg'));
  const skip = element('a', { class: 'skip-graph small', href: '#graph-tables' }, t('skip'));
  stage.append(skip, bar, element('div', { class: 'canvas' }, svg), panel, legend, note);
  stage.hidden = false;
}

function draw() {
  lines.replaceChildren();
  lineNames.replaceChildren();
  marks.replaceChildren();
  for (const e of edges) {
    const line = drawn('path', { class: 'line' + (e.group ? ' to-group' : ''), 'stroke-width': e.group ? 1 : Math.min(3.5, 1 + Math.log2(Math.max(1, e.facts)) * 0.5) });
    const heads = drawn('path', { class: 'head' });
    e.view = drawn('g', { class: 'edge' }, line, heads);
    if (!e.group) {
      const hit = drawn('path', { class: 'hit' });
      const title = drawn('title');
      title.textContent = items.get(e.a).node.name + ' · ' + e.name + ' · ' + items.get(e.b).node.name;
      e.view.append(hit, title);
      e.view.addEventListener('click', () => select({ edge: e }));
      e.view.addEventListener('pointerenter', () => { e.hover = true; names(); });
      e.view.addEventListener('pointerleave', () => { e.hover = false; names(); });
      e.text = drawn('text', { class: 'line-name', 'text-anchor': 'middle' });
      e.text.textContent = e.name;
      lineNames.append(e.text);
    }
    lines.append(e.view);
  }
  for (const v of items.values()) {
    v.view = v.node ? nodeView(v) : groupView(v);
    marks.append(v.view);
    listen(v);
  }
  legendOf();
  place();
}

function nodeView(v) {
  const n = v.node;
  const g = drawn('g', {
    class: 'node k-' + n.kind + (n.opened ? ' opened' : '') + (n.id === data.graph.center ? ' center' : ''),
    tabindex: '0', role: 'button', 'data-id': n.id,
    'aria-label': kindWord(n.kind) + ' ' + n.name + words.separator + t('links', number(n.total)),
  });
  const title = drawn('title');
  title.textContent = kindWord(n.kind) + ' ' + n.name + (n.place ? ' · ' + n.place : '');
  v.body = drawn('g', { class: 'body' }, drawn('path', { class: 'shape', d: SHAPES[n.kind] || SHAPES.practice }), textAt(v.mark, n.kind === 'case' ? 8 : 4.5, 'mark'));
  if (!n.opened && n.total > 8) {
    const count = textAt(number(n.total), -9, 'count');
    count.setAttribute('x', '15');
    v.body.append(count);
  }
  v.label = drawn('g', { class: 'label' }, textAt(v.name, 0, 'caption'));
  g.append(title, v.body, v.label);
  return g;
}

function groupView(v) {
  const g = drawn('g', {
    class: 'node group-node', tabindex: '0', role: 'button', 'data-id': v.key,
    'aria-label': items.get(v.group.of).node.name + ' ' + v.name + words.separator + t('group'),
  });
  v.body = drawn('g', { class: 'body' }, drawn('rect', { class: 'shape', x: -v.w / 2, y: -13, width: v.w, height: 26, rx: 4 }), textAt(v.name, 4.5, 'caption'));
  g.append(v.body);
  return g;
}

function textAt(text, y, name) {
  const e = drawn('text', { class: name, y, 'text-anchor': name === 'count' ? 'start' : 'middle' });
  e.textContent = text;
  return e;
}

/** Marks keep a size that can be read, however far away one is. */
const markScale = () => Math.min(1.2, Math.max(0.62, zoom.k)) / zoom.k;
const nameScale = () => Math.min(1.15, Math.max(0.86, zoom.k)) / zoom.k;

let asked = 0;
function place() {
  if (!asked) {
    asked = requestAnimationFrame(() => {
      asked = 0;
      placeNow();
    });
  }
}

function placeNow() {
  world.setAttribute('transform', 'translate(' + zoom.x + ',' + zoom.y + ') scale(' + zoom.k + ')');
  const mark = markScale();
  for (const v of items.values()) {
    v.view.setAttribute('transform', 'translate(' + v.x.toFixed(1) + ',' + v.y.toFixed(1) + ')');
    v.body.setAttribute('transform', 'scale(' + mark.toFixed(3) + ')');
    if (v.label) v.label.setAttribute('transform', 'translate(0,' + (17 * mark + 11 * nameScale()).toFixed(1) + ') scale(' + nameScale().toFixed(3) + ')');
  }
  for (const e of edges) {
    const l = lineOf(e, mark);
    e.view.firstChild.setAttribute('d', l.line);
    e.view.children[1].setAttribute('d', l.heads);
    if (!e.group) e.view.children[2].setAttribute('d', l.line);
  }
  names();
}

/** From the rim of one mark to that of the other, with a head for each direction that is said. */
function lineOf(e, mark) {
  const a = items.get(e.a);
  const b = items.get(e.b);
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const d = Math.hypot(dx, dy) || 1;
  const ux = dx / d;
  const uy = dy / d;
  const ra = Math.min(d / 3, 18 * mark);
  const rb = Math.min(d / 3, e.group ? rimOfBox(b, ux, uy) * mark : 18 * mark);
  const x1 = a.x + ux * ra;
  const y1 = a.y + uy * ra;
  const x2 = b.x - ux * rb;
  const y2 = b.y - uy * rb;
  const s = 6 * mark;
  const head = (x, y, hx, hy) => 'M' + f(x) + ',' + f(y) + 'L' + f(x - hx * s * 1.5 - hy * s * 0.6) + ',' + f(y - hy * s * 1.5 + hx * s * 0.6)
    + 'L' + f(x - hx * s * 1.5 + hy * s * 0.6) + ',' + f(y - hy * s * 1.5 - hx * s * 0.6) + 'z';
  return {
    line: 'M' + f(x1) + ',' + f(y1) + 'L' + f(x2) + ',' + f(y2),
    heads: (e.forth ? head(x2, y2, ux, uy) : '') + (e.back ? head(x1, y1, -ux, -uy) : ''),
    x: (x1 + x2) / 2,
    y: (y1 + y2) / 2,
  };
}
const f = (x) => x.toFixed(1);
const rimOfBox = (v, ux, uy) => Math.min(v.w / 2 / Math.max(Math.abs(ux), 0.001), 13 / Math.max(Math.abs(uy), 0.001)) + 2;

/** Names that would lie on others are left out, the least telling first; what is chosen keeps its own. */
function names() {
  const scale = nameScale() * zoom.k;
  const mark = markScale() * zoom.k;
  const taken = [];
  for (const v of items.values()) {
    const x = v.x * zoom.k;
    const y = v.y * zoom.k;
    taken.push(v.group ? [x - v.w / 2 * mark, y - 13 * mark, x + v.w / 2 * mark, y + 13 * mark, v.key] : [x - 13 * mark, y - 13 * mark, x + 13 * mark, y + 13 * mark, v.key]);
  }
  const free = (box, own) => taken.every((o) => o[4] === own || o[0] >= box[2] || o[2] <= box[0] || o[1] >= box[3] || o[3] <= box[1]);
  const near = new Set();
  const chosen = selected && (selected.key ? [selected.key] : [selected.edge.a, selected.edge.b]);
  if (chosen && selected.key) edges.forEach((e) => { if (e.a === selected.key) near.add(e.b); if (e.b === selected.key) near.add(e.a); });
  const rank = (v) => (chosen && chosen.includes(v.key) ? 0 : v.node.id === data.graph.center ? 1 : near.has(v.key) ? 2 : v.node.opened ? 3 : 1e6 - Math.min(v.node.total, 1e5));
  [...items.values()].filter((v) => v.label).sort((a, b) => rank(a) - rank(b)).forEach((v) => {
    const x = v.x * zoom.k;
    const y = v.y * zoom.k + 17 * mark;
    const half = width(v.name) / 2 * scale;
    const box = [x - half, y, x + half, y + 15 * scale, v.key];
    const show = rank(v) === 0 || free(box, v.key);
    v.label.classList.toggle('off', !show);
    if (show) taken.push(box);
  });
  const few = edges.length <= 40;
  edges.forEach((e) => {
    if (e.group) return;
    const of = chosen && (selected.edge === e || e.a === selected.key || e.b === selected.key);
    e.view.classList.toggle('chosen', Boolean(selected && selected.edge === e));
    e.view.classList.toggle('near', Boolean(of));
    const l = lineOf(e, markScale());
    const long = Math.hypot((items.get(e.a).x - items.get(e.b).x) * zoom.k, (items.get(e.a).y - items.get(e.b).y) * zoom.k);
    const x = l.x * zoom.k;
    const y = l.y * zoom.k;
    const half = width(e.name) / 2 * 0.85;
    const box = [x - half, y - 7, x + half, y + 7, ''];
    const show = e.hover || (selected && selected.edge === e) || ((few || of) && long > 56 && free(box, ''));
    e.text.classList.toggle('off', !show);
    if (show) {
      taken.push(box);
      e.text.setAttribute('transform', 'translate(' + f(l.x) + ',' + f(l.y) + ') scale(' + (1 / zoom.k).toFixed(3) + ')');
    }
  });
  for (const v of items.values()) v.view.classList.toggle('chosen', Boolean(selected && selected.key === v.key));
  svg.classList.toggle('choosing', Boolean(selected));
  for (const v of items.values()) v.view.classList.toggle('near', near.has(v.key) || Boolean(chosen && chosen.includes(v.key)));
}

function legendOf() {
  const kinds = [...new Set([...items.values()].filter((v) => v.node).map((v) => v.node.kind))];
  legend.replaceChildren(...kinds.map((kind) => {
    const sign = drawn('svg', { viewBox: '-20 -20 40 40', width: 22, height: 22, 'aria-hidden': 'true' },
      drawn('g', { class: 'node k-' + kind }, drawn('path', { class: 'shape', d: SHAPES[kind] || SHAPES.practice })));
    return element('li', {}, sign, kindWord(kind));
  }));
  if (data.graph.groups.length) {
    const sign = drawn('svg', { viewBox: '-20 -20 40 40', width: 22, height: 22, 'aria-hidden': 'true' },
      drawn('g', { class: 'node group-node' }, drawn('rect', { class: 'shape', x: -18, y: -10, width: 36, height: 20, rx: 4 })));
    legend.append(element('li', {}, sign, t('group')));
  }
  note.textContent = data.graph.undrawn > 0 ? t('full', data.graph.limit, number(data.graph.undrawn)) : '';
}

// ---- moving about ----

function size() {
  const box = svg.getBoundingClientRect();
  return { w: box.width || 800, h: box.height || 560 };
}

function bounds() {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const v of items.values()) {
    x1 = Math.min(x1, v.x - v.w / 2);
    x2 = Math.max(x2, v.x + v.w / 2);
    y1 = Math.min(y1, v.y - 18);
    y2 = Math.max(y2, v.y + 36);
  }
  return { x1, y1, x2, y2 };
}

function fit() {
  const b = bounds();
  const s = size();
  const k = Math.min(1.4, (s.w - 32) / Math.max(1, b.x2 - b.x1), (s.h - 32) / Math.max(1, b.y2 - b.y1));
  zoom = { k, x: s.w / 2 - ((b.x1 + b.x2) / 2) * k, y: s.h / 2 - ((b.y1 + b.y2) / 2) * k };
  place();
}

function zoomBy(by, at) {
  const s = size();
  const p = at || { x: s.w / 2, y: s.h / 2 };
  const k = Math.min(4, Math.max(0.15, zoom.k * by));
  zoom = { k, x: p.x - (p.x - zoom.x) * (k / zoom.k), y: p.y - (p.y - zoom.y) * (k / zoom.k) };
  place();
}

function intoView(v) {
  const s = size();
  const x = v.x * zoom.k + zoom.x;
  const y = v.y * zoom.k + zoom.y;
  if (x < 30 || y < 30 || x > s.w - 30 || y > s.h - 40) {
    zoom.x += s.w / 2 - x;
    zoom.y += s.h / 2 - y;
    place();
  }
}

const pointers = new Map();
let drag = null;
function pointAt(event) {
  const box = svg.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
svg.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  pointers.set(event.pointerId, pointAt(event));
  const on = event.target.closest && event.target.closest('.marks > .node');
  drag = { from: pointAt(event), item: on ? items.get(on.dataset.id) : null, moved: false, on: event.target.closest('.node, .edge') };
});
svg.addEventListener('pointermove', (event) => {
  const was = pointers.get(event.pointerId);
  if (!was || !drag) return;
  const now = pointAt(event);
  if (pointers.size === 2) {
    const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
    const by = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(was.x - other.x, was.y - other.y) || 1);
    zoomBy(by, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    drag.moved = true;
  } else {
    if (!drag.moved && Math.hypot(now.x - drag.from.x, now.y - drag.from.y) < 4) return;
    if (!drag.moved) svg.setPointerCapture(event.pointerId);
    drag.moved = true;
    if (drag.item) {
      drag.item.x += (now.x - was.x) / zoom.k;
      drag.item.y += (now.y - was.y) / zoom.k;
      drag.item.held = true;
    } else {
      zoom.x += now.x - was.x;
      zoom.y += now.y - was.y;
    }
    place();
  }
  pointers.set(event.pointerId, now);
});
const lift = (event) => {
  pointers.delete(event.pointerId);
  if (drag && !drag.moved && !drag.on && event.type === 'pointerup') select(null);
  if (!pointers.size) setTimeout(() => { drag = null; });
};
svg.addEventListener('pointerup', lift);
svg.addEventListener('pointercancel', lift);
svg.addEventListener('wheel', (event) => {
  // a page that is being scrolled goes on scrolling: the wheel zooms for those who are at work in the picture
  if (!event.ctrlKey && !event.metaKey && !stage.contains(document.activeElement)) return;
  event.preventDefault();
  zoomBy(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), pointAt(event));
}, { passive: false });

function listen(v) {
  v.view.addEventListener('click', () => {
    if (drag && drag.moved) return;
    v.view.focus({ preventScroll: true });
    if (v.group) openGroup(v.group);
    else select({ key: v.key });
  });
  v.view.addEventListener('dblclick', () => v.node && open(v.node.id));
  v.view.addEventListener('focus', () => {
    intoView(v);
    if (!drag && v.node) select({ key: v.key });
  });
  v.view.addEventListener('keydown', (event) => {
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (way) {
      const next = neighbour(v, way);
      if (next) next.view.focus({ preventScroll: true });
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (v.group) openGroup(v.group);
      else if (v.node.opened) select({ key: v.key });
      else open(v.node.id);
    } else if (event.key === 'Escape') {
      select(null);
    } else if (event.key === '+' || event.key === '=') {
      zoomBy(1.3);
    } else if (event.key === '-') {
      zoomBy(1 / 1.3);
    } else if (event.key === '0') {
      fit();
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** The nearest one that lies more this way than any other. */
function neighbour(v, [wx, wy]) {
  let best = null;
  let least = Infinity;
  for (const o of items.values()) {
    const dx = o.x - v.x;
    const dy = o.y - v.y;
    const along = dx * wx + dy * wy;
    const across = Math.abs(dx * wy) + Math.abs(dy * wx);
    if (o !== v && along > 4 && across <= along * 2.2) {
      const cost = along + across * 1.6;
      if (cost < least) {
        least = cost;
        best = o;
      }
    }
  }
  return best;
}

// ---- what is chosen ----

function select(what) {
  selected = what;
  names();
  if (!what) showNode(items.get(data.graph.center).node, t('hint'));
  else if (what.key) showNode(items.get(what.key).node);
  else showEdge(what.edge);
}

function kindTag(kind) {
  return element('span', { class: 'kind k-' + kind }, kindWord(kind));
}

function showNode(n, hint) {
  const head = element('p', {}, kindTag(n.kind), ' ', element('a', { href: n.url, class: 'title' }, element('bdi', {}, n.name)));
  const rows = Object.entries(n.counts).sort((a, b) => b[1] - a[1]).map(([key, count]) => typeRow(n, key, count));
  const more = element('p', { class: 'ways' });
  if (n.id !== data.graph.center) {
    const middle = items.get(data.graph.center).node;
    more.append(
      element('a', { href: '/graph?entity=' + encodeURIComponent(n.id) }, t('center')), ' ',
      element('a', { href: '/path?from=' + encodeURIComponent(middle.id) + '&to=' + encodeURIComponent(n.id) }, t('path', shortened(middle.name))));
  }
  panel.replaceChildren(head, element('p', { class: 'small' }, (n.place ? n.place + ' · ' : '') + t('links', number(n.total))));
  if (hint) panel.append(element('p', { class: 'small hint' }, hint));
  panel.append(element('div', { class: 'acts' },
    ...(n.opened ? [] : [button(t('open'), () => open(n.id), 'primary')]),
    ...(n.id !== data.graph.center && openings().some((o) => o.split(':')[0] === n.id) ? [button(t('close'), () => close(n.id))] : [])));
  if (rows.length) panel.append(element('h2', {}, t('relations')), element('ul', { class: 'plain types' }, ...rows));
  const own = edges.filter((e) => !e.group && (e.a === n.id || e.b === n.id));
  if (own.length) {
    panel.append(element('h2', {}, t('drawnRelations')), element('ul', { class: 'plain edges' }, ...own.slice(0, 60).map((e) => {
      const other = items.get(e.a === n.id ? e.b : e.a).node;
      return element('li', {}, button(e.name + ' · ' + other.name, () => select({ edge: e, from: n.id }), 'link'));
    })));
  }
  panel.append(more);
}

/** A type with its count, and how to open some of it. */
function typeRow(n, key, count) {
  const direction = key.startsWith('<') ? 'in' : 'out';
  const type = key.replace('<', '');
  const group = data.graph.groups.find((g) => g.of === n.id && g.type === type && g.direction === direction);
  const row = element('li', {}, element('span', { class: 'what' }, caption(key)), element('span', { class: 'num' }, number(count)));
  if (!n.opened) {
    row.append(button(t('open'), () => go(add(openings(), n.id + ':' + type + ':' + direction + ':' + Math.min(20, count)))));
  } else if (group && group.open) {
    row.append(button(group.shown ? t('more', Number(group.open.split(':')[3]) - group.shown) : t('open'), () => openGroup(group)));
  } else if (group) {
    row.append(element('span', { class: 'small' }, t('shown', group.shown, number(group.count))));
  }
  return row;
}

async function showEdge(e) {
  const back = selected.from || e.a;
  panel.replaceChildren(element('p', { class: 'small' }, t('loading')));
  const returns = button(t('back'), () => select({ key: back }));
  try {
    const page = await fetched(e.url);
    if (!selected || selected.edge !== e) return;
    panel.replaceChildren(returns, ...document.importNode(page.getElementById('edge'), true).childNodes);
  } catch (problem) {
    panel.replaceChildren(returns, element('p', {}, t('failed')));
  }
}

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

// ---- opening and closing ----

const openings = (href = location.href) => new URL(href).searchParams.getAll('open').flatMap((o) => o.split(',')).filter(Boolean);
const add = (list, opening) => {
  const same = (o) => o.split(':').slice(0, 3).join(':') === opening.split(':').slice(0, 3).join(':');
  return [...list.filter((o) => !same(o)), opening];
};
const open = (id) => go(add(openings(), id));
const openGroup = (group) => {
  if (group.open) go(add(openings(), group.open));
  else location.hash = 'graph-tables';
};
const close = (id) => go(openings().filter((o) => o.split(':')[0] !== id));

function go(list) {
  const url = new URL(location.href);
  url.searchParams.delete('open');
  url.hash = '';
  list.forEach((o) => url.searchParams.append('open', o));
  return load(url.href, true);
}

async function load(url, push) {
  if (busy) return;
  busy = true;
  note.textContent = t('loading');
  try {
    const page = await fetched(url);
    const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.id : null;
    const keep = selected && selected.key;
    data = JSON.parse(page.getElementById('graph-data').textContent);
    for (const id of ['graph-tables', 'graphml', 'graph-json']) {
      document.getElementById(id).replaceWith(document.importNode(page.getElementById(id), true));
    }
    document.getElementById('save-graphml').href = document.getElementById('graphml').href;
    if (push) history.pushState(null, '', url);
    const old = new Map([...items].map(([k, v]) => [k, { x: v.x, y: v.y }]));
    take(data.graph);
    arrange();
    draw();
    move(old);
    const again = items.get(focused) || items.get(keep) || items.get(data.graph.center);
    selected = null;
    if (focused || keep) {
      drag = {};
      again.view.focus({ preventScroll: true });
      drag = null;
      select(again.node ? { key: again.key } : null);
    } else {
      select(null);
    }
  } catch (problem) {
    note.textContent = t('failed');
  } finally {
    busy = false;
  }
}

/** What was there glides to where it is now; new things come from what they hang on. */
function move(old) {
  const list = [...items.values()];
  const to = list.map((v) => ({ x: v.x, y: v.y }));
  fit();
  if (calm || !old.size) return;
  const aim = { ...zoom };
  const hangs = new Map();
  edges.forEach((e) => { if (old.has(e.a)) hangs.set(e.b, e.a); if (old.has(e.b)) hangs.set(e.a, e.b); });
  const from = list.map((v, i) => old.get(v.key) || old.get(hangs.get(v.key)) || to[i]);
  const began = performance.now();
  const step = (now) => {
    const p = Math.min(1, (now - began) / 280);
    const ease = 1 - (1 - p) ** 3;
    list.forEach((v, i) => {
      v.x = from[i].x + (to[i].x - from[i].x) * ease;
      v.y = from[i].y + (to[i].y - from[i].y) * ease;
    });
    zoom = aim;
    placeNow();
    if (p < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('#graph-tables a.open');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    load(link.href, true).then(() => stage.scrollIntoView({ block: 'nearest' }));
  }
  const edge = event.target.closest && event.target.closest('#graph-tables a.edge');
  if (edge && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const q = new URL(edge.href).searchParams;
    const found = edges.find((e) => !e.group && [e.a, e.b].includes(q.get('from')) && [e.a, e.b].includes(q.get('to')));
    if (found) {
      event.preventDefault();
      select({ edge: found });
      stage.scrollIntoView({ block: 'nearest' });
    }
  }
});
window.addEventListener('popstate', () => { if (!location.hash) load(location.href, false); });

// ---- saving ----

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const colour = (v) => (v.node ? token(v.node.kind) || token('ink') : token('soft'));

function save(blob, suffix) {
  const link = element('a', { href: URL.createObjectURL(blob), download: items.get(data.graph.center).node.name.slice(0, 40) + '.' + suffix });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** The whole graph at its own size, every name shown. */
function saveSvg() {
  const b = bounds();
  const pad = 24;
  const copy = drawn('svg', { xmlns: SVG, viewBox: [b.x1 - pad, b.y1 - pad, b.x2 - b.x1 + 2 * pad, b.y2 - b.y1 + 2 * pad].map(f).join(' '), width: f(b.x2 - b.x1 + 2 * pad), height: f(b.y2 - b.y1 + 2 * pad) });
  const font = getComputedStyle(document.body).fontFamily;
  copy.append(drawn('rect', { x: f(b.x1 - pad), y: f(b.y1 - pad), width: '100%', height: '100%', fill: token('paper') }));
  for (const e of edges) {
    const l = lineOf(e, 1);
    copy.append(drawn('path', { d: l.line, stroke: token('soft'), 'stroke-opacity': 0.55, fill: 'none', 'stroke-dasharray': e.group ? '4 4' : 'none' }), drawn('path', { d: l.heads, fill: token('soft') }));
    if (!e.group) copy.append(written(e.name, l.x, l.y + 4, token('soft'), font, 11));
  }
  for (const v of items.values()) {
    const full = v.node && (v.node.opened || v.node.id === data.graph.center);
    if (v.node) {
      copy.append(drawn('path', { d: SHAPES[v.node.kind] || SHAPES.practice, transform: 'translate(' + f(v.x) + ',' + f(v.y) + ')', fill: full ? colour(v) : token('paper'), stroke: colour(v), 'stroke-width': 1.6 }));
      copy.append(written(v.mark, v.x, v.y + (v.node.kind === 'case' ? 8 : 4.5), full ? token('paper') : colour(v), font, 13, true));
    } else {
      copy.append(drawn('rect', { x: f(v.x - v.w / 2), y: f(v.y - 13), width: f(v.w), height: 26, rx: 4, fill: token('faint'), stroke: token('soft'), 'stroke-dasharray': '4 3' }));
    }
    copy.append(written(v.node ? v.name : v.name, v.x, v.node ? v.y + 28 : v.y + 4.5, token('ink'), font, NAME, Boolean(v.group)));
  }
  save(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }), 'svg');
}

function written(text, x, y, fill, font, height, plain) {
  const e = drawn('text', { x: f(x), y: f(y), fill, 'font-family': font, 'font-size': height, 'text-anchor': 'middle' });
  if (!plain) ['paint-order', 'stroke', 'stroke-width'].forEach((k, i) => e.setAttribute(k, ['stroke', token('paper'), 3][i]));
  e.textContent = text;
  return e;
}

function savePng() {
  const b = bounds();
  const pad = 24;
  const canvas = document.createElement('canvas');
  const twice = Math.min(2, 8000 / Math.max(b.x2 - b.x1, b.y2 - b.y1, 1));
  canvas.width = Math.ceil((b.x2 - b.x1 + 2 * pad) * twice);
  canvas.height = Math.ceil((b.y2 - b.y1 + 2 * pad) * twice);
  const c = canvas.getContext('2d');
  c.scale(twice, twice);
  c.translate(pad - b.x1, pad - b.y1);
  c.fillStyle = token('paper');
  c.fillRect(b.x1 - pad, b.y1 - pad, b.x2 - b.x1 + 2 * pad, b.y2 - b.y1 + 2 * pad);
  c.textAlign = 'center';
  const font = getComputedStyle(document.body).fontFamily;
  const write = (text, x, y, fill, height, plain) => {
    c.font = height + 'px ' + font;
    if (!plain) {
      c.strokeStyle = token('paper');
      c.lineWidth = 3;
      c.strokeText(text, x, y);
    }
    c.fillStyle = fill;
    c.fillText(text, x, y);
  };
  for (const e of edges) {
    const l = lineOf(e, 1);
    c.setLineDash(e.group ? [4, 4] : []);
    c.globalAlpha = 0.55;
    c.strokeStyle = token('soft');
    c.lineWidth = 1;
    c.stroke(new Path2D(l.line));
    c.globalAlpha = 1;
    c.fillStyle = token('soft');
    c.fill(new Path2D(l.heads));
    if (!e.group) write(e.name, l.x, l.y + 4, token('soft'), 11);
  }
  for (const v of items.values()) {
    c.save();
    c.translate(v.x, v.y);
    const full = v.node && (v.node.opened || v.node.id === data.graph.center);
    c.setLineDash(v.group ? [4, 3] : []);
    c.fillStyle = full ? colour(v) : token(v.group ? 'faint' : 'paper');
    c.strokeStyle = colour(v);
    c.lineWidth = 1.6;
    const shape = v.node ? new Path2D(SHAPES[v.node.kind] || SHAPES.practice) : new Path2D('M' + -v.w / 2 + ',-13h' + v.w + 'v26h' + -v.w + 'z');
    c.fill(shape);
    c.stroke(shape);
    if (v.node) write(v.mark, 0, v.node.kind === 'case' ? 8 : 4.5, full ? token('paper') : colour(v), 13, true);
    write(v.name, 0, v.node ? 28 : 4.5, token('ink'), NAME, Boolean(v.group));
    c.restore();
  }
  canvas.toBlob((blob) => blob && save(blob, 'png'), 'image/png');
}

// ---- begin ----

build();
take(data.graph);
arrange();
draw();
fit();
select(null);
new ResizeObserver(() => fit()).observe(svg);
