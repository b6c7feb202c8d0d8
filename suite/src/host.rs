//! Directives for the host's side of a memory, and of a module's memory types, in the words of the core specification's
//! appendix "Embedding".
//!
//! ```wast
//! (mem_alloc $m (memory i64 1 3))                  the host allocates a memory
//! (mem_export $n $instance "mem")                  a name for the memory that an instance exports
//! (mem_register "host" "mem" $m)                   lets later modules import it
//! (assert_return (mem_type $m) (memory i64 1 3))
//! (assert_return (mem_grow $m 1) 1)
//! (assert_return (mem_size $m) (grown 2 refused 1))
//! (assert_error (mem_read $m 0x1_0000_0000))
//! (assert_return (module_exports $module "mem") (memory i64 1 3))
//! (assert_return (module_imports $module "host" "mem") (memory 1))
//! ```

use crate::kind::Kind;
use wast::core::MemoryType;
use wast::parser::{Parse, Parser, Result};
use wast::token::{Id, Span};
use wast::{WastDirective, WastExecute, WastRet};

mod kw {
    wast::custom_keyword!(assert_error);
    wast::custom_keyword!(assert_return);
    wast::custom_keyword!(done);
    wast::custom_keyword!(error);
    wast::custom_keyword!(grown);
    wast::custom_keyword!(mem_alloc);
    wast::custom_keyword!(mem_export);
    wast::custom_keyword!(mem_grow);
    wast::custom_keyword!(mem_read);
    wast::custom_keyword!(mem_register);
    wast::custom_keyword!(mem_size);
    wast::custom_keyword!(mem_type);
    wast::custom_keyword!(mem_write);
    wast::custom_keyword!(memory);
    wast::custom_keyword!(module_exports);
    wast::custom_keyword!(module_imports);
    wast::custom_keyword!(refused);
    wast::custom_keyword!(trap);
}

/// The syntax tree of a directive.
#[derive(Debug)]
pub enum Ast<'a> {
    /// A directive of the script language.
    Wast(WastDirective<'a>),
    /// A directive about the host's side of a memory, or about a growth that may be refused.
    Host(HostDirective<'a>),
}

impl Ast<'_> {
    /// What it is.
    pub fn kind(&self) -> Kind {
        match self {
            Ast::Wast(directive) => Kind::of(directive),
            Ast::Host(directive) => directive.kind(),
        }
    }
}

/// A directive that the script language does not have.
#[derive(Debug)]
pub enum HostDirective<'a> {
    /// `mem_alloc`: a memory of the host's own.
    Alloc {
        /// Where the keyword stands.
        span: Span,
        /// The memory's name.
        name: Option<Id<'a>>,
        /// Its type.
        ty: MemoryType,
    },
    /// `instance_export` of a memory.
    Export {
        /// Where the keyword stands.
        span: Span,
        /// The memory's name.
        name: Option<Id<'a>>,
        /// The instance; the last one without a name.
        instance: Option<Id<'a>>,
        /// The export's name.
        export: &'a str,
    },
    /// Lets later modules import a memory.
    Register {
        /// Where the keyword stands.
        span: Span,
        /// The import's first name.
        module: &'a str,
        /// The import's second name.
        name: &'a str,
        /// The memory; the last one without a name.
        memory: Option<Id<'a>>,
    },
    /// What a function on a memory answers; or what a call does where that depends on a growth.
    AssertReturn {
        /// Where the keyword stands.
        span: Span,
        /// What is done.
        execute: Execute<'a>,
        /// What comes of it.
        expected: Expected<'a>,
    },
    /// A function on a memory that gives an error.
    AssertError {
        /// Where the keyword stands.
        span: Span,
        /// What is done.
        action: ErrorAction<'a>,
    },
}

