// Where the nodes of a graph lie: springs, repulsion, and boxes that keep clear of one another, so that names can be read. Pure.

/** Repeatable: the same graph is laid out the same way. */
function random(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Places what has no place yet: around the node it hangs on, each with room for what hangs on itself. */
function begin(nodes, near) {
  const turn = random(7);
  const weight = new Array(nodes.length).fill(0);
  const parent = new Array(nodes.length).fill(-1);
  const order = [];
  for (let root = 0; root < nodes.length; root++) {
    if (root > 0 && parent[root] >= 0) continue;
    if (root > 0) parent[root] = 0;
    const queue = [root];
    while (queue.length) {
      const i = queue.shift();
      order.push(i);
      for (const j of near[i]) {
        if (j !== 0 && parent[j] < 0 && j !== root) {
          parent[j] = i;
          queue.push(j);
        }
      }
    }
  }
  for (let o = order.length - 1; o > 0; o--) {
    const i = order[o];
    weight[i] = Math.max(1, weight[i]);
    weight[parent[i]] += weight[i];
  }
  const from = new Array(nodes.length).fill(0);
  const span = new Array(nodes.length).fill(2 * Math.PI);
  const used = new Array(nodes.length).fill(0);
  const depth = new Array(nodes.length).fill(0);
  if (!nodes[0].placed) {
    nodes[0].x = 0;
    nodes[0].y = 0;
  }
  for (const i of order.slice(1)) {
    const p = parent[i];
    depth[i] = depth[p] + 1;
    const share = span[p] * (weight[i] / Math.max(1, weight[p]));
    from[i] = from[p] + used[p];
    span[i] = share;
    used[p] += share;
    if (!nodes[i].placed) {
      const settled = nodes[p].placed && p !== 0;
      const away = settled ? Math.atan2(nodes[p].y - nodes[0].y, nodes[p].x - nodes[0].x) : 0;
      const angle = settled
        ? away + ((used[p] - share / 2) / Math.max(span[p], 0.01) - 0.5) * 2.4
        : from[i] + share / 2;
      const reach = settled ? 110 : 0;
      nodes[i].x = (settled ? nodes[p].x : 0) + Math.cos(angle) * (reach || depth[i] * 150) + turn() * 4;
      nodes[i].y = (settled ? nodes[p].y : 0) + Math.sin(angle) * (reach || depth[i] * 120) + turn() * 4;
    }
  }
}

/** Pushes boxes apart that lie on one another; says whether any did. */
function clear(x, y, w, h, held, gap) {
  const n = x.length;
  let moved = false;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const dy = y[j] - y[i];
      const oy = (h[i] + h[j]) / 2 + gap / 2 - Math.abs(dy);
      if (oy <= 0) continue;
      const dx = x[j] - x[i];
      const ox = (w[i] + w[j]) / 2 + gap - Math.abs(dx);
      if (ox <= 0) continue;
      moved = true;
      const one = held[i] === held[j] ? 0.5 : held[i] ? 0 : 1;
      if (oy * 1.6 < ox) {
        const push = (dy < 0 ? -oy : oy) * 0.9;
        y[i] -= push * one;
        y[j] += push * (1 - one);
      } else {
        const push = (dx < 0 ? -ox : ox) * 0.9;
        x[i] -= push * one;
        x[j] += push * (1 - one);
      }
    }
  }
  return moved;
}

/** Makes the whole as wide by high as where it is shown, within reason. */
function stretch(x, y, aspect) {
  const span = (of) => Math.max(...of) - Math.min(...of) + 60;
  const by = Math.sqrt(Math.min(1.7, Math.max(0.6, (aspect * span(y)) / span(x))));
  for (let i = 0; i < x.length; i++) {
    x[i] *= by;
    y[i] /= by;
  }
}

/** One round: everything keeps its distance, what is joined keeps together, all keep near the middle. */
function relax(x, y, fx, fy, links, long) {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    const xi = x[i];
    const yi = y[i];
    for (let j = i + 1; j < n; j++) {
      let dx = x[j] - xi;
      const dy = y[j] - yi;
      const far = dx * dx * 0.6 + dy * dy * 1.5;
      if (far > 640000) continue;
      if (far === 0) dx = 0.1 * (i - j);
      const force = 9000 / (Math.max(far, 120) * Math.sqrt(dx * dx + dy * dy));
      fx[i] -= dx * force;
      fy[i] -= dy * force;
      fx[j] += dx * force;
      fy[j] += dy * force;
    }
    fx[i] -= (xi - x[0]) * 0.012;
    fy[i] -= (yi - y[0]) * 0.02;
  }
  for (const [a, b, strength] of links) {
    const dx = x[b] - x[a];
    const dy = y[b] - y[a];
    const d = Math.sqrt(dx * dx + dy * dy) || 1;
    const pull = ((d - long) / d) * strength;
    fx[a] += dx * pull;
    fy[a] += dy * pull;
    fx[b] -= dx * pull;
    fy[b] -= dy * pull;
  }
}

/**
 * Gives every node x and y.
 *
 * @param nodes {w, h, dy} of the box around mark and name; x, y and placed where it has a place; held: stays
 * @param edges {a, b} by index; the first node is the middle
 * @param aspect width by height of where it is shown
 */
export function layout(nodes, edges, aspect = 1.4) {
  const n = nodes.length;
  if (!n) return;
  const near = nodes.map(() => []);
  for (const e of edges) {
    near[e.a].push(e.b);
    near[e.b].push(e.a);
  }
  const old = nodes.some((v) => v.placed);
  begin(nodes, near);
  const of = (value) => Float64Array.from(nodes, value);
  const x = of((v) => v.x);
  const y = of((v) => v.y + v.dy);
  const w = of((v) => v.w);
  const h = of((v) => v.h);
  const held = of((v) => (v.held ? 1 : 0));
  const ease = of((v) => (v.held ? 0 : old && v.placed ? 0.25 : 1));
  const fx = new Float64Array(n);
  const fy = new Float64Array(n);
  const links = edges.map((e) => [e.a, e.b, 0.22 / Math.sqrt(Math.max(1, Math.min(near[e.a].length, near[e.b].length)))]);
  // few things get more room between them than many
  const long = Math.max(105, 190 - 3 * n);
  const rounds = 180;
  for (let round = 0; round < rounds; round++) {
    relax(x, y, fx, fy, links, long);
    const heat = 1 - round / rounds;
    const most = 3 + 50 * heat * heat;
    for (let i = 0; i < n; i++) {
      const speed = Math.sqrt(fx[i] * fx[i] + fy[i] * fy[i]) || 1;
      const slow = (Math.min(speed, most) / speed) * ease[i];
      x[i] += fx[i] * slow;
      y[i] += fy[i] * slow;
      fx[i] = 0;
      fy[i] = 0;
    }
    if (round > rounds / 2 && round % 6 === 0) clear(x, y, w, h, held, 6);
  }
  if (!old) stretch(x, y, aspect);
  for (let pass = 0; pass < 100 && clear(x, y, w, h, held, 8); pass++) {
    // until nothing lies on anything else
  }
  nodes.forEach((v, i) => {
    v.x = x[i];
    v.y = y[i] - v.dy;
  });
}
