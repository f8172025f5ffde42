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
function clear(nodes, gap) {
  let moved = false;
  for (let i = 0; i < nodes.length; i++) {
    for (let j = i + 1; j < nodes.length; j++) {
      const a = nodes[i];
      const b = nodes[j];
      const dx = b.x - a.x;
      const dy = b.y + b.dy - a.y - a.dy;
      const ox = (a.w + b.w) / 2 + gap - Math.abs(dx);
      const oy = (a.h + b.h) / 2 + gap / 2 - Math.abs(dy);
      if (ox > 0 && oy > 0) {
        moved = true;
        const still = (a.held ? 1 : 0) - (b.held ? 1 : 0);
        const one = still > 0 ? 0 : still < 0 ? 1 : 0.5;
        if (oy * 1.6 < ox) {
          const push = (dy < 0 ? -oy : oy) * 0.9;
          a.y -= push * one;
          b.y += push * (1 - one);
        } else {
          const push = (dx < 0 ? -ox : ox) * 0.9;
          a.x -= push * one;
          b.x += push * (1 - one);
        }
      }
    }
  }
  return moved;
}

/** Makes the whole as wide by high as where it is shown, within reason. */
function stretch(nodes, aspect) {
  const span = (of) => Math.max(...nodes.map(of)) - Math.min(...nodes.map(of)) + 60;
  const by = Math.min(1.7, Math.max(0.6, (aspect * span((v) => v.y)) / span((v) => v.x)));
  for (const v of nodes) {
    v.x *= Math.sqrt(by);
    v.y /= Math.sqrt(by);
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
  const vx = new Float64Array(n);
  const vy = new Float64Array(n);
  const rounds = 260;
  // few things get more room between them than many
  const long = Math.max(105, 190 - 3 * n);
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds;
    for (let i = 0; i < n; i++) {
      const a = nodes[i];
      for (let j = i + 1; j < n; j++) {
        const b = nodes[j];
        let dx = b.x - a.x;
        const dy = b.y - a.y;
        if (dx === 0 && dy === 0) dx = 0.1 * (i - j);
        const far = dx * dx * 0.6 + dy * dy * 1.5;
        if (far > 640000) continue;
        const force = 9000 / Math.max(far, 120);
        const d = Math.sqrt(dx * dx + dy * dy);
        const fx = (dx / d) * force;
        const fy = (dy / d) * force;
        vx[i] -= fx;
        vy[i] -= fy;
        vx[j] += fx;
        vy[j] += fy;
      }
      vx[i] -= (a.x - nodes[0].x) * 0.012;
      vy[i] -= (a.y - nodes[0].y) * 0.02;
    }
    for (const e of edges) {
      const a = nodes[e.a];
      const b = nodes[e.b];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const d = Math.sqrt(dx * dx + dy * dy) || 1;
      const few = Math.min(near[e.a].length, near[e.b].length);
      const pull = ((d - long) / d) * (0.22 / Math.sqrt(Math.max(1, few)));
      vx[e.a] += dx * pull;
      vy[e.a] += dy * pull;
      vx[e.b] -= dx * pull;
      vy[e.b] -= dy * pull;
    }
    const most = 3 + 45 * heat * heat;
    for (let i = 0; i < n; i++) {
      const a = nodes[i];
      const speed = Math.sqrt(vx[i] * vx[i] + vy[i] * vy[i]) || 1;
      const slow = (Math.min(speed, most) / speed) * (a.held ? 0 : old && a.placed ? 0.25 : 1);
      a.x += vx[i] * slow;
      a.y += vy[i] * slow;
      vx[i] = 0;
      vy[i] = 0;
    }
    if (round > rounds / 2 && round % 6 === 0) clear(nodes, 6);
  }
  if (!old) stretch(nodes, aspect);
  for (let pass = 0; pass < 120 && clear(nodes, 8); pass++) {
    // until nothing lies on anything else
  }
}
