//! Function bodies and constant expressions.

use std::sync::Arc;

use wasmparser::{BlockType, ConstExpr, FunctionBody, Operator, OperatorsReader};

use super::{
    atomic, decoded, float, integer, memory,
    types::{null_type, value_type},
    vector,
};
use crate::{
    error::Error,
    instr::{Code, Control, Instr, SharedCode, Table, Variable},
    types::{FuncType, ValueType},
    value::{NULL, Value},
};

/// A function's body; `types` are the module's.
pub(super) fn function(body: &FunctionBody<'_>, ty: FuncType, types: &[FuncType]) -> Result<SharedCode, Error> {
    let mut locals = 0;
    for local in decoded(body.get_locals_reader())? {
        let (count, ty) = decoded(local)?;
        value_type(ty)?;
        locals += count as usize;
    }
    let instrs = expression(decoded(body.get_operators_reader())?, types)?;
    Ok(Arc::new(Code { ty, locals, instrs }))
}

/// A constant expression (valid/instructions, "Constant Expressions").
pub(super) fn constant(constant: &ConstExpr<'_>, ty: ValueType) -> Result<SharedCode, Error> {
    Ok(Arc::new(Code::constant(ty, expression(constant.get_operators_reader(), &[])?)))
}

/// The constant expression that a function index abbreviates in an element segment.
pub(super) fn ref_func(index: u32) -> SharedCode {
    let instrs = vec![Instr::Variable(Variable::RefFunc(index)), Instr::Control(Control::Return)];
    Arc::new(Code::constant(ValueType::FuncRef, instrs))
}

/// Instructions up to the last `end`, which becomes a `return`.
fn expression(mut reader: OperatorsReader<'_>, types: &[FuncType]) -> Result<Vec<Instr>, Error> {
    let mut instrs = Vec::new();
    // The indices of the blocks that are open.
    let mut open: Vec<usize> = Vec::new();
    while !reader.eof() {
        let here = instrs.len();
        let instr = match decoded(reader.read())? {
            Operator::Block { blockty } => {
                open.push(here);
                let (params, results) = arity(blockty, types)?;
                Instr::Control(Control::Block { params, results, end: 0 })
            }
            Operator::Loop { blockty } => {
                open.push(here);
                Instr::Control(Control::Loop { params: arity(blockty, types)?.0 })
            }
            Operator::If { blockty } => {
                open.push(here);
                let (params, results) = arity(blockty, types)?;
                Instr::Control(Control::If { params, results, otherwise: 0, end: 0 })
            }
            Operator::Else => {
                if let Some(Instr::Control(Control::If { otherwise, .. })) = open.last().map(|at| &mut instrs[*at]) {
                    *otherwise = here + 1;
                }
                Instr::Control(Control::Else { end: 0 })
            }
            Operator::End => match open.pop() {
                Some(block) => {
                    close(&mut instrs, block, here);
                    Instr::Control(Control::End)
                }
                None => Instr::Control(Control::Return),
            },
            operator => translate(&operator)?,
        };
        instrs.push(instr);
    }
    Ok(instrs)
}

/// Tells a block, and the `else` within it, where their `end` is.
fn close(instrs: &mut [Instr], block: usize, here: usize) {
    let mut before_else = None;
    if let Instr::Control(Control::Block { end, .. }) = &mut instrs[block] {
        *end = here + 1;
    }
    if let Instr::Control(Control::If { otherwise, end, .. }) = &mut instrs[block] {
        *end = here + 1;
        if *otherwise == 0 {
            // Without `else` it continues at `end`, which takes the label away.
            *otherwise = here;
        } else {
            before_else = Some(*otherwise - 1);
        }
    }
    if let Some(Instr::Control(Control::Else { end })) = before_else.map(|at| &mut instrs[at]) {
        *end = here;
    }
}

/// The numbers of parameters and results.
fn arity(ty: BlockType, types: &[FuncType]) -> Result<(usize, usize), Error> {
    Ok(match ty {
        BlockType::Empty => (0, 0),
        BlockType::Type(ty) => {
            value_type(ty)?;
            (0, 1)
        }
        BlockType::FuncType(index) => {
            let ty = types.get(index as usize).ok_or_else(|| Error::invalid("unknown type"))?;
            (ty.params.len(), ty.results.len())
        }
    })
}

