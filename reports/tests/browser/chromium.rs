//! A headless Chromium, driven by its DevTools protocol over pipes.
//!
//! The protocol is JSON between zero bytes, and this test needs eight of its methods; the crates that speak all of it bring
//! a WebSocket client, an asynchronous runtime and some ten thousand generated types.

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::Duration,
};

use base64::Engine as _;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Under which names the browser is known; the first can be any path.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
/// The environment variable that names another one.
const VARIABLE: &str = "MEMLIMITS_CHROMIUM";
/// How long all of a test may take.
const PATIENCE: Duration = Duration::from_secs(300);

/// The browser's program, if there is one.
pub(crate) fn program() -> Option<String> {
    let named = env::var(VARIABLE).ok().filter(|name| !name.is_empty());
    let names = named.into_iter().chain(NAMES.map(String::from));
    let answers = |name: &String| {
        let mut asked = Command::new(name);
        asked.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    };
    names.into_iter().find(answers)
}

/// A browser with one page.
pub(crate) struct Browser {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: String,
    last: u64,
    /// What the page complained about.
    complaints: Vec<String>,
    /// How many pages have loaded.
    loaded: usize,
    /// Held as long as the browser runs.
    _alive: mpsc::Sender<()>,
    _profile: TempDir,
}

impl Browser {
    /// Starts the browser with an empty page.
    pub(crate) fn start(program: &str) -> Self {
        let profile = tempfile::tempdir().expect("there is room for a profile");
        // The browser reads commands from descriptor 3 and writes to 4: the shell makes these of our two pipes.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "sh", program])
            .args(["--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu"])
            .args(["--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking"])
            .args(["--disable-component-update", "--disable-sync", "--hide-scrollbars"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("there is a shell");
        let to = child.stdin.take().expect("it is piped");
        let from = BufReader::new(child.stdout.take().expect("it is piped"));
        // A browser that hangs ends, and with it the reading of its answers.
        let (alive, watched) = mpsc::channel::<()>();
        let process = child.id();
        thread::spawn(move || {
            if watched.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                eprintln!("the browser took longer than {PATIENCE:?}: it is ended");
                let _ = Command::new("kill").arg(process.to_string()).status();
            }
        });
        let mut browser = Self {
            child,
            to,
            from,
            session: String::new(),
            last: 0,
            complaints: Vec::new(),
            loaded: 0,
            _alive: alive,
            _profile: profile,
        };
        let target = browser.call("Target.createTarget", json!({ "url": "about:blank" }))["targetId"].clone();
        let attached = browser.call("Target.attachToTarget", json!({ "targetId": target, "flatten": true }));
        browser.session = attached["sessionId"].as_str().expect("a session has an id").to_owned();
        for domain in ["Page", "Runtime", "Log"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        browser.call("Performance.enable", json!({ "timeDomain": "threadTicks" }));
        browser
    }

    /// How long the page's thread has been busy since it was opened, in milliseconds of its own time: what other processes
    /// take from the machine does not count.
    pub(crate) fn busy(&mut self) -> f64 {
        let answer = self.call("Performance.getMetrics", json!({}));
        let metrics = answer["metrics"].as_array().expect("there are metrics");
        let find = |name: &str| metrics.iter().find(|metric| metric["name"] == name);
        let busy = find("TaskDuration").and_then(|metric| metric["value"].as_f64());
        1e3 * busy.expect("tasks take time")
    }

    /// Opens a file and waits until it is loaded.
    pub(crate) fn open(&mut self, file: &Path, fragment: &str) {
        let loaded = self.loaded;
        self.call("Page.navigate", json!({ "url": "about:blank" }));
        while self.loaded == loaded {
            let message = self.read();
            self.note(&message);
        }
        let loaded = self.loaded;
        let answer = self.call("Page.navigate", json!({ "url": format!("file://{}{fragment}", file.display()) }));
        assert!(answer.get("errorText").is_none(), "{answer}");
        while self.loaded == loaded {
            let message = self.read();
            self.note(&message);
        }
    }

    /// The value of an expression in the page.
    pub(crate) fn value(&mut self, expression: &str) -> Value {
        let answer = self
            .call("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true, "awaitPromise": true }));
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// The text of the first element that a selector finds.
    pub(crate) fn text(&mut self, selector: &str) -> String {
        let value = self.value(&format!("document.querySelector({selector:?})?.innerText ?? null"));
        value.as_str().unwrap_or_else(|| panic!("there is no {selector}")).to_owned()
    }

    /// Clicks on an element where a pointer would.
    pub(crate) fn click(&mut self, selector: &str) {
        let place = self.value(&format!(
            "(() => {{ const found = document.querySelector({selector:?}); if (!found) return null;
                found.scrollIntoView({{ block: 'center', inline: 'center' }});
                const box = found.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
        ));
        let (x, y) = (place[0].as_f64(), place[1].as_f64());
        let (x, y) = (x.unwrap_or_else(|| panic!("there is no {selector}")), y.unwrap_or_default());
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.call("Input.dispatchMouseEvent", event);
        }
        self.settle();
    }

    /// Types a text where the focus is.
    pub(crate) fn write(&mut self, text: &str) {
        self.call("Input.insertText", json!({ "text": text }));
        self.settle();
    }

    /// Presses a key, by its name.
    pub(crate) fn press(&mut self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "End" => 35,
            "Home" => 36,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            " " => 32,
            _ => panic!("no test presses {key}"),
        };
        let text = if key == "Enter" { "\r" } else { "" };
        for kind in ["keyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
                "text": if kind == "keyDown" { text } else { "" } });
            self.call("Input.dispatchKeyEvent", event);
        }
        self.settle();
    }