impl HostDirective<'_> {
    /// Where its keyword stands.
    pub fn span(&self) -> Span {
        match self {
            HostDirective::Alloc { span, .. }
            | HostDirective::Export { span, .. }
            | HostDirective::Register { span, .. }
            | HostDirective::AssertReturn { span, .. }
            | HostDirective::AssertError { span, .. } => *span,
        }
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        match self {
            HostDirective::Alloc { .. } => Kind::MemAlloc,
            HostDirective::Export { .. } => Kind::MemExport,
            HostDirective::Register { .. } => Kind::MemRegister,
            HostDirective::AssertReturn { .. } => Kind::AssertReturn,
            HostDirective::AssertError { .. } => Kind::AssertError,
        }
    }
}

/// What an assertion does.
#[derive(Debug)]
pub enum Execute<'a> {
    /// What the script language has: a call, a global, an instantiation.
    Wast(WastExecute<'a>),
    /// A function on a memory.
    Host(HostAction<'a>),
    /// A function on a module.
    Module(ModuleAction<'a>),
}

/// A function on a module, which need not have an instance.
#[derive(Debug)]
pub struct ModuleAction<'a> {
    /// The module; the last one without a name.
    pub module: Option<Id<'a>>,
    /// Which function, and which of the items that it gives.
    pub function: ModuleFunction<'a>,
}

/// The embedding's functions on a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModuleFunction<'a> {
    /// `module_exports`.
    Exports {
        /// The export's name.
        name: &'a str,
    },
    /// `module_imports`.
    Imports {
        /// The import's first name.
        module: &'a str,
        /// The import's second name.
        name: &'a str,
    },
}

/// What an assertion of an error does.
#[derive(Debug)]
pub enum ErrorAction<'a> {
    /// `mem_alloc` of a type.
    Alloc(MemoryType),
    /// A function on a memory.
    Host(HostAction<'a>),
}

/// A function on a memory.
#[derive(Debug)]
pub struct HostAction<'a> {
    /// Where the keyword stands.
    pub span: Span,
    /// The memory; the last one without a name.
    pub memory: Option<Id<'a>>,
    /// Which function, and its operands.
    pub function: MemFunction,
}

/// The embedding's functions on a memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemFunction {
    /// `mem_type`.
    Type,
    /// `mem_size`, in pages.
    Size,
    /// `mem_grow`.
    Grow {
        /// By how many pages.
        delta: u64,
    },
    /// `mem_read`.
    Read {
        /// The byte's index.
        index: u64,
    },
    /// `mem_write`.
    Write {
        /// The byte's index.
        index: u64,
        /// What to write.
        byte: u8,
    },
}

/// What comes of an assertion's action.
#[derive(Debug)]
pub enum Expected<'a> {
    /// This.
    Always(Outcome<'a>),
    /// It depends on the last growth before it that may be refused.
    Growth {
        /// What comes of it if the memory grew.
        grown: Outcome<'a>,
        /// What comes of it if that was refused.
        refused: Outcome<'a>,
    },
}

/// What comes of an action.
#[derive(Debug)]
pub enum Outcome<'a> {
    /// Values of WebAssembly.
    Values(Vec<WastRet<'a>>),
    /// A trap with that message.
    Trap(&'a str),
    /// Success; the script does not say with which answer.
    Done,
    /// A size in pages.
    Pages(u64),
    /// A byte.
    Byte(u8),
    /// A type.
    Type(MemoryType),
    /// An error.
    Error,
}

/// The keywords that begin a directive of ours.
pub(crate) const DIRECTIVES: &[&str] = &["mem_alloc", "mem_export", "mem_register", "assert_error"];

/// Parses a directive of ours, its parentheses aside.
pub(crate) fn directive<'a>(parser: Parser<'a>) -> Result<HostDirective<'a>> {
    let mut lookahead = parser.lookahead1();
    if lookahead.peek::<kw::mem_alloc>()? {
        let span = parser.parse::<kw::mem_alloc>()?.0;
        Ok(HostDirective::Alloc { span, name: parser.parse()?, ty: parser.parens(memory_type)? })
    } else if lookahead.peek::<kw::mem_export>()? {
        let span = parser.parse::<kw::mem_export>()?.0;
        let name = parser.parse()?;
        Ok(HostDirective::Export { span, name, instance: parser.parse()?, export: parser.parse()? })
    } else if lookahead.peek::<kw::mem_register>()? {
        let span = parser.parse::<kw::mem_register>()?.0;
        let module = parser.parse()?;
        Ok(HostDirective::Register { span, module, name: parser.parse()?, memory: parser.parse()? })
    } else if lookahead.peek::<kw::assert_error>()? {
        let span = parser.parse::<kw::assert_error>()?.0;
        Ok(HostDirective::AssertError { span, action: parser.parens(error_action)? })
    } else {
        Err(lookahead.error())
    }
}

