//! threads, "Atomic Memory Instructions". Each access holds the memory's lock, so all are sequentially consistent.

use super::{Machine, memory::Place, vector::mask};
use crate::{
    error::{Error, TrapKind},
    instr::{Atomic, MemArg, Modify},
    memory::Wait,
    rules::Access,
};

/// The result of a wait that was ended by a notification.
const NOTIFIED: u64 = 0;
/// The result of a wait that found another value.
const NOT_EQUAL: u64 = 1;
/// The result of a wait whose time is over.
const TIMED_OUT: u64 = 2;

impl Machine<'_> {
    pub(super) fn atomic(&mut self, atomic: &Atomic) -> Result<(), Error> {
        match *atomic {
            Atomic::Fence => Ok(()),
            Atomic::Load { bytes, arg } => {
                let operand = self.pop_number();
                let place = self.aligned_place(Access::AtomicLoad, arg, operand, bytes)?;
                let number = self.read_number(Access::AtomicLoad, bytes, &place)?;
                drop(place);
                self.push(number);
                Ok(())
            }
            Atomic::Store { bytes, arg } => {
                let value = self.pop();
                let operand = self.pop_number();
                let mut place = self.aligned_place(Access::AtomicStore, arg, operand, bytes)?;
                self.write_number(Access::AtomicStore, bytes, value, &mut place)
            }
            Atomic::Rmw { bytes, modify, arg } => self.read_modify_write(bytes, modify, arg),
            Atomic::Cmpxchg { bytes, arg } => self.compare_exchange(bytes, arg),
            Atomic::Notify { arg } => self.notify(arg),
            Atomic::Wait { bytes, arg } => self.wait(bytes, arg),
        }
    }

    /// The place of an access of `n` bytes, which must be aligned.
    fn aligned_place(&self, access: Access, arg: MemArg, operand: u64, n: u32) -> Result<Place<'_>, Error> {
        let place = self.place(access, arg, operand)?;
        if self.rules.atomic_aligned(access, place.ea, place.address, n) {
            Ok(place)
        } else {
            Err(TrapKind::UnalignedAtomic.into())
        }
    }

    /// `t.atomic.rmwN.op`
    fn read_modify_write(&mut self, bytes: u32, modify: Modify, arg: MemArg) -> Result<(), Error> {
        let value = self.pop_number();
        let operand = self.pop_number();
        let mut place = self.aligned_place(Access::AtomicRmw, arg, operand, bytes)?;
        let old = self.read_number(Access::AtomicRmw, bytes, &place)?;
        self.write_number(Access::AtomicRmw, bytes, modify(old as u64, value).into(), &mut place)?;
        drop(place);
        self.push(old);
        Ok(())
    }

    /// `t.atomic.rmwN.cmpxchg`: the expected value is wrapped to the width of the access.
    fn compare_exchange(&mut self, bytes: u32, arg: MemArg) -> Result<(), Error> {
        let replacement = self.pop();
        let expected = self.pop() & mask(bytes * 8);
        let operand = self.pop_number();
        let mut place = self.aligned_place(Access::AtomicCmpxchg, arg, operand, bytes)?;
        let old = self.read_number(Access::AtomicCmpxchg, bytes, &place)?;
        if old == expected {
            self.write_number(Access::AtomicCmpxchg, bytes, replacement, &mut place)?;
        }
        drop(place);
        self.push(old);
        Ok(())
    }

    /// `memory.atomic.notify`
    fn notify(&mut self, arg: MemArg) -> Result<(), Error> {
        let count = self.pop_number() as u32;
        let operand = self.pop_number();
        let mut place = self.aligned_place(Access::Notify, arg, operand, 4)?;
        self.read_number(Access::Notify, 4, &place)?;
        let notified = place.shared.notify(&mut place.memory, place.ea, count);
        drop(place);
        self.push_number(notified.into());
        Ok(())
    }

    /// `memory.atomic.wait32`, `memory.atomic.wait64`
    fn wait(&mut self, bytes: u32, arg: MemArg) -> Result<(), Error> {
        let timeout = self.pop_number().cast_signed();
        let expected = self.pop();
        let operand = self.pop_number();
        let result = self.wait_at(bytes, self.aligned_place(Access::Wait, arg, operand, bytes)?, expected, timeout)?;
        self.push_number(result);
        Ok(())
    }

    /// The result of a wait for `timeout` nanoseconds as long as there is the expected value at a place.
    fn wait_at(&self, bytes: u32, place: Place<'_>, expected: u128, timeout: i64) -> Result<u64, Error> {
        let found = self.read_number(Access::Wait, bytes, &place)?;
        if !self.rules.wait_permitted(place.memory.ty()) {
            return Err(TrapKind::ExpectedSharedMemory.into());
        }
        if found != expected {
            return Ok(NOT_EQUAL);
        }
        match place.shared.wait(place.memory, place.ea, timeout, self.store.config.patience) {
            Wait::Notified => Ok(NOTIFIED),
            Wait::TimedOut => Ok(TIMED_OUT),
            Wait::NotEnded => Err(Error::WaitNotEnded),
        }
    }
}
