//! Execution (exec/instructions): a machine with explicit stacks, so that no module can overflow the host's.

mod atomic;
mod bulk;
mod control;
mod memory;
mod table;
mod variable;
mod vector;

use std::sync::Arc;

use crate::{
    error::Error,
    instr::{Instr, SharedCode},
    rules::Rules,
    store::Store,
    value::{FuncAddr, Instance, NULL, Slot, Value},
};

/// exec/modules, "Invocation": calls a function with arguments of its types.
pub(crate) fn invoke(store: &mut Store, addr: FuncAddr, arguments: &[Value]) -> Result<Vec<Value>, Error> {
    let function = store.function(addr)?.clone();
    let slots = arguments.iter().map(|argument| argument.to_slot()).collect();
    let results = run(store, function.instance, function.code.clone(), slots)?;
    let types = &function.code.ty.results;
    Ok(results.into_iter().zip(types).map(|(slot, ty)| Value::from_slot(slot, *ty)).collect())
}

/// exec/instructions, "Expressions": the value of a constant expression.
pub(crate) fn evaluate(store: &mut Store, instance: Instance, code: &SharedCode) -> Result<Slot, Error> {
    let results = run(store, instance, code.clone(), Vec::new())?;
    results.last().copied().ok_or_else(|| Error::misuse("a constant expression without a value"))
}

fn run(store: &mut Store, instance: Instance, code: SharedCode, arguments: Vec<Slot>) -> Result<Vec<Slot>, Error> {
    let fuel = store.config.fuel;
    let mut machine = Machine {
        rules: store.config.rules.clone(),
        store,
        values: arguments,
        labels: Vec::new(),
        sizes: Vec::new(),
        frame: Frame { code: code.clone(), instance, pc: 0, locals: 0, labels: 0, sizes: 0 },
        callers: Vec::new(),
        fuel,
    };
    let outcome = machine.start(code.locals).and_then(|()| machine.run());
    let Machine { values, fuel: left, .. } = machine;
    store.count_steps(fuel - left);
    outcome.map(|()| values)
}

/// A running computation (exec/runtime, "Configurations").
struct Machine<'s> {
    store: &'s mut Store,
    rules: Arc<dyn Rules>,
    /// Locals and operands of all frames.
    values: Vec<Slot>,
    labels: Vec<Label>,
    /// For each frame and each memory of its instance, what the frame knows of its size.
    sizes: Vec<KnownSize>,
    frame: Frame,
    callers: Vec<Frame>,
    fuel: u64,
}

/// exec/runtime, "Labels".
#[derive(Clone, Copy, Debug)]
struct Label {
    /// Where a branch continues.
    target: usize,
    /// The number of values that a branch takes along.
    arity: usize,
    /// The height of the operand stack below the block.
    height: usize,
}

/// exec/runtime, "Activation Frames". `locals`, `labels`, `sizes` say where the frame's own begin.
#[derive(Debug)]
struct Frame {
    code: SharedCode,
    instance: Instance,
    pc: usize,
    locals: usize,
    labels: usize,
    sizes: usize,
}

/// Sizes in pages that a frame saw.
#[derive(Clone, Copy, Debug)]
struct KnownSize {
    at_entry: u64,
    after_own_growth: u64,
    grown_by_other_index: u64,
}

/// How execution goes on.
enum Flow {
    /// In the same frame.
    Continue,
    /// In another frame.
    FrameChanged,
    /// Not at all: the first frame returned.
    Finished,
}

impl Machine<'_> {
    /// Completes the first frame, whose arguments are there.
    fn start(&mut self, locals: usize) -> Result<(), Error> {
        self.add_locals(locals)?;
        self.note_sizes()
    }

    fn run(&mut self) -> Result<(), Error> {
        loop {
            let code = self.frame.code.clone();
            loop {
                self.burn(1)?;
                let Some(instr) = code.instrs.get(self.frame.pc) else {
                    return Err(Error::misuse("a body without end"));
                };
                self.frame.pc += 1;
                match instr {
                    Instr::Control(control) => match self.control(control)? {
                        Flow::Continue => {}
                        Flow::FrameChanged => break,
                        Flow::Finished => return Ok(()),
                    },
                    Instr::Variable(variable) => self.variable(variable)?,
                    Instr::Const(slot) => self.push(*slot),
                    Instr::Unary(operation) => {
                        let a = self.pop_number();
                        self.push_number(operation(a)?);
                    }
                    Instr::Binary(operation) => {
                        let b = self.pop_number();
                        let a = self.pop_number();
                        self.push_number(operation(a, b)?);
                    }
                    Instr::Vector(vector) => self.vector(vector),
                    Instr::Load(load) => self.load(load)?,
                    Instr::Store(store) => self.store(store)?,
                    Instr::Memory(memory) => self.memory_instruction(memory)?,
                    Instr::Atomic(atomic) => self.atomic(atomic)?,
                    Instr::Table(table) => self.table(table)?,
                }
            }
        }
    }

    /// Uses fuel, one unit for a step of the machine.
    fn burn(&mut self, steps: u64) -> Result<(), Error> {
        match self.fuel.checked_sub(steps) {
            Some(left) => {
                self.fuel = left;
                Ok(())
            }
            None => {
                self.fuel = 0;
                Err(Error::FuelExhausted)
            }
        }
    }

    fn push(&mut self, slot: Slot) {
        self.values.push(slot);
    }

    /// The topmost operand. Validation has proved that there is one.
    fn pop(&mut self) -> Slot {
        self.values.pop().unwrap_or(NULL)
    }

    fn push_number(&mut self, number: u64) {
        self.push(number.into());
    }

    fn pop_number(&mut self) -> u64 {
        self.pop() as u64
    }
}
