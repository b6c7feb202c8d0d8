//! What the forms of numbers and bytes are in the schema of the protocol.

macro_rules! forms {
    ($($name:ident: $schema:tt;)*) => {$(
        pub(crate) struct $name;

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    )*};
}

forms! {
    Unsigned64: { "type": "string", "pattern": "^(0|[1-9][0-9]{0,19})$" };
    Signed64: { "type": "string", "pattern": "^(0|-?[1-9][0-9]{0,18})$" };
    Hexadecimal128: { "type": "string", "pattern": "^[0-9a-fA-F]{32}$" };
    Base64: { "type": "string", "contentEncoding": "base64" };
}
