// A CP-SAT model of one wave, or of several waves as one problem, as CP-SAT's protocol buffers.
//
// What makes it strong: time divided by the greatest common divisor of all that is in it; first starts that an earlier
// shift dominates are left out; bounds on M by load of the crew, load of each team, and the longest job; interchangeable
// jobs start in the order of their indices; a literal for each order of a pair, fixed where a precedence decides it, with
// load cuts on starts and ends where only one job runs at a time; no pair costs less than its two jobs take.

const BIG = 2 ** 52;
const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return Math.abs(a); };
const sum = list => list.reduce((a, b) => a + b, 0);

/** Minutes of one unit of the model: everything in the waves is a multiple of it. */
function unitOf(waves) {
  let unit = 0;
  for (const wave of waves) {
    unit = gcd(unit, wave.horizon);
    unit = gcd(unit, wave.origin ?? 0);
    unit = gcd(unit, wave.soakBefore ?? 0);
    for (const job of wave.jobs) unit = gcd(unit, job.minutes);
    for (const windows of Object.values(wave.calendars)) for (const [a, b] of windows) unit = gcd(gcd(unit, a), b);
    for (const [, , lag] of wave.precedence ?? []) unit = gcd(unit, lag);
  }
  return unit || 1;
}

/** Sorted disjoint intervals [first, last] of integers; what touches is joined. */
function union(intervals) {
  const sorted = [...intervals].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const joined = [];
  for (const [a, b] of sorted) {
    const end = joined.at(-1);
    if (end && a <= end[1] + 1) end[1] = Math.max(end[1], b);
    else joined.push([a, b]);
  }
  return joined;
}

/** The last integer that is in `intervals` and not in `other`, or -1. */
function lastOutside(intervals, other) {
  for (let i = intervals.length - 1; i >= 0; i--) {
    const [a] = intervals[i];
    let b = intervals[i][1];
    for (let k = other.length - 1; k >= 0 && b >= a; k--) {
      const [c, d] = other[k];
      if (d < b) break;
      if (c <= b) b = c - 1;
    }
    if (b >= a) return b;
  }
  return -1;
}

/** After this a first start is dominated: moved one unit, day or week earlier the whole wave still fits. */
function lastFirstStart(allowed, horizon, unit) {
  let best = horizon;
  const distinct = new Map(allowed.map(set => [JSON.stringify(set), set]));
  for (const minutes of [unit, 1440, 10080]) {
    if (minutes % unit !== 0) continue;
    const shift = minutes / unit;
    let last = 0;
    for (const set of distinct.values()) last = Math.max(last, lastOutside(set, set.map(([a, b]) => [a + shift, b + shift])));
    best = Math.min(best, last);
  }
  return best;
}

/** weight[a][b] of each minute from a's start to b's end. */
function weightsOf(wave) {
  const n = wave.jobs.length, exposure = wave.exposure ?? [];
  const w = Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_, b) => (a === b ? 0 : exposure[b] ?? 0)));
  for (const [a, b, weight] of wave.extra ?? []) if (a !== b) w[a][b] += weight;
  return w;
}

/** Neighbours [i, j], i < j, in each class of jobs that can change places without changing anything else. */
function twinsOf(wave, length, allowed, w) {
  const n = length.length, classes = new Map(), pairs = [];
  const before = Array.from({ length: n }, () => []), after = Array.from({ length: n }, () => []);
  for (const [a, b, lag] of wave.precedence ?? []) { after[a].push(`${b} ${lag}`); before[b].push(`${a} ${lag}`); }
  const links = lists => lists.map(list => list.sort().join());
  const [earlier, later] = [links(before), links(after)];
  const same = (i, j) => {
    if (w[i][j] !== w[j][i] || earlier[i] !== earlier[j] || later[i] !== later[j]) return false;
    for (let k = 0; k < n; k++) if (k !== i && k !== j && (w[i][k] !== w[j][k] || w[k][i] !== w[k][j])) return false;
    return true;
  };
  for (let j = 0; j < n; j++) {
    const key = JSON.stringify([length[j], allowed[j], wave.jobs[j].broken ?? 0, wave.jobs[j].team ?? null]);
    if (!classes.has(key)) classes.set(key, []);
    const found = classes.get(key).find(members => same(members.at(-1), j));
    if (found) { pairs.push([found.at(-1), j]); found.push(j); } else classes.get(key).push([j]);
  }
  return pairs;
}

/** Collects variables and constraints; a linear expression is {vars, coeffs, offset}. */
class Model {
  variables = [];
  constraints = [];
  hint = { vars: [], values: [] };