fn translate(operator: &Operator<'_>) -> Result<Instr, Error> {
    if let Some(control) = control(operator)? {
        return Ok(Instr::Control(control));
    }
    if let Some(instr) = variable(operator)? {
        return Ok(instr);
    }
    table(operator)
        .map(Instr::Table)
        .or_else(|| integer::integer(operator))
        .or_else(|| memory::memory(operator))
        .or_else(|| float::float(operator))
        .or_else(|| atomic::atomic(operator).map(Instr::Atomic))
        .or_else(|| vector::vector(operator))
        .ok_or_else(|| Error::unsupported(format!("instruction {}", name(operator))))
}

/// The name of an instruction without its immediates.
fn name(operator: &Operator<'_>) -> String {
    let debug = format!("{operator:?}");
    debug.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
}

fn control(operator: &Operator<'_>) -> Result<Option<Control>, Error> {
    Ok(Some(match operator {
        Operator::Unreachable => Control::Unreachable,
        Operator::Nop => Control::Nop,
        Operator::Br { relative_depth } => Control::Br(*relative_depth),
        Operator::BrIf { relative_depth } => Control::BrIf(*relative_depth),
        Operator::BrTable { targets } => {
            let mut depths = Vec::with_capacity(targets.len() as usize + 1);
            for depth in targets.targets() {
                depths.push(decoded(depth)?);
            }
            depths.push(targets.default());
            Control::BrTable(depths)
        }
        Operator::Return => Control::Return,
        Operator::Call { function_index } => Control::Call(*function_index),
        Operator::CallIndirect { type_index, table_index } => {
            Control::CallIndirect { ty: *type_index, table: *table_index }
        }
        Operator::Drop => Control::Drop,
        Operator::Select => Control::Select,
        Operator::TypedSelect { ty } => {
            value_type(*ty)?;
            Control::Select
        }
        _ => return Ok(None),
    }))
}

fn variable(operator: &Operator<'_>) -> Result<Option<Instr>, Error> {
    Ok(Some(match operator {
        Operator::LocalGet { local_index } => Instr::Variable(Variable::LocalGet(*local_index)),
        Operator::LocalSet { local_index } => Instr::Variable(Variable::LocalSet(*local_index)),
        Operator::LocalTee { local_index } => Instr::Variable(Variable::LocalTee(*local_index)),
        Operator::GlobalGet { global_index } => Instr::Variable(Variable::GlobalGet(*global_index)),
        Operator::GlobalSet { global_index } => Instr::Variable(Variable::GlobalSet(*global_index)),
        Operator::RefFunc { function_index } => Instr::Variable(Variable::RefFunc(*function_index)),
        Operator::RefIsNull => Instr::Variable(Variable::RefIsNull),
        Operator::RefAsNonNull => Instr::Variable(Variable::RefAsNonNull),
        Operator::RefNull { hty } => {
            null_type(*hty)?;
            Instr::Const(NULL)
        }
        Operator::I32Const { value } => Instr::Const(Value::I32(value.cast_unsigned()).to_slot()),
        Operator::I64Const { value } => Instr::Const(Value::I64(value.cast_unsigned()).to_slot()),
        Operator::F32Const { value } => Instr::Const(Value::F32(value.bits()).to_slot()),
        Operator::F64Const { value } => Instr::Const(Value::F64(value.bits()).to_slot()),
        Operator::V128Const { value } => Instr::Const(u128::from_le_bytes(*value.bytes())),
        _ => return Ok(None),
    }))
}

fn table(operator: &Operator<'_>) -> Option<Table> {
    Some(match *operator {
        Operator::TableGet { table } => Table::Get(table),
        Operator::TableSet { table } => Table::Set(table),
        Operator::TableSize { table } => Table::Size(table),
        Operator::TableGrow { table } => Table::Grow(table),
        Operator::TableFill { table } => Table::Fill(table),
        Operator::TableCopy { dst_table, src_table } => Table::Copy { to: dst_table, from: src_table },
        Operator::TableInit { elem_index, table } => Table::Init { table, elem: elem_index },
        Operator::ElemDrop { elem_index } => Table::ElemDrop(elem_index),
        _ => return None,
    })
}
