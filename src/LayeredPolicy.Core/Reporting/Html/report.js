'use strict';
(() => {
  const map = JSON.parse(document.getElementById('data').textContent);
  const svgNs = 'http://www.w3.org/2000/svg';
  const byId = new Map(map.classes.map(c => [c.id, c]));
  const edgeKey = (from, to) => from + '>' + to;
  const edges = new Map(map.edges.map(e => [edgeKey(e.from, e.to), e]));
  let picked = null;
  let focus = null;

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const draw = (tag, attributes) => {
    const element = document.createElementNS(svgNs, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const words = traffic => traffic.undecided
    ? (traffic.certain === 'none' ? '' : traffic.certain + '; ') + 'undecided: ' + traffic.undecided
    : traffic.certain;
  const isMaybe = edge => edge.both.certain === 'none';
  const describe = c => [c.name, ...c.workloads, ...(c.addresses || [])].join(' ').toLowerCase();

  function visible() {
    const terms = document.getElementById('filter').value.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = text => terms.every(term => text.includes(term));
    const keptEdges = map.edges.filter(e =>
      matches(describe(byId.get(e.from)) + ' ' + describe(byId.get(e.to)) + ' ' + words(e.both).toLowerCase()));
    const touched = new Set(keptEdges.flatMap(e => [e.from, e.to]));
    const isolated = document.getElementById('isolated').checked;
    const keptClasses = map.classes.filter(c => touched.has(c.id) || (isolated && matches(describe(c))));
    return { classes: keptClasses, edges: keptEdges };
  }

  function show() {
    const shown = visible();
    document.getElementById('summary').textContent =
      map.classes.length + ' classes of ends, ' + map.edges.length + ' edges; shown: ' + shown.classes.length + ' and ' + shown.edges.length;
    drawGraph(shown);
    drawMatrix(shown);
  }

  function drawGraph({ classes, edges: list }) {
    const svg = document.getElementById('graph');
    svg.replaceChildren();
    const width = 1000, nodeWidth = 210, nodeHeight = 30;
    const height = Math.max(480, classes.length * 24 + 120);
    svg.setAttribute('viewBox', '0 0 ' + width + ' ' + height);
    const defs = draw('defs', {});
    const marker = draw('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' });
    marker.append(draw('path', { d: 'M0 0L8 4L0 8z', fill: 'context-stroke' }));
    defs.append(marker);
    svg.append(defs);
    const place = new Map();
    // Down the right side of an oval, then up the left: rows never share a height, so boxes do not overlap.
    const right = Math.ceil(classes.length / 2);
    classes.forEach((c, i) => {
      const onRight = i < right;
      const rows = onRight ? right : classes.length - right;
      const row = onRight ? i : classes.length - 1 - i;
      const t = rows === 1 ? 0.5 : row / (rows - 1);
      const bulge = Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 2));
      const offset = 150 + bulge * (width / 2 - nodeWidth / 2 - 170);
      place.set(c.id, { x: width / 2 + (onRight ? offset : -offset), y: nodeHeight + t * (height - 2 * nodeHeight) });
    });
    for (const edge of list) {
      const a = place.get(edge.from), b = place.get(edge.to);
      const path = draw('path', { class: 'edge' + (isMaybe(edge) ? ' maybe' : ''), d: curve(a, b, nodeWidth, nodeHeight), 'marker-end': 'url(#arrow)', tabindex: 0 });
      if (edge === picked) path.classList.add('picked');
      if (focus !== null && edge.from !== focus && edge.to !== focus) path.classList.add('dim');
      const title = draw('title', {});
      title.textContent = byId.get(edge.from).name + ' → ' + byId.get(edge.to).name + ': ' + words(edge.both);
      path.append(title);
      path.addEventListener('click', () => pick(edge));
      path.addEventListener('keydown', event => { if (event.key === 'Enter') pick(edge); });
      svg.append(path);
    }
    for (const c of classes) {
      const at = place.get(c.id);
      const group = draw('g', { class: 'node' + (c.addresses ? ' outside' : '') + (focus === c.id ? ' picked' : ''), transform: 'translate(' + at.x + ' ' + at.y + ')' });
      group.append(draw('rect', { x: -nodeWidth / 2, y: -nodeHeight / 2, width: nodeWidth, height: nodeHeight, rx: c.addresses ? 15 : 5 }));
      const text = draw('text', { 'text-anchor': 'middle', dy: '.35em' });
      text.textContent = c.name.length > 31 ? c.name.slice(0, 30) + '…' : c.name;
      const title = draw('title', {});
      title.textContent = [c.name, ...c.workloads, ...(c.addresses || [])].join('\n');
      group.append(text, title);
      group.addEventListener('click', () => { focus = focus === c.id ? null : c.id; detailClass(c); show(); });
      svg.append(group);
    }
  }

  function curve(a, b, nodeWidth, nodeHeight) {
    if (a === b) return 'M' + (a.x + 60) + ' ' + (a.y - nodeHeight / 2) + 'c0 -34 -60 -34 -60 -2';
    const border = (from, to) => {
      const dx = to.x - from.x, dy = to.y - from.y;
      const scale = Math.min(nodeWidth / 2 / Math.max(1e-6, Math.abs(dx)), nodeHeight / 2 / Math.max(1e-6, Math.abs(dy)), 1);
      return { x: from.x + dx * scale, y: from.y + dy * scale };
    };
    const s = border(a, b), e = border(b, a);
    const bend = 0.08;
    const mx = (s.x + e.x) / 2 - (e.y - s.y) * bend, my = (s.y + e.y) / 2 + (e.x - s.x) * bend;
    return 'M' + s.x.toFixed(1) + ' ' + s.y.toFixed(1) + 'Q' + mx.toFixed(1) + ' ' + my.toFixed(1) + ' ' + e.x.toFixed(1) + ' ' + e.y.toFixed(1);
  }

  function drawMatrix({ classes }) {
    const table = document.getElementById('matrix');
    table.replaceChildren();
    const head = make('tr', {}, make('th', {}, 'from \\ to'));
    for (const c of classes) head.append(make('th', { scope: 'col' }, c.name));
    table.append(make('thead', {}, head));
    const body = make('tbody', {});
    for (const from of classes) {
      const row = make('tr', {}, make('th', { scope: 'row' }, from.name));
      for (const to of classes) {
        const edge = edges.get(edgeKey(from.id, to.id));
        const cell = make('td', { class: edge ? (isMaybe(edge) ? 'maybe' : 'pass') : 'none' }, edge ? words(edge.both) : '–');
        if (edge) {
          cell.tabIndex = 0;
          if (edge === picked) cell.classList.add('picked');
          cell.addEventListener('click', () => pick(edge));
          cell.addEventListener('keydown', event => { if (event.key === 'Enter') pick(edge); });
        }
        row.append(cell);
      }
      body.append(row);
    }
    table.append(body);
  }

  function pick(edge) {
    picked = edge;
    const panel = document.getElementById('details');
    const list = make('dl', {});
    const add = (term, text) => list.append(make('dt', {}, term), make('dd', {}, text));
    add('Passes both layers', words(edge.both));
    add('Network layer alone', words(edge.network));
    add('Mesh layer alone', words(edge.mesh));
    const through = (map.ingresses || []).filter(i => edge.from === map.classes[map.classes.length - 1].id && i.to.includes(edge.to));
    if (through.length) add('Through', through.map(i => i.object).join(', '));
    const steps = make('ol', {});
    for (const step of edge.steps || []) {
      const item = make('li', {}, make('strong', {}, step.layer + ', ' + step.point), ': ', make('span', { class: step.outcome }, step.outcome));
      if (step.rule) item.append(' by ' + step.rule);
      item.append(make('br'), step.reason);
      steps.append(item);
    }
    panel.replaceChildren(
      make('h2', {}, byId.get(edge.from).name + ' → ' + byId.get(edge.to).name), list, make('h2', {}, 'Who decides'), steps);
    show();
  }

  function detailClass(c) {
    const list = make('ul', {});
    for (const name of c.workloads.length ? c.workloads : (c.addresses || [])) list.append(make('li', {}, name));
    document.getElementById('details').replaceChildren(make('h2', {}, c.name), list, make('p', {}, c.mesh ? 'mesh: ' + c.mesh : ''));
  }

  function tab(name) {
    for (const other of ['graph', 'matrix']) {
      document.getElementById('tab-' + other).setAttribute('aria-selected', String(other === name));
      document.getElementById(other + '-view').hidden = other !== name;
    }
  }

  document.getElementById('filter').addEventListener('input', show);
  document.getElementById('isolated').addEventListener('change', show);
  document.getElementById('tab-graph').addEventListener('click', () => tab('graph'));
  document.getElementById('tab-matrix').addEventListener('click', () => tab('matrix'));
  if (location.hash === '#matrix') tab('matrix');
  if (map.classes.length > 40) { document.getElementById('isolated').checked = false; }
  show();
  const first = new URLSearchParams(location.hash.slice(1)).get('edge');
  if (first && edges.has(first)) pick(edges.get(first));
})();