/// Parses an `assert_return`: one of the script language unless it has to be ours.
pub(crate) fn assert_return<'a>(parser: Parser<'a>) -> Result<Ast<'a>> {
    let span = parser.parse::<kw::assert_return>()?.0;
    let execute = parser.parens(|parser| {
        let keyword = parser.step(|cursor| Ok((cursor.keyword()?.map(|(keyword, _)| keyword), cursor)))?;
        match keyword {
            Some(keyword) if keyword.starts_with("mem_") => Ok(Execute::Host(parser.parse()?)),
            Some(keyword) if keyword.starts_with("module_") => Ok(Execute::Module(parser.parse()?)),
            _ => Ok(Execute::Wast(parser.parse()?)),
        }
    })?;
    let function = match &execute {
        Execute::Host(action) => Some(action.function),
        Execute::Wast(_) => None,
        // What a module declares does not depend on what happened to any memory.
        Execute::Module(_) => {
            let expected = Expected::Always(Outcome::Type(parser.parens(memory_type)?));
            return Ok(Ast::Host(HostDirective::AssertReturn { span, execute, expected }));
        }
    };
    if parser.peek2::<kw::grown>()? {
        let (grown, refused) = parser.parens(|parser| {
            parser.parse::<kw::grown>()?;
            let grown = outcome(parser, function, false)?;
            parser.parse::<kw::refused>()?;
            Ok((grown, outcome(parser, function, true)?))
        })?;
        return Ok(Ast::Host(HostDirective::AssertReturn {
            span,
            execute,
            expected: Expected::Growth { grown, refused },
        }));
    }
    match execute {
        Execute::Wast(exec) => {
            let mut results = Vec::new();
            while !parser.is_empty() {
                results.push(parser.parens(|parser| parser.parse())?);
            }
            Ok(Ast::Wast(WastDirective::AssertReturn { span, exec, results }))
        }
        Execute::Host(_) | Execute::Module(_) => {
            let expected = Expected::Always(outcome(parser, function, false)?);
            Ok(Ast::Host(HostDirective::AssertReturn { span, execute, expected }))
        }
    }
}

/// What comes of a function on a memory, or of a call; it may be an error or a trap only where a growth decides.
fn outcome<'a>(parser: Parser<'a>, of: Option<MemFunction>, may_fail: bool) -> Result<Outcome<'a>> {
    if of.is_none() {
        if may_fail && parser.peek2::<kw::trap>()? {
            return parser.parens(|parser| {
                parser.parse::<kw::trap>()?;
                Ok(Outcome::Trap(parser.parse()?))
            });
        }
        return Ok(Outcome::Values(vec![parser.parens(|parser| parser.parse())?]));
    }
    if may_fail && parser.peek::<kw::error>()? {
        parser.parse::<kw::error>()?;
        return Ok(Outcome::Error);
    }
    match of {
        Some(MemFunction::Type) => Ok(Outcome::Type(parser.parens(memory_type)?)),
        Some(MemFunction::Size) => Ok(Outcome::Pages(parser.parse()?)),
        Some(MemFunction::Grow { .. }) if parser.peek::<u64>()? => Ok(Outcome::Pages(parser.parse()?)),
        Some(MemFunction::Read { .. }) => Ok(Outcome::Byte(parser.parse()?)),
        // Nothing has to be said of a success without an answer, but where a growth decides there is a word for it.
        _ => parser.parse::<Option<kw::done>>().map(|_| Outcome::Done),
    }
}

