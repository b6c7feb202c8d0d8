//! The browsers that the runner starts by itself, and how each is told to be quiet, alone and free of its own habits.

use std::{
    ffi::OsString,
    fs, io,
    path::Path,
    process::{Command, Stdio},
};

use memlimits_engines::program::Program;

/// A browser that is started with a fresh profile.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    /// The id by which users name it.
    pub id: &'static str,
    /// The browser of which this is another configuration.
    pub variant_of: Option<&'static str>,
    /// One line about it, for `memlimits engines`.
    pub summary: &'static str,
    /// Whether its pages are cross-origin isolated.
    pub isolated: bool,
    /// The program.
    pub program: Program,
    /// How it is started.
    pub family: Family,
    /// Its known failures, as the text of `expectations/ID.toml`.
    pub expectations: &'static str,
}

/// Browsers that are started in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Chromium, and what is built on it.
    Chromium,
    /// Firefox.
    Firefox,
}

/// What Chromium is started with, beside its profile and the address. No background work, which would cost time and go
/// out to the network; tabs that nobody sees are not slowed down; a page may open others, each in a process of its own.
const CHROMIUM: &[&str] = &[
    "--headless=new",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-breakpad",
    "--disable-popup-blocking",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-hang-monitor",
    "--password-store=basic",
    "--use-mock-keychain",
];

/// The same in Firefox' preferences.
const FIREFOX: &str = r#"user_pref("app.normandy.enabled", false);
user_pref("app.update.auto", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.cache.disk.enable", false);
user_pref("browser.newtabpage.enabled", false);
user_pref("browser.places.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.tabs.unloadOnLowMemory", false);
user_pref("captivedetect.canonicalURL", "");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("dom.allow_scripts_to_close_windows", true);
user_pref("dom.disable_open_during_load", false);
user_pref("dom.ipc.processHangMonitor", false);
user_pref("dom.ipc.processPriorityManager.enabled", false);
user_pref("dom.max_script_run_time", 0);
user_pref("dom.popup_maximum", -1);
user_pref("extensions.enabledScopes", 0);
user_pref("extensions.update.enabled", false);
user_pref("media.gmp-manager.updateEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("network.dns.disablePrefetch", true);
user_pref("network.prefetch-next", false);
user_pref("services.settings.server", "data:,none");
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("toolkit.telemetry.server", "");
"#;

const CHROMIUM_PROGRAM: Program = Program {
    id: "chromium",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    check: &[],
    install: "apt-get install chromium",
};

const FIREFOX_PROGRAM: Program =
    Program { id: "firefox", names: &["firefox", "firefox-esr"], check: &[], install: "apt-get install firefox-esr" };

/// The browsers that are known.
pub const MODELS: &[Model] = &[
    Model {
        id: "chromium",
        variant_of: None,
        summary: "Chromium (V8), headless, its pages cross-origin isolated",
        isolated: true,
        program: CHROMIUM_PROGRAM,
        family: Family::Chromium,
        expectations: include_str!("../../../engines/expectations/chromium.toml"),
    },
    Model {
        id: "chromium-unisolated",
        variant_of: Some("chromium"),
        summary: "Chromium without cross-origin isolation",
        isolated: false,
        program: CHROMIUM_PROGRAM,
        family: Family::Chromium,
        expectations: include_str!("../../../engines/expectations/chromium-unisolated.toml"),
    },
    Model {
        id: "firefox",
        variant_of: None,
        summary: "Firefox (SpiderMonkey), headless, its pages cross-origin isolated",
        isolated: true,
        program: FIREFOX_PROGRAM,
        family: Family::Firefox,
        expectations: include_str!("../../../engines/expectations/firefox.toml"),
    },
    Model {
        id: "firefox-unisolated",
        variant_of: Some("firefox"),
        summary: "Firefox without cross-origin isolation",
        isolated: false,
        program: FIREFOX_PROGRAM,
        family: Family::Firefox,
        expectations: include_str!("../../../engines/expectations/firefox-unisolated.toml"),
    },
];

impl Model {
    /// The version that the program says of itself, of a browser whose pages are told only a part of it.
    pub(super) fn version(&self, program: &Path) -> Option<String> {
        match self.family {
            Family::Chromium => None,
            Family::Firefox => {
                let said = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
                let said = String::from_utf8(said.stdout).ok()?;
                // "Mozilla Firefox 153.7.0esr"
                let version =
                    said.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
                Some(version.to_owned())
            }
        }
    }

    /// What starts the browser on a page, with an empty folder for its profile and for all else that it writes.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be written to.
    pub(super) fn command(&self, program: &Path, folder: &Path, page: &str) -> io::Result<Command> {
        let mut command = Command::new(program);
        // Chromium makes a folder beside its profile, and has no time to remove it.
        command.env("TMPDIR", folder);
        let profile = folder.join("profile");
        fs::create_dir(&profile)?;
        match self.family {
            Family::Chromium => {
                let mut named = OsString::from("--user-data-dir=");
                named.push(&profile);
                command.args(CHROMIUM).arg(named);
                if is_root(folder) {
                    // It refuses to start otherwise.
                    command.arg("--no-sandbox");
                }
            }
            Family::Firefox => {
                fs::write(profile.join("user.js"), FIREFOX)?;
                command.args(["--headless", "--no-remote", "--profile"]).arg(profile);
                command.env("MOZ_CRASHREPORTER_DISABLE", "1");
            }
        }
        command.arg(page);
        Ok(command)
    }
}

/// Whether we are root, to whom a folder belongs that we have just made.
#[cfg(unix)]
fn is_root(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(folder).is_ok_and(|folder| folder.uid() == 0)
}

#[cfg(not(unix))]
fn is_root(_folder: &Path) -> bool {
    false
}
