//! What is served: the page, its worker, and the adapter that the worker has in common with other JavaScript hosts.

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The type and the text of the file of that name; the page itself has none.
pub(super) fn find(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "" => (HTML, include_str!("../../../engines/js/page.html")),
        "page.js" => (SCRIPT, include_str!("../../../engines/js/page.js")),
        "browser-worker.js" => (SCRIPT, include_str!("../../../engines/js/browser-worker.js")),
        "observations.js" => (SCRIPT, include_str!("../../../engines/js/observations.js")),
        "errors.js" => (SCRIPT, include_str!("../../../engines/js/errors.js")),
        "declarations.js" => (SCRIPT, include_str!("../../../engines/js/declarations.js")),
        "bridges.js" => (SCRIPT, include_str!("../../../engines/js/bridges.js")),
        "values.js" => (SCRIPT, include_str!("../../../engines/js/values.js")),
        "core.js" => (SCRIPT, include_str!("../../../engines/js/core.js")),
        "assertions.js" => (SCRIPT, include_str!("../../../engines/js/assertions.js")),
        "helpers.js" => (SCRIPT, include_str!("../../../engines/js/helpers.js")),
        "harness.js" => (SCRIPT, include_str!("../../../engines/js/harness.js")),
        _ => return None,
    })
}