fn memory_type(parser: Parser<'_>) -> Result<MemoryType> {
    parser.parse::<kw::memory>()?;
    parser.parse()
}

fn error_action<'a>(parser: Parser<'a>) -> Result<ErrorAction<'a>> {
    if parser.peek::<kw::mem_alloc>()? {
        parser.parse::<kw::mem_alloc>()?;
        return Ok(ErrorAction::Alloc(parser.parens(memory_type)?));
    }
    let action: HostAction<'a> = parser.parse()?;
    match action.function {
        // Appendix "Embedding": these two give no error.
        MemFunction::Type => Err(wast::Error::new(action.span, "mem_type gives no error".into())),
        MemFunction::Size => Err(wast::Error::new(action.span, "mem_size gives no error".into())),
        MemFunction::Grow { .. } | MemFunction::Read { .. } | MemFunction::Write { .. } => {
            Ok(ErrorAction::Host(action))
        }
    }
}

impl<'a> Parse<'a> for HostAction<'a> {
    fn parse(parser: Parser<'a>) -> Result<Self> {
        let mut lookahead = parser.lookahead1();
        let span = parser.cur_span();
        if lookahead.peek::<kw::mem_type>()? {
            parser.parse::<kw::mem_type>()?;
            Ok(HostAction { span, memory: parser.parse()?, function: MemFunction::Type })
        } else if lookahead.peek::<kw::mem_size>()? {
            parser.parse::<kw::mem_size>()?;
            Ok(HostAction { span, memory: parser.parse()?, function: MemFunction::Size })
        } else if lookahead.peek::<kw::mem_grow>()? {
            parser.parse::<kw::mem_grow>()?;
            let memory = parser.parse()?;
            Ok(HostAction { span, memory, function: MemFunction::Grow { delta: parser.parse()? } })
        } else if lookahead.peek::<kw::mem_read>()? {
            parser.parse::<kw::mem_read>()?;
            let memory = parser.parse()?;
            Ok(HostAction { span, memory, function: MemFunction::Read { index: parser.parse()? } })
        } else if lookahead.peek::<kw::mem_write>()? {
            parser.parse::<kw::mem_write>()?;
            let memory = parser.parse()?;
            let index = parser.parse()?;
            Ok(HostAction { span, memory, function: MemFunction::Write { index, byte: parser.parse()? } })
        } else {
            Err(lookahead.error())
        }
    }
}

