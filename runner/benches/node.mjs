// What a script's commands cost where nothing but JavaScript stands around them: `node node.mjs FILE [COUNT]` does the
// commands of the scripts in a file of JSON, or of the first so many, and tells how many of them did and threw.

import fs from "node:fs";

const { Module, Instance, Memory } = WebAssembly;
const [, , file, count] = process.argv;
const scripts = JSON.parse(fs.readFileSync(file, "utf8")).slice(0, count);

const bits = new DataView(new ArrayBuffer(8));

function argument({ i32, i64, f32, f64 }) {
  if (i32 !== undefined) return i32;
  if (i64 !== undefined) return BigInt(i64);
  if (f32 !== undefined) {
    bits.setUint32(0, f32);
    return bits.getFloat32(0);
  }
  if (f64 !== undefined) {
    bits.setBigUint64(0, BigInt(f64));
    return bits.getFloat64(0);
  }
  return null;
}

function allocate({ address, minimum, maximum, shared = false }) {
  const pages = address === "i64" ? BigInt : Number;
  const descriptor = { address, initial: pages(minimum), shared };
  if (maximum !== null && maximum !== undefined) descriptor.maximum = pages(maximum);
  return new Memory(descriptor);
}

function runner() {
  const modules = [];
  const instances = [];
  const memories = [];
  const names = {};
  return (command) => {
    switch (command.do) {
      case "validate":
        modules[command.module] = new Module(Buffer.from(command.wasm, "base64"));
        return undefined;
      case "instantiate":
        instances[command.instance] = new Instance(modules[command.module], names).exports;
        return undefined;
      case "register":
        names[command.name] = { ...instances[command.instance] };
        return undefined;
      case "invoke":
        return instances[command.instance][command.name](...command.arguments.map(argument));
      case "get":
        return instances[command.instance][command.name].value;
      case "memory":
        memories[command.memory] = instances[command.instance][command.name];
        return undefined;
      case "mem-alloc":
        memories[command.memory] = allocate(command.type);
        return undefined;
      case "provide":
        names[command.module] = { ...names[command.module], [command.name]: memories[command.memory] };
        return undefined;
      case "mem-type":
      case "mem-size":
        return memories[command.memory].buffer.byteLength;
      case "mem-grow": {
        // Only a memory that is addressed by i64 has its size in BigInts, and takes no number.
        const memory = memories[command.memory];
        try {
          return memory.grow(Number(command.delta));
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          return memory.grow(BigInt(command.delta));
        }
      }
      case "mem-read":
        return new Uint8Array(memories[command.memory].buffer)[command.index];
      case "mem-write":
        new Uint8Array(memories[command.memory].buffer)[command.index] = command.byte;
        return undefined;
      default:
        throw new Error(`this loop does not know the command ${command.do}`);
    }
  };
}

let done = 0;
let threw = 0;
const observed = [];
for (const commands of scripts) {
  const run = runner();
  for (const command of commands) {
    try {
      observed.push(run(command));
      done++;
    } catch (error) {
      observed.push(error);
      threw++;
    }
  }
}
console.log(`${done} ${threw}`);
