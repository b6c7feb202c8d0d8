import { createInterface } from "node:readline";
const about = { name: "Node", version: process.versions.node, switches: [], commits: "touched-pages", profile: "js-api",
  lineage: ["v8"], home: "https://nodejs.org/", issues: "https://github.com/nodejs/node/issues" };
const types = { i32: { code: 0x7f, read: Number, write: Number }, i64: { code: 0x7e, read: BigInt, write: String } };
// JavaScript does not tell the type of a function; but a module that imports it by another type does not link.
function links(callee, type) {
  const wasm = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, type.length + 1, 1, ...type, 2, 5, 1, 0, 0, 0, 0]);
  try { return new WebAssembly.Instance(new WebAssembly.Module(wasm), { "": { "": callee } }); } catch { return false; }
}
let store;
const instead = (observation) => { throw { observation }; };
const find = (kind, id) => store[kind].get(id) ?? instead({ missing: { id: `${kind} ${id}` } });
const commands = {
  store({ without = [] }) {
    store = { module: new Map(), instance: new Map(), registered: new Map() };
    if (without.length > 0) return { unsupported: { message: `a store without ${without.join(", ")}` } };
  },
  validate({ module, wasm }) {
    store.module.delete(module), store.module.set(module, new WebAssembly.Module(Buffer.from(wasm, "base64")));
  },
  instantiate({ instance, module: id }) {
    store.instance.delete(instance);
    const module = find("module", id), imports = { __proto__: null };
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      (imports[from] ??= { __proto__: null })[name] = store.registered.get(from)?.exports[name]
        ?? instead({ unlinkable: { message: `unknown import ${from} ${name}` } });
    }
    store.instance.set(instance, new WebAssembly.Instance(module, imports));
  },
  register({ name, instance }) { store.registered.set(name, find("instance", instance)); },
  invoke({ instance, name, arguments: given }) {
    const callee = find("instance", instance).exports[name];
    if (typeof callee !== "function") return { "no-export": { export: `function ${name}` } };
    const parameters = given.map((value) => Object.keys(value)[0]);
    const list = (names) => [names.length, ...names.map((name) => types[name]?.code ?? 0)];
    const isResult = (names) => links(callee, [0x60, ...list(parameters), ...list(names)]);
    const results = [[], ["i32"], ["i64"]].find(isResult);
    if (!results) return { unsupported: { message: "values that are no integers, or several results" } };
    const value = callee(...given.map((value, at) => types[parameters[at]].read(value[parameters[at]])));
    return { values: results.map((name) => ({ [name]: types[name].write(value) })) };
  },
};
function observe(command) {
  if (!commands[command.do]) return { unsupported: { message: `the command ${command.do}` } };
  if (!store && command.do !== "store") return { missing: { id: "store" } };
  try { return commands[command.do](command) ?? "done"; } catch (error) {
    const message = String(error?.message ?? error), at = { validate: "compilation", instantiate: "instantiation" };
    if (error.observation) return error.observation;
    if (error instanceof WebAssembly.CompileError) return { rejected: { phase: "undistinguished", message } };
    if (error instanceof WebAssembly.LinkError) return { unlinkable: { message } };
    if (error instanceof WebAssembly.RuntimeError) return { trap: { kind: "unknown", message } };
    return command.do === "invoke" ? { exhausted: { message } } : { refused: { at: at[command.do], message } };
  }
}
createInterface({ input: process.stdin }).on("line", (line) => {
  const { hello, run } = JSON.parse(line);
  const reply = hello ? { hello: { protocol: 1, about } } : { ran: [run[0], observe(run[1])] };
  process.stdout.write(`${JSON.stringify(reply)}\n`);
});