impl<'a> Parse<'a> for ModuleAction<'a> {
    fn parse(parser: Parser<'a>) -> Result<Self> {
        let mut lookahead = parser.lookahead1();
        if lookahead.peek::<kw::module_exports>()? {
            parser.parse::<kw::module_exports>()?;
            let module = parser.parse()?;
            Ok(ModuleAction { module, function: ModuleFunction::Exports { name: parser.parse()? } })
        } else if lookahead.peek::<kw::module_imports>()? {
            parser.parse::<kw::module_imports>()?;
            let id = parser.parse()?;
            let module = parser.parse()?;
            Ok(ModuleAction { module: id, function: ModuleFunction::Imports { module, name: parser.parse()? } })
        } else {
            Err(lookahead.error())
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Origin, Script, Source};

    fn read(text: &str) -> Result<String, String> {
        let source = Source { name: "x.wast".into(), text: text.to_owned().into() };
        let script = Script::read(source, Origin::User, Catalogue::builtin()).map_err(|errors| errors.to_string())?;
        let buffer = script.buffer().map_err(|error| error.to_string())?;
        let directives = script.directives(&buffer).map_err(|error| error.to_string())?;
        Ok(directives.iter().map(|directive| directive.kind.name()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn every_form_is_understood() {
        let forms = [
            ("(mem_alloc $m (memory 1))", "mem_alloc"),
            ("(mem_alloc (memory i64 1 3 shared (pagesize 1)))", "mem_alloc"),
            ("(mem_export $m \"mem\")", "mem_export"),
            ("(mem_export $m $instance \"mem\")", "mem_export"),
            ("(mem_register \"host\" \"mem\")", "mem_register"),
            ("(mem_register \"host\" \"mem\" $m)", "mem_register"),
            ("(assert_return (mem_type $m) (memory i32 1 3))", "assert_return"),
            ("(assert_return (mem_size) 0x1_0000)", "assert_return"),
            ("(assert_return (mem_grow $m 1))", "assert_return"),
            ("(assert_return (mem_grow $m 1) 1)", "assert_return"),
            ("(assert_return (mem_read $m 0xffff_ffff_ffff_ffff) 255)", "assert_return"),
            ("(assert_return (mem_write $m 0 255))", "assert_return"),
            ("(assert_return (mem_size $m) (grown 2 refused 1))", "assert_return"),
            ("(assert_return (mem_read $m 0x10000) (grown 0 refused error))", "assert_return"),
            ("(assert_return (mem_write $m 0x10000 1) (grown done refused error))", "assert_return"),
            ("(assert_return (mem_type) (grown (memory 2) refused (memory 1)))", "assert_return"),
            ("(assert_return (invoke \"size\") (grown (i32.const 2) refused (i32.const 1)))", "assert_return"),
            (
                "(assert_return (invoke \"load\") (grown (i32.const 0) refused (trap \"out of bounds\")))",
                "assert_return",
            ),
            ("(assert_return (invoke \"f\") (i32.const 2) (i32.const 1))", "assert_return"),
            ("(assert_return (module_exports \"mem\") (memory 1))", "assert_return"),
            ("(assert_return (module_exports $m \"mem\") (memory i64 1 3 shared (pagesize 1)))", "assert_return"),
            ("(assert_return (module_imports $m \"host\" \"mem\") (memory 1 3))", "assert_return"),
            ("(assert_error (mem_alloc (memory 2 1)))", "assert_error"),
            ("(assert_error (mem_grow $m 65537))", "assert_error"),
            ("(assert_error (mem_read $m 65536))", "assert_error"),
            ("(assert_error (mem_write $m 65536 1))", "assert_error"),
        ];
        for (text, kind) in forms {
            assert_eq!(read(text).as_deref(), Ok(kind), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let problems = [
            ("(mem_aloc $m (memory 1))", "x.wast:1:2: unknown directive `mem_aloc`\n  help: did you mean `mem_alloc`?"),
            ("(mem_alloc $m 1 2)", "x.wast:1:15: expected `(`"),
            ("(mem_export $m)", "x.wast:1:15: expected a string"),
            ("(assert_return (mem_size $m))", "x.wast:1:29: expected a u64"),
            ("(assert_return (mem_read $m 0) 256)", "x.wast:1:32: invalid u8 number: constant out of range"),
            ("(assert_return (mem_read $m -1) 0)", "x.wast:1:29: invalid u64 number: constant out of range"),
            ("(assert_return (mem_shrink $m 1))", "x.wast:1:17: unexpected token, expected one of:"),
            (
                "(assert_return (module_types $m))",
                "x.wast:1:17: unexpected token, expected `module_exports` or `module_imports`",
            ),
            ("(assert_return (module_exports $m))", "x.wast:1:34: expected a string"),
            ("(assert_return (module_imports $m \"host\") (memory 1))", "x.wast:1:41: expected a string"),
            ("(assert_return (module_exports $m \"mem\"))", "x.wast:1:41: expected `(`"),
            (
                "(assert_return (module_exports \"mem\") (grown (memory 2) refused (memory 1)))",
                "x.wast:1:40: expected keyword `memory`",
            ),
            ("(assert_return (mem_read $m 0) error)", "x.wast:1:32: expected a u8"),
            ("(assert_error (mem_size $m))", "x.wast:1:16: mem_size gives no error"),
            ("(assert_error (invoke \"f\"))", "x.wast:1:16: unexpected token, expected one of:"),
            ("(assert_return (mem_size $m) (grown 2))", "x.wast:1:38: expected keyword `refused`"),
        ];
        for (text, problem) in problems {
            let found = read(text).unwrap_err();
            assert!(found.starts_with(problem), "{text}\n{found}");
        }
    }
}
