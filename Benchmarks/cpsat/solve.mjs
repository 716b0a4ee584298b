// Answers instances with CP-SAT: one JSON document a line on standard input, one answer a line on standard output.
//
//     node solve.mjs FOLDER     FOLDER: the unpacked package or-tools-wasm
//
// A request is {"document": …, "seconds": 60, "goals": "MIC", "workers": 2, "parameters": {…}}. The document is an instance of `schedule`, or
// {"waves": […]} of several with `soakBefore` of each. Three solves, M, then I with M fixed, then C, share the seconds and
// hand on their schedule as a hint. Times are those of the solves; building a model and start-up are not in them.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { build } from "./model.mjs";

const library = path.join(path.resolve(process.argv[2]), "build/javascript/node/cp-sat.js");
const { CpSat } = await import(pathToFileURL(library).href);

async function run(proto, seconds, workers, parameters) {
  const bytes = await CpSat.createModel(proto);
  const begin = performance.now();
  const { response } = await CpSat.solve(bytes, { numWorkers: workers, maxTimeInSeconds: seconds, ...parameters });
  return { response, seconds: (performance.now() - begin) / 1000 };
}

async function answer({ document, seconds = 60, goals = "MIC", workers = 2, parameters = {} }) {
  const waves = document.waves ?? [document];
  const out = { status: "limit", proved: "", bound: {}, starts: null, milliseconds: 0, goals: {} };
  const fixed = {};
  let left = seconds;
  for (const goal of goals) {
    const made = build(waves, goal, fixed, out.starts);
    if (made === null) return { ...out, status: "infeasible" };
    if (left < 0.02) return out;
    const { response, seconds: spent } = await run(made.proto, left, workers, parameters);
    left -= spent;
    out.milliseconds += spent * 1000;
    out.goals[goal] = Math.round(spent * 1000);
    const status = response?.status;
    if (status === "INFEASIBLE") return { ...out, status: out.starts ? "contradiction" : "infeasible" };
    if (status !== "OPTIMAL" && status !== "FEASIBLE") {
      if (status === "UNKNOWN") out.bound[goal] = Math.ceil(response.bestObjectiveBound - 1e-6) * made.unit;
      else out.status = `${status ?? "no answer"}`;
      return out;
    }
    out.starts = made.starts.map(S => S.map(s => response.solution[s] * made.unit));
    out.bound[goal] = Math.ceil(response.bestObjectiveBound - 1e-6) * made.unit;
    if (status !== "OPTIMAL") return out;
    out.proved += goal;
    fixed[goal] = out.bound[goal];
  }
  return { ...out, status: goals === out.proved ? "optimal" : out.status };
}

async function version() {
  const model = await CpSat.createModel({ variables: [{ domain: [0, 1] }], constraints: [] });
  const { response } = await CpSat.solve(model, { numWorkers: 1, logSearchProgress: true, logToResponse: true, logToStdout: false });
  return /CP-SAT solver (\S+)/.exec(response.solveLog ?? "")?.[1] ?? "unknown";
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  let result;
  try {
    const request = JSON.parse(line);
    result = request.version ? { version: await version() } : await answer(request);
  } catch (error) {
    result = { status: "failed", reason: String(error?.message ?? error) };
  }
  process.stdout.write(JSON.stringify(result) + "\n");
}
process.exit(0);
