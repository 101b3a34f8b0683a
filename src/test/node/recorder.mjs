import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The calls that an agent of the vendor's client offers; "_" begins the private half of one. */
export function methods(agent) {
  return Object.getOwnPropertyNames(Object.getPrototypeOf(agent)).filter(
    name => name !== "constructor" && !name.startsWith("_")
  );
}

/** Counts the calls of agents, and notes what came of each. */
export class Recorder {
  #calls = new Map();

  /** The agent, each of whose calls is noted under its name. */
  of(name, agent) {
    const known = new Set(methods(agent));
    return new Proxy(agent, {
      get: (target, method) =>
        known.has(method)
          ? (...given) => this.#note(`${name}.${method}`, target[method](...given))
          : target[method],
    });
  }

  /** Which of these names nobody called. */
  missing(names) {
    return names.filter(name => !this.#calls.has(name));
  }

  async #note(name, call) {
    const results = this.#calls.get(name) ?? [];
    this.#calls.set(name, results);
    try {
      const answer = await call;
      results.push(`ok ${shown(answer)}`);
      return answer;
    } catch (error) {
      const { status, data } = error.response ?? {};
      results.push(status ? `${status} ${data.ErrorType}` : String(error));
      throw error;
    }
  }

  /** Prints the table of calls, and leaves it where the build asks for it. */
  report(title, file = process.env.SIGNALBOX_REPORT) {
    const rows = [...this.#calls].map(([name, results]) => [
      name,
      String(results.length),
      [...new Set(results)].join("; "),
    ]);
    const table = [title, "", ...aligned([["Method", "Calls", "Result"], ...rows]), ""].join("\n");
    console.log(table);
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, table);
    }
  }
}

/** The beginning of an answer: enough to tell what it is. */
function shown(answer) {
  if (answer === "") {
    return "without a body";
  }
  if (answer === null || typeof answer !== "object" || answer instanceof Date) {
    return JSON.stringify(answer);
  }
  if (Array.isArray(answer)) {
    return JSON.stringify(answer.slice(0, 3));
  }
  const members = Object.entries(answer).filter(([name]) => /^[a-z]/.test(name));
  const told = members
    .filter(([, value]) => ["number", "string", "boolean"].includes(typeof value))
    .slice(0, 2)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).slice(0, 40)}`);
  return `{${told.join(", ")}} of ${members.length} members`;
}

function aligned(rows) {
  const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column].length)));
  return rows.map(
    ([name, count, result]) => `${name.padEnd(widths[0])}  ${count.padStart(widths[1])}  ${result}`
  );
}