  variable(domain, hint) {
    this.variables.push({ domain });
    const index = this.variables.length - 1;
    if (hint !== undefined) { this.hint.vars.push(index); this.hint.values.push(hint); }
    return index;
  }
  /** least <= Σ coefficient·variable <= most, if all `literals` hold (-1 - v: not v). */
  linear(terms, least, most, literals) {
    const constraint = { linear: { vars: terms.map(t => t[0]), coeffs: terms.map(t => t[1]), domain: [least, most] } };
    if (literals) constraint.enforcementLiteral = literals;
    this.constraints.push(constraint);
  }
  push(constraint) { this.constraints.push(constraint); return this.constraints.length - 1; }
}

const not = literal => -1 - literal;

/**
 * The model that minimizes `goal` ("M", "I" or "C") with M, I fixed as `fixed` says.
 *
 * Returns null where a job has no start at all, which CP-SAT would not notice. `hint`: start minutes of each wave.
 */
export function build(waves, goal, fixed = {}, hint = null) {
  const unit = unitOf(waves), model = new Model();
  const starts = [], spans = [], impairment = [];
  let weighsSpans = 0;
  const several = waves.length > 1;
  let base = null, baseHint;            // the variable of the end of the wave before
  let finish, finishConstant = 0;
  for (const wave of waves) {
    const n = wave.jobs.length, horizon = Math.floor(wave.horizon / unit), capacity = wave.capacity;
    const origin = base === null ? Math.ceil((wave.origin ?? 0) / unit) : 0;
    const soak = (wave.soakBefore ?? 0) / unit;
    if (n === 0) { starts.push([]); continue; }
    const length = wave.jobs.map(job => job.minutes / unit);
    const allowed = wave.jobs.map((job, k) => union(wave.calendars[job.calendar]
      .map(([a, b]) => [Math.max(Math.ceil(a / unit), origin + (base === null ? soak : 0)),
        Math.min(Math.floor(b / unit), horizon) - length[k]])
      .filter(([a, b]) => a <= b)));
    if (allowed.some(set => set.length === 0) || capacity < 1) return null;
    const hinted = hint && hint[starts.length].map(minute => minute / unit);
    const ends = hinted && hinted.map((s, k) => s + length[k]);
    const S = allowed.map((set, k) => model.variable(set.flat(), hinted?.[k]));
    starts.push(S);
    const intervals = S.map((s, k) => model.push({ interval: {
      start: { vars: [s], coeffs: [1], offset: 0 }, size: { vars: [], coeffs: [], offset: length[k] },
      end: { vars: [s], coeffs: [1], offset: length[k] } } }));
    const lastEnd = hinted && Math.max(...ends);
    const T = model.variable([0, horizon], lastEnd ?? undefined);
    model.push({ linMax: { target: { vars: [T], coeffs: [1], offset: 0 },
      exprs: S.map((s, k) => ({ vars: [s], coeffs: [1], offset: length[k] })) } });
    if (base !== null) for (const s of S) model.linear([[s, 1], [base, -1]], soak, BIG);
    // What M counts from: a constant (begin null), the end of the wave before, or the first start.
    let begin = null, beginConstant = 0, beginHint = 0;
    if (wave.mixed) {
      begin = base; beginConstant = base === null ? origin : 0; beginHint = base === null ? origin : baseHint;
    } else {
      const most = several ? horizon : Math.min(horizon, lastFirstStart(allowed, horizon, unit));
      begin = model.variable([0, Math.max(0, most)], hinted ? Math.min(...hinted) : undefined);
      beginHint = hinted ? Math.min(...hinted) : 0;
      model.push({ linMax: { target: { vars: [begin], coeffs: [-1], offset: 0 },
        exprs: S.map(s => ({ vars: [s], coeffs: [-1], offset: 0 })) } });
    }
    const span = begin === null ? [[T, 1]] : [[T, 1], [begin, -1]];
    spans.push({ terms: span, constant: -beginConstant });
    const atLeast = bound => model.linear(span, bound + beginConstant, BIG);
    // Crew and teams.
    const alone = new Set();
    const groups = [[S.map((_, k) => k), capacity]];
    for (const [team, most] of Object.entries(wave.teams ?? {})) {
      const members = S.map((_, k) => k).filter(k => wave.jobs[k].team === team);
      if (members.length > 0 && most < 1) return null;
      groups.push([members, most]);
    }
    for (const [members, most] of groups) {
      if (members.length === 0) continue;
      atLeast(Math.ceil(sum(members.map(k => length[k])) / most));
      if (most === 1) {
        model.push({ noOverlap: { intervals: members.map(k => intervals[k]) } });
        for (const a of members) for (const b of members) alone.add(a * n + b);
      } else if (most < members.length) {
        model.push({ cumulative: { capacity: { vars: [], coeffs: [], offset: most },
          intervals: members.map(k => intervals[k]), demands: members.map(() => ({ vars: [], coeffs: [], offset: 1 })) } });
      }
    }
    atLeast(Math.max(...length));
    const decided = new Set();
    for (const [a, b, lag] of wave.precedence ?? []) {
      decided.add(a * n + b);
      model.linear([[S[b], 1], [S[a], -1]], length[a] + lag / unit, BIG);
    }
    const w = weightsOf(wave);
    for (const [i, j] of twinsOf(wave, length, allowed, w)) {
      model.linear([[S[j], 1], [S[i], -1]], capacity === 1 ? length[i] : 0, BIG);
      if (capacity === 1) decided.add(i * n + j);
    }
    // Impairment, once M is known.
    if (fixed.M !== undefined) {
      const most = fixed.M / unit;
      weighsSpans = Math.max(weighsSpans, wave.constantWeight ?? 0);
      for (const [v, c] of span) impairment.push([v, c * (wave.constantWeight ?? 0), 0]);
      impairment.push([null, 0, -beginConstant * (wave.constantWeight ?? 0)]);
      for (let k = 0; k < n; k++) {
        const broken = wave.jobs[k].broken ?? 0;
        if (!broken) continue;
        impairment.push([S[k], broken, broken * (length[k] - origin)]);
        if (base !== null) impairment.push([base, -broken, 0]);
      }
      const order = new Map();
      for (let a = 0; a < n; a++) {
        for (let b = a + 1; b < n; b++) {
          const disjoint = alone.has(a * n + b);
          if (w[a][b] === 0 && w[b][a] === 0 && capacity > 1) continue;
          const holds = hinted ? [ends[a] <= hinted[b] ? 1 : 0, ends[b] <= hinted[a] ? 1 : 0] : [undefined, undefined];
          const ab = model.variable([0, 1], holds[0]), ba = model.variable([0, 1], holds[1]);
          order.set(a * n + b, ab); order.set(b * n + a, ba);
          model.push(disjoint ? { exactlyOne: { literals: [ab, ba] } } : { atMostOne: { literals: [ab, ba] } });
          if (decided.has(a * n + b)) model.push({ boolAnd: { literals: [ab] } });
          if (decided.has(b * n + a)) model.push({ boolAnd: { literals: [ba] } });
          for (const [x, y, o] of [[a, b, ab], [b, a, ba]]) {
            model.linear([[S[y], 1], [S[x], -1]], length[x], BIG, [o]);
            if (!disjoint) model.linear([[S[y], 1], [S[x], -1]], -BIG, length[x] - 1, [not(o)]);
          }
          const minutes = [];
          for (const [x, y, o, reverse] of [[a, b, ab, ba], [b, a, ba, ab]]) {
            const d = model.variable([0, Math.min(most, horizon)], hinted ? Math.max(0, ends[y] - hinted[x]) : undefined);
            minutes.push(d);
            model.linear([[d, 1], [S[y], -1], [S[x], 1]], length[y], BIG);
            model.linear([[d, 1], [o, -(length[x] + length[y])]], 0, BIG);
            model.linear([[d, 1]], 0, 0, [reverse]);
            if (w[x][y]) impairment.push([d, w[x][y], 0]);
          }
          model.linear([[minutes[0], 1], [minutes[1], 1]], length[a] + length[b], BIG);
        }
      }
      if (capacity === 1) {
        for (let k = 0; k < n; k++) {
          const others = S.map((_, x) => x).filter(x => x !== k);
          const before = others.map(x => [order.get(x * n + k), -length[x]]);
          const after = others.map(x => [order.get(k * n + x), -length[x]]);
          const from = begin === null ? [] : [[begin, -1]];
          model.linear([[S[k], 1], ...from, ...before], beginConstant, BIG);
          model.linear([[T, 1], [S[k], -1], ...after], length[k], BIG);
        }
      }
    }
    base = T; baseHint = lastEnd; finish = T;
  }
  if (finish === undefined) { finish = null; finishConstant = (waves[0]?.origin ?? 0) / unit; }
  const gather = parts => {
    const coefficients = new Map();
    for (const [v, c] of parts) if (v !== null && c) coefficients.set(v, (coefficients.get(v) ?? 0) + c);
    return [...coefficients];
  };
  const spanTerms = gather(spans.flatMap(s => s.terms)), spanConstant = sum(spans.map(s => s.constant));
  const costTerms = gather(impairment), costConstant = sum(impairment.map(part => part[2]));
  if (fixed.M !== undefined) model.linear(spanTerms, fixed.M / unit - spanConstant, fixed.M / unit - spanConstant);
  if (fixed.I !== undefined) model.linear(costTerms, -BIG, fixed.I / unit - costConstant);
  const [terms, offset] = goal === "M" ? [spanTerms, spanConstant]
    : goal === "I" ? [costTerms, costConstant] : [finish === null ? [] : [[finish, 1]], finishConstant];
  const proto = { variables: model.variables, constraints: model.constraints,
    objective: { vars: terms.map(t => t[0]), coeffs: terms.map(t => t[1]), offset, scalingFactor: 1 } };
  if (model.hint.vars.length) proto.solutionHint = model.hint;
  return { proto, unit, starts };
}
