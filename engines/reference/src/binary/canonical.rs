//! The module with every memory type replaced by a canonical one.

use wasmparser::{BinaryReader, GlobalType, TableType, TagType};

use super::{
    leb::Cursor,
    limits::{canonical_memory_type, memory_type},
};
use crate::{
    config::Features,
    error::Error,
    rules::Rules,
    types::{AddressType, MemoryType},
};

const HEADER_LENGTH: usize = 8;
const IMPORT_SECTION: u8 = 2;
const MEMORY_SECTION: u8 = 5;
const FUNC_IMPORT: u8 = 0;
const TABLE_IMPORT: u8 = 1;
const MEMORY_IMPORT: u8 = 2;
const GLOBAL_IMPORT: u8 = 3;
const TAG_IMPORT: u8 = 4;

/// A module's bytes without its memory types' limits, and the memory types.
pub(crate) struct Canonical {
    pub(crate) bytes: Vec<u8>,
    /// The types of imported memories, in the order of the imports.
    pub(crate) imported: Vec<MemoryType>,
    /// The types of the module's own memories.
    pub(crate) defined: Vec<MemoryType>,
}

impl Canonical {
    /// A section of so many memories for the context of a module that has none.
    fn add_memories(&mut self, count: usize) {
        if count > 0 {
            let memory = canonical_memory_type(&MemoryType::new(AddressType::I32, 0, None));
            self.bytes.push(MEMORY_SECTION);
            push_size(&mut self.bytes, 1 + count * memory.len());
            push_size(&mut self.bytes, count);
            self.bytes.extend(memory.repeat(count));
        }
    }
}

/// Replaces the memory types. What is malformed otherwise is copied as it is, for wasmparser to find.
pub(crate) fn canonicalise(bytes: &[u8], rules: &dyn Rules, features: &Features) -> Result<Canonical, Error> {
    let header = bytes.len().min(HEADER_LENGTH);
    let mut canonical = Canonical { bytes: bytes[..header].to_vec(), imported: Vec::new(), defined: Vec::new() };
    let mut reader = BinaryReader::new(&bytes[header..], header);
    let mut before_memories = true;
    while !reader.eof() {
        let start = reader.original_position();
        let Ok((id, contents)) = section(&mut reader) else {
            canonical.bytes.extend_from_slice(&bytes[start..]);
            break;
        };
        if before_memories && id >= MEMORY_SECTION {
            before_memories = false;
            if id > MEMORY_SECTION && canonical.imported.is_empty() {
                canonical.add_memories(rules.memories_in_context(0));
            }
        }
        let rewritten = match id {
            IMPORT_SECTION => imports(contents, rules, features, &mut canonical.imported)?,
            MEMORY_SECTION => memories(contents, rules, features, &mut canonical.defined)?,
            _ => {
                canonical.bytes.extend_from_slice(&bytes[start..reader.original_position()]);
                continue;
            }
        };
        canonical.bytes.push(id);
        push_size(&mut canonical.bytes, rewritten.len());
        canonical.bytes.extend_from_slice(&rewritten);
    }
    Ok(canonical)
}

fn section<'a>(reader: &mut BinaryReader<'a>) -> wasmparser::Result<(u8, &'a [u8])> {
    let id = reader.read_u8()?;
    let size = reader.read_var_u32()?;
    Ok((id, reader.read_bytes(size as usize)?))
}

/// `Bmemsec`: a list of memory types.
fn memories(
    contents: &[u8],
    rules: &dyn Rules,
    features: &Features,
    types: &mut Vec<MemoryType>,
) -> Result<Vec<u8>, Error> {
    let mut reader = BinaryReader::new(contents, 0);
    let Ok(count) = reader.read_var_u32() else { return Ok(contents.to_vec()) };
    let mut cursor = Cursor::new(contents, reader.original_position());
    let mut rewritten = contents[..cursor.position()].to_vec();
    for _ in 0..count {
        let ty = memory_type(&mut cursor, rules, features)?;
        rewritten.extend(canonical_memory_type(&ty));
        types.push(ty);
    }
    rewritten.extend_from_slice(&contents[cursor.position()..]);
    Ok(rewritten)
}

/// `Bimportsec`: a list of names and external types, of which only memories' are replaced.
fn imports(
    contents: &[u8],
    rules: &dyn Rules,
    features: &Features,
    types: &mut Vec<MemoryType>,
) -> Result<Vec<u8>, Error> {
    let mut reader = BinaryReader::new(contents, 0);
    let Ok(count) = reader.read_var_u32() else { return Ok(contents.to_vec()) };
    let mut at = reader.original_position();
    let mut rewritten = contents[..at].to_vec();
    for _ in 0..count {
        let mut reader = BinaryReader::new_features(&contents[at..], at, features.for_wasmparser());
        let kind = import_up_to_memory(&mut reader).map_err(|error| Error::malformed(error.to_string()))?;
        rewritten.extend_from_slice(&contents[at..reader.original_position()]);
        at = reader.original_position();
        if kind == MEMORY_IMPORT {
            let mut cursor = Cursor::new(contents, at);
            let ty = memory_type(&mut cursor, rules, features)?;
            rewritten.extend(canonical_memory_type(&ty));
            types.push(ty);
            at = cursor.position();
        }
    }
    rewritten.extend_from_slice(&contents[at..]);
    Ok(rewritten)
}

/// Reads an import; of a memory's, only what comes before its type. Answers the kind.
fn import_up_to_memory(reader: &mut BinaryReader<'_>) -> wasmparser::Result<u8> {
    reader.read_string()?;
    reader.read_string()?;
    let kind = reader.read_u8()?;
    match kind {
        FUNC_IMPORT => _ = reader.read_var_u32()?,
        TABLE_IMPORT => _ = reader.read::<TableType>()?,
        GLOBAL_IMPORT => _ = reader.read::<GlobalType>()?,
        TAG_IMPORT => _ = reader.read::<TagType>()?,
        // A memory's type is not read here; any other byte is found when all imports are decoded.
        _ => {}
    }
    Ok(kind)
}

fn push_size(bytes: &mut Vec<u8>, size: usize) {
    let mut rest = size;
    while rest >= 0x80 {
        bytes.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}
