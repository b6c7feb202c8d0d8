//! Decoding (appendix "Embedding", `module_decode`): what fails here is malformed.
//!
//! Every section, expression and instruction is read once without any typing, so that what fails afterwards, in
//! validation, is invalid and not malformed.

use wasmparser::{
    ConstExpr, DataKind, ElementItems, ElementKind, Encoding, FromReader, FunctionBody, Operator, OperatorsReader,
    Parser, Payload, Result, SectionLimited, TableInit,
};

use crate::{config::Features, error::Error};

/// A module's payloads, all of which can be read without error.
pub(crate) fn decode<'a>(bytes: &'a [u8], features: &Features) -> std::result::Result<Vec<Payload<'a>>, Error> {
    let mut parser = Parser::new(0);
    parser.set_features(features.for_wasmparser());
    let mut payloads = Vec::new();
    let mut uses_data_index = false;
    let mut has_data_count = false;
    for payload in parser.parse_all(bytes) {
        let payload = payload.map_err(malformed)?;
        match &payload {
            Payload::Version { encoding: Encoding::Component, .. } => {
                return Err(Error::malformed("unknown binary version"));
            }
            Payload::UnknownSection { id, .. } => return Err(Error::malformed(format!("section id {id}"))),
            Payload::DataCountSection { .. } => has_data_count = true,
            Payload::CodeSectionEntry(body) => uses_data_index |= function(body).map_err(malformed)?,
            other => section(other).map_err(malformed)?,
        }
        payloads.push(payload);
    }
    // binary/modules, "Modules": no function mentions a data segment unless the data count is given.
    if uses_data_index && !has_data_count {
        return Err(Error::malformed("data count section required"));
    }
    Ok(payloads)
}

fn malformed(error: wasmparser::Error) -> Error {
    Error::malformed(error.to_string())
}

fn section(payload: &Payload<'_>) -> Result<()> {
    match payload {
        Payload::TypeSection(types) => items(types, |_| Ok(())),
        Payload::ImportSection(imports) => items(imports, |_| Ok(())),
        Payload::FunctionSection(functions) => items(functions, |_| Ok(())),
        Payload::MemorySection(memories) => items(memories, |_| Ok(())),
        Payload::TagSection(tags) => items(tags, |_| Ok(())),
        Payload::ExportSection(exports) => items(exports, |_| Ok(())),
        Payload::TableSection(tables) => items(tables, |table| match table.init {
            TableInit::RefNull => Ok(()),
            TableInit::Expr(init) => constant(&init),
        }),
        Payload::GlobalSection(globals) => items(globals, |global| constant(&global.init_expr)),
        Payload::DataSection(datas) => items(datas, |data| match data.kind {
            DataKind::Passive => Ok(()),
            DataKind::Active { offset_expr, .. } => constant(&offset_expr),
        }),
        Payload::ElementSection(elements) => items(elements, |element| {
            if let ElementKind::Active { offset_expr, .. } = &element.kind {
                constant(offset_expr)?;
            }
            match &element.items {
                ElementItems::Functions(functions) => items(functions, |_| Ok(())),
                ElementItems::Expressions(_, expressions) => items(expressions, |expression| constant(&expression)),
            }
        }),
        _ => Ok(()),
    }
}

/// Reads all items of a list, and that nothing follows them.
fn items<'a, T: FromReader<'a>>(list: &SectionLimited<'a, T>, mut each: impl FnMut(T) -> Result<()>) -> Result<()> {
    for item in list.clone() {
        each(item?)?;
    }
    Ok(())
}

fn constant(expression: &ConstExpr<'_>) -> Result<()> {
    instructions(expression.get_operators_reader()).map(drop)
}

/// Reads a function's locals and body. Answers whether it mentions a data segment.
fn function(body: &FunctionBody<'_>) -> Result<bool> {
    for local in body.get_locals_reader()? {
        local?;
    }
    instructions(body.get_operators_reader()?)
}

fn instructions(mut reader: OperatorsReader<'_>) -> Result<bool> {
    let mut uses_data_index = false;
    while !reader.eof() {
        let operator = reader.read()?;
        uses_data_index |= matches!(
            operator,
            Operator::MemoryInit { .. }
                | Operator::DataDrop { .. }
                | Operator::ArrayNewData { .. }
                | Operator::ArrayInitData { .. }
        );
        if let Operator::BrTable { targets } = &operator {
            for target in targets.targets() {
                target?;
            }
        }
    }
    reader.finish()?;
    Ok(uses_data_index)
}
