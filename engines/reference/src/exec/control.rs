//! exec/instructions, "Control Instructions" and "Parametric Instructions".

use super::{Flow, Frame, KnownSize, Label, Machine};
use crate::{
    error::{Error, TrapKind},
    instr::Control,
    value::{FuncAddr, NULL},
};

impl Machine<'_> {
    pub(super) fn control(&mut self, control: &Control) -> Result<Flow, Error> {
        match *control {
            Control::Unreachable => return Err(TrapKind::Unreachable.into()),
            Control::Nop => {}
            Control::Block { params, results, end } => self.enter_block(params, results, end),
            Control::Loop { params } => self.enter_block(params, params, self.frame.pc - 1),
            Control::If { params, results, otherwise, end } => {
                let condition = self.pop_number();
                self.enter_block(params, results, end);
                if condition == 0 {
                    self.frame.pc = otherwise;
                }
            }
            Control::Else { end } => self.frame.pc = end,
            Control::End => drop(self.labels.pop()),
            Control::Br(depth) => return self.branch(depth),
            Control::BrIf(depth) => {
                if self.pop_number() != 0 {
                    return self.branch(depth);
                }
            }
            Control::BrTable(ref depths) => {
                let index = self.pop_number().min(depths.len() as u64 - 1);
                return self.branch(depths[index as usize]);
            }
            Control::Return => return Ok(self.leave_frame()),
            Control::Call(index) => {
                let addr = self.store.instance(self.frame.instance)?.functions[index as usize];
                return self.enter_frame(addr);
            }
            Control::CallIndirect { ty, table } => {
                let addr = self.indirect(ty, table)?;
                return self.enter_frame(addr);
            }
            Control::Drop => drop(self.pop()),
            Control::Select => {
                let condition = self.pop_number();
                let second = self.pop();
                if condition == 0 {
                    self.pop();
                    self.push(second);
                }
            }
        }
        Ok(Flow::Continue)
    }

    fn enter_block(&mut self, params: usize, arity: usize, target: usize) {
        let height = self.values.len().saturating_sub(params);
        self.labels.push(Label { target, arity, height });
    }

    /// `br l`: continues at the label, with its values; the function's own label is a `return`.
    fn branch(&mut self, depth: u32) -> Result<Flow, Error> {
        let inner = self.labels.len() - self.frame.labels;
        let Some(outer) = inner.checked_sub(depth as usize + 1) else {
            return Ok(self.leave_frame());
        };
        let at = self.frame.labels + outer;
        let label = self.labels[at];
        self.labels.truncate(at);
        self.keep_top(label.arity, label.height);
        self.frame.pc = label.target;
        Ok(Flow::Continue)
    }

    /// Moves the topmost `count` values down to `height`.
    fn keep_top(&mut self, count: usize, height: usize) {
        let top = self.values.len() - count;
        self.values.drain(height..top);
    }

    /// `call_indirect x y`, up to the call.
    fn indirect(&mut self, ty: u32, table: u32) -> Result<FuncAddr, Error> {
        let index = self.pop_number();
        let instance = self.store.instance(self.frame.instance)?;
        let elements = &self.store.table(instance.tables[table as usize])?.elements;
        let element = usize::try_from(index).ok().and_then(|index| elements.get(index));
        let element = *element.ok_or(TrapKind::UndefinedElement)?;
        if element == NULL {
            return Err(TrapKind::UninitializedElement.into());
        }
        let addr = FuncAddr((element - 1) as u32);
        if self.store.function(addr)?.code.ty == instance.types[ty as usize] {
            Ok(addr)
        } else {
            Err(TrapKind::IndirectCallTypeMismatch.into())
        }
    }

    /// Calls a function whose arguments are on the stack.
    fn enter_frame(&mut self, addr: FuncAddr) -> Result<Flow, Error> {
        if self.callers.len() >= self.store.config.resources.frames {
            return Err(Error::Exhausted);
        }
        let function = self.store.function(addr)?.clone();
        let callee = Frame {
            pc: 0,
            locals: self.values.len() - function.code.ty.params.len(),
            labels: self.labels.len(),
            sizes: self.sizes.len(),
            instance: function.instance,
            code: function.code,
        };
        let locals = callee.code.locals;
        self.callers.push(std::mem::replace(&mut self.frame, callee));
        self.add_locals(locals)?;
        self.note_sizes()?;
        Ok(Flow::FrameChanged)
    }

    pub(super) fn add_locals(&mut self, count: usize) -> Result<(), Error> {
        let height = self.values.len() + count;
        if height.max(self.labels.len()) > self.store.config.resources.operands {
            return Err(Error::Exhausted);
        }
        self.burn(count as u64 / 64)?;
        self.values.resize(height, NULL);
        Ok(())
    }

    /// Notes the sizes of the instance's memories as the current frame finds them.
    pub(super) fn note_sizes(&mut self) -> Result<(), Error> {
        for addr in &self.store.instance(self.frame.instance)?.memories {
            let size = self.store.memory(*addr)?.lock().size();
            self.sizes.push(KnownSize { at_entry: size, after_own_growth: size, grown_by_other_index: 0 });
        }
        Ok(())
    }

    fn leave_frame(&mut self) -> Flow {
        self.keep_top(self.frame.code.ty.results.len(), self.frame.locals);
        self.labels.truncate(self.frame.labels);
        self.sizes.truncate(self.frame.sizes);
        match self.callers.pop() {
            Some(caller) => {
                self.frame = caller;
                Flow::FrameChanged
            }
            None => Flow::Finished,
        }
    }
}