    /// Waits until the page has drawn what came of the last event.
    fn settle(&mut self) {
        self.value("new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))");
    }

    /// Makes the page as wide and high as a device, in light or dark colours.
    pub(crate) fn look(&mut self, (width, height): (u32, u32), scheme: &str) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.call("Emulation.setDeviceMetricsOverride", metrics);
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.call("Emulation.setEmulatedMedia", json!({ "media": "", "features": features }));
        self.settle();
    }

    /// Runs no page's scripts any more.
    pub(crate) fn disable_scripts(&mut self) {
        self.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    }

    /// What a screen reader finds on the page, in its order.
    pub(crate) fn words(&mut self) -> String {
        let tree = self.call("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().expect("a tree has nodes");
        let names =
            nodes.iter().filter(|node| node["ignored"] == false).filter_map(|node| node["name"]["value"].as_str());
        names.collect::<Vec<_>>().join("\n")
    }

    /// A picture of what is to be seen, as PNG.
    pub(crate) fn picture(&mut self) -> Vec<u8> {
        let picture = self.call("Page.captureScreenshot", json!({ "format": "png" }));
        let data = picture["data"].as_str().expect("a picture has data");
        base64::engine::general_purpose::STANDARD.decode(data).expect("it is base64")
    }

    /// Shows the page as it prints on a sheet of paper of this size.
    pub(crate) fn look_printed(&mut self, (width, height): (u32, u32)) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", metrics);
        self.call("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        self.settle();
    }

    /// What the page complained about since it was last asked: exceptions, errors and warnings of its scripts and of the
    /// browser, such as for what its security policy refused.
    pub(crate) fn complaints(&mut self) -> Vec<String> {
        self.settle();
        std::mem::take(&mut self.complaints)
    }

    fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.last += 1;
        let mut command = json!({ "id": self.last, "method": method, "params": parameters });
        if !self.session.is_empty() {
            command["sessionId"] = self.session.clone().into();
        }
        let mut bytes = command.to_string().into_bytes();
        bytes.push(0);
        self.to.write_all(&bytes).expect("the browser listens");
        loop {
            let mut message = self.read();
            if message["id"] == self.last {
                assert!(message.get("error").is_none(), "{method}: {message}");
                return message["result"].take();
            }
            self.note(&message);
        }
    }

    fn read(&mut self) -> Value {
        let mut bytes = Vec::new();
        self.from.read_until(0, &mut bytes).expect("the browser answers");
        assert_eq!(bytes.pop(), Some(0), "the browser ended");
        serde_json::from_slice(&bytes).expect("the browser speaks JSON")
    }

    fn note(&mut self, message: &Value) {
        let parameters = &message["params"];
        match message["method"].as_str() {
            Some("Page.loadEventFired") => self.loaded += 1,
            Some("Runtime.exceptionThrown") => self.complaints.push(parameters["exceptionDetails"].to_string()),
            Some("Runtime.consoleAPICalled")
                if ["error", "warning", "assert"].iter().any(|kind| parameters["type"] == *kind) =>
            {
                self.complaints.push(parameters["args"].to_string());
            }
            Some("Log.entryAdded") => self.complaints.push(parameters["entry"].to_string()),
            _ => {}
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let close = json!({ "id": self.last + 1, "method": "Browser.close" });
        let _ = self.to.write_all(format!("{close}\0").as_bytes());
        let mut rest = Vec::new();
        let _ = std::io::Read::read_to_end(&mut self.from, &mut rest);
        let _ = self.child.wait();
    }
}
