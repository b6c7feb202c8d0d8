//! exec/instructions, "Variable Instructions" and "Reference Instructions".

use super::Machine;
use crate::{
    error::{Error, TrapKind},
    instr::Variable,
    value::{NULL, Value},
};

impl Machine<'_> {
    pub(super) fn variable(&mut self, variable: &Variable) -> Result<(), Error> {
        match *variable {
            Variable::LocalGet(index) => self.push(self.values[self.frame.locals + index as usize]),
            Variable::LocalSet(index) => {
                let value = self.pop();
                self.values[self.frame.locals + index as usize] = value;
            }
            Variable::LocalTee(index) => {
                let value = self.values.last().copied().unwrap_or(NULL);
                self.values[self.frame.locals + index as usize] = value;
            }
            Variable::GlobalGet(index) => {
                let addr = self.store.instance(self.frame.instance)?.globals[index as usize];
                let value = self.store.global(addr)?.value;
                self.push(value);
            }
            Variable::GlobalSet(index) => {
                let addr = self.store.instance(self.frame.instance)?.globals[index as usize];
                let value = self.pop();
                self.store.globals[addr.0 as usize].value = value;
            }
            Variable::RefFunc(index) => {
                let addr = self.store.instance(self.frame.instance)?.functions[index as usize];
                self.push(Value::FuncRef(Some(addr)).to_slot());
            }
            Variable::RefIsNull => {
                let is_null = self.pop() == NULL;
                self.push_number(is_null.into());
            }
            Variable::RefAsNonNull => {
                if self.values.last() == Some(&NULL) {
                    return Err(TrapKind::NullReference.into());
                }
            }
        }
        Ok(())
    }
}
