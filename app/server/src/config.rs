//! Settings, all from the environment, all in [`SETTINGS`].

use std::net::SocketAddr;
use std::path::PathBuf;

use http::Uri;
use innsyn_web::pages::Operator;
use innsyn_web::pages::SourceName;
use jiff::Timestamp;

/// One environment variable.
#[derive(Debug)]
pub struct Setting {
    pub name: &'static str,
    /// What holds when it is not set.
    pub default: &'static str,
    pub meaning: &'static str,
}

/// The one table of settings; `innsyn-server help` prints it.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "INNSYN_MODE",
        default: "(none: the server does not start)",
        meaning: "\"demo\": synthetic persons only, on this machine only, anybody signs in as anybody",
    },
    Setting {
        name: "INNSYN_ADDR",
        default: "127.0.0.1:8080",
        meaning: "address and port to listen on; demo takes loopback addresses only",
    },
    Setting {
        name: "INNSYN_ORIGIN",
        default: "http://INNSYN_ADDR",
        meaning: "scheme, host and port that browsers see; https makes the session cookie Secure and adds HSTS",
    },
    Setting {
        name: "INNSYN_DATA",
        default: "data",
        meaning: "folder of store.db, sessions.db, marks.db and secret.key",
    },
    Setting {
        name: "INNSYN_FHIR_URL",
        default: "(none: the embedded store)",
        meaning: "base of a foreign FHIR R4 server; https, or http on loopback",
    },
    Setting {
        name: "INNSYN_SOURCE_NAME",
        default: "(none: pages say that it has no name)",
        meaning: "what citizens know INNSYN_FHIR_URL by; it follows \"fetched from\"",
    },
    Setting {
        name: "INNSYN_CLOCK",
        default: "(none: the real time)",
        meaning: "RFC 3339; \"today\" of rules and views, in demo only; sessions keep real time",
    },
    Setting { name: "INNSYN_SITE", default: "target/site", meaning: "folder of the built browser files" },
    Setting {
        name: "INNSYN_OPERATOR",
        default: "(none: the pages say that it is not given)",
        meaning: "name of whoever runs this innsyn, for the pages about help, accessibility and privacy",
    },
    Setting {
        name: "INNSYN_CONTACT_EMAIL",
        default: "(none: the pages say that it is not given)",
        meaning: "e-mail address of the operator, on the same pages",
    },
    Setting {
        name: "INNSYN_CONTACT_PHONE",
        default: "(none: the pages say that it is not given)",
        meaning: "telephone number of the operator, on the same pages; written as people read it",
    },
];

/// How people sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Pick a person from a list. Never on anything but synthetic data, never off loopback.
    Demo,
}

/// The settings, read and checked.
#[derive(Debug, Clone)]
pub struct Config {
    pub mode: Mode,
    pub addr: SocketAddr,
    pub origin: Origin,
    pub data: PathBuf,
    /// `None`: the embedded store.
    pub fhir: Option<Uri>,
    pub source_name: Option<String>,
    /// `None`: the real time.
    pub clock: Option<Timestamp>,
    pub site: PathBuf,
    pub operator: Operator,
}

/// Why the server does not start. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error(
        "INNSYN_MODE is not set and no sign-in provider is configured, so nobody could sign in.\n\
         To try innsyn with synthetic persons, set INNSYN_MODE=demo (`cargo xtask run` does it)."
    )]
    NoSignIn,
    #[error("{name}: {why}")]
    Setting { name: &'static str, why: String },
}

impl Config {
    /// Reads the settings through `lookup`, which gives a variable's text. Empty counts as not set.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let text = |name| lookup(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let mode = match text("INNSYN_MODE").as_deref() {
            Some("demo") => Mode::Demo,
            Some(_) => return Err(wrong("INNSYN_MODE", "the only mode there is so far is \"demo\"")),
            None => return Err(ConfigError::NoSignIn),
        };
        let addr: SocketAddr = match text("INNSYN_ADDR") {
            Some(addr) => {
                addr.parse().map_err(|_| wrong("INNSYN_ADDR", "not an IP address and port, 127.0.0.1:8080"))?
            }
            None => SocketAddr::from(([127, 0, 0, 1], 8080)),
        };
        if mode == Mode::Demo && !addr.ip().is_loopback() {
            let why = "demo mode lets anybody sign in as anybody, so it listens on a loopback address only, such as 127.0.0.1";
            return Err(wrong("INNSYN_ADDR", why));
        }
        let origin = match text("INNSYN_ORIGIN") {
            Some(origin) => Origin::parse(&origin)
                .ok_or_else(|| wrong("INNSYN_ORIGIN", "not scheme://host or scheme://host:port, without a path"))?,
            None => Origin { text: format!("http://{addr}"), https: false },
        };
        let fhir = text("INNSYN_FHIR_URL").map(|url| fhir_base(&url)).transpose()?;
        let clock = stopped_clock(&lookup)?;
        Ok(Self {
            mode,
            addr,
            origin,
            data: data_folder(&lookup),
            fhir,
            source_name: text("INNSYN_SOURCE_NAME"),
            clock,
            site: text("INNSYN_SITE").unwrap_or_else(|| "target/site".to_owned()).into(),
            operator: operator(text)?,
        })
    }
}

impl Config {
    /// What pages call the source.
    pub fn source_name(&self) -> SourceName {
        match (&self.source_name, &self.fhir) {
            (Some(name), _) => SourceName::Named(name.clone()),
            (None, None) => SourceName::Demo,
            (None, Some(_)) => SourceName::Unnamed,
        }
    }
}

/// What stands on public pages, so what is no address or number is refused at the start.
fn operator(text: impl Fn(&'static str) -> Option<String>) -> Result<Operator, ConfigError> {
    let checked = |name, is_right: fn(&str) -> bool, why| match text(name) {
        Some(text) if !is_right(&text) => Err(wrong(name, why)),
        given => Ok(given),
    };
    Ok(Operator {
        name: checked("INNSYN_OPERATOR", is_name, "not a name of at most 100 letters, on one line")?,
        email: checked("INNSYN_CONTACT_EMAIL", is_email, "not an e-mail address, help@innsyn.example")?,
        phone: checked("INNSYN_CONTACT_PHONE", is_phone, "not a telephone number: digits, spaces, a + before them")?,
    })
}

fn is_name(text: &str) -> bool {
    text.chars().count() <= 100 && !text.chars().any(char::is_control)
}

/// What may stand after `mailto:` as it is, with one `@` in it.
fn is_email(text: &str) -> bool {
    let is_plain =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b));
    text.split_once('@').is_some_and(|(who, host)| is_plain(who) && is_plain(host))
}

fn is_phone(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.bytes().all(|b| b.is_ascii_digit() || b == b' ') && digits.bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// Where the portal's own files are. The commands that need nothing else ask for this alone.
pub fn data_folder(lookup: impl Fn(&str) -> Option<String>) -> PathBuf {
    lookup("INNSYN_DATA").filter(|text| !text.trim().is_empty()).unwrap_or_else(|| "data".to_owned()).into()
}

/// `INNSYN_CLOCK`. `None`: the real time.
pub fn stopped_clock(lookup: impl Fn(&str) -> Option<String>) -> Result<Option<Timestamp>, ConfigError> {
    let text = lookup("INNSYN_CLOCK").map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let wrong = || wrong("INNSYN_CLOCK", "not RFC 3339, 2026-11-25T12:00:00+01:00");
    text.map(|clock| clock.parse().map_err(|_| wrong())).transpose()
}

/// What `innsyn-server help` says.
pub fn help() -> String {
    let mut text = String::from(
        "innsyn-server: citizens see their own health data\n\n\
         innsyn-server [serve]         starts the server\n\
         innsyn-server import FILE…    loads FHIR R4 files (JSON) into the embedded store, one transaction a file\n\
         innsyn-server backup FILE     copies the embedded store, also while the server runs\n\
         innsyn-server restore FILE    puts a copy back; the server must be stopped\n\
         innsyn-server help            this text\n\n\
         Settings, from the environment:\n",
    );
    for setting in SETTINGS {
        text.push_str(&format!("  {}\n      {}\n      not set: {}\n", setting.name, setting.meaning, setting.default));
    }
    text
}

/// Scheme, host and port of our own pages, as a browser writes them in `Origin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    text: String,
    https: bool,
}

impl Origin {
    /// `None`: not an origin. Default ports are dropped, as browsers do.
    pub fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok()?;
        let scheme = uri.scheme_str()?.to_ascii_lowercase();
        let authority = uri.authority()?;
        if !matches!(scheme.as_str(), "http" | "https") || authority.as_str().contains('@') {
            return None;
        }
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return None;
        }
        let host = authority.host().to_ascii_lowercase();
        let port = match (authority.port_u16(), scheme.as_str()) {
            (None, _) | (Some(80), "http") | (Some(443), "https") => String::new(),
            (Some(port), _) => format!(":{port}"),
        };
        Some(Self { https: scheme == "https", text: format!("{scheme}://{host}{port}") })
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Host and port.
    pub fn authority(&self) -> &str {
        self.text.split_once("://").map_or("", |(_, authority)| authority)
    }
}

fn fhir_base(url: &str) -> Result<Uri, ConfigError> {
    let wrong = |why| wrong("INNSYN_FHIR_URL", why);
    let uri: Uri = url.trim_end_matches('/').parse().map_err(|_| wrong("not a URL"))?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err(wrong("not an absolute URL, https://example.org/fhir"));
    };
    if uri.query().is_some() || authority.as_str().contains('@') {
        return Err(wrong("a base has neither a query nor a user name"));
    }
    let host = authority.host().trim_matches(['[', ']']);
    let loopback = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
    match scheme {
        "https" => Ok(uri),
        "http" if loopback => Ok(uri),
        "http" => Err(wrong("health data travel by https; http is for a server on this machine")),
        _ => Err(wrong("neither http nor https")),
    }
}

fn wrong(name: &'static str, why: &str) -> ConfigError {
    ConfigError::Setting { name, why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn config(pairs: &[(&str, &str)]) -> Result<Config, String> {
        Config::from_lookup(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn without_mode_the_server_refuses_and_says_what_to_do() {
        assert!(config(&[]).unwrap_err().contains("INNSYN_MODE=demo"));
        assert!(config(&[("INNSYN_MODE", "")]).unwrap_err().contains("INNSYN_MODE=demo"));
        assert!(config(&[("INNSYN_MODE", "prod")]).unwrap_err().contains("INNSYN_MODE"));
    }

    #[test]
    fn demo_listens_on_loopback_only() {
        for addr in ["0.0.0.0:80", "192.168.1.2:8080", "[::]:8080", "[2001:db8::1]:80"] {
            let error = config(&[("INNSYN_MODE", "demo"), ("INNSYN_ADDR", addr)]).unwrap_err();
            assert!(error.contains("loopback"), "{addr}: {error}");
        }
        for addr in ["127.0.0.1:0", "127.0.0.9:8080", "[::1]:8080"] {
            assert!(config(&[("INNSYN_MODE", "demo"), ("INNSYN_ADDR", addr)]).is_ok(), "{addr}");
        }
    }

    #[test]
    fn the_origin_follows_the_address_and_is_written_as_browsers_do() {
        let demo = ("INNSYN_MODE", "demo");
        assert_eq!(config(&[demo]).unwrap().origin.as_str(), "http://127.0.0.1:8080");
        let origin = |text| config(&[demo, ("INNSYN_ORIGIN", text)]).map(|config| config.origin.as_str().to_owned());
        assert_eq!(origin("https://Innsyn.example:443/").unwrap(), "https://innsyn.example");
        for text in ["innsyn.example", "https://innsyn.example/side", "ftp://a.example", "https://a:b@c.example"] {
            assert!(origin(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_foreign_base_over_the_network_is_https() {
        let url = |text| config(&[("INNSYN_MODE", "demo"), ("INNSYN_FHIR_URL", text)]);
        assert!(url("http://fhir.example/r4").is_err());
        assert!(url("https://fhir.example/r4/").is_ok());
        assert!(url("http://127.0.0.1:9000/fhir").is_ok());
        assert!(url("https://fhir.example/r4?x=1").is_err());
    }

    #[test]
    fn an_operator_is_taken_whole_in_part_or_not_at_all_and_never_wrong() {
        let demo = ("INNSYN_MODE", "demo");
        assert_eq!(config(&[demo]).unwrap().operator, Operator::default());
        let (email, phone) =
            (("INNSYN_CONTACT_EMAIL", "help@innsyn.example"), ("INNSYN_CONTACT_PHONE", "+47 22 00 00 00"));
        let given = config(&[demo, ("INNSYN_OPERATOR", "Lyngheia kommune"), email, phone]).unwrap().operator;
        assert_eq!(given.name.as_deref(), Some("Lyngheia kommune"));
        assert_eq!((given.email.as_deref(), given.phone.as_deref()), (Some(email.1), Some(phone.1)));
        for (name, text) in [
            ("INNSYN_CONTACT_EMAIL", "help"),
            ("INNSYN_CONTACT_EMAIL", "a@b@innsyn.example"),
            ("INNSYN_CONTACT_EMAIL", "a@innsyn.example?body=x"),
            ("INNSYN_CONTACT_PHONE", "ring oss"),
            ("INNSYN_CONTACT_PHONE", "22 00 00 00;ext=1"),
            ("INNSYN_CONTACT_PHONE", "+"),
            ("INNSYN_OPERATOR", "Lyngheia\nkommune"),
        ] {
            assert!(config(&[demo, (name, text)]).unwrap_err().contains(name), "{text}");
        }
    }

    fn settings() -> BTreeSet<String> {
        SETTINGS.iter().map(|setting| setting.name.to_owned()).collect()
    }

    #[test]
    fn the_settings_are_those_that_are_asked_for() {
        let asked = RefCell::new(BTreeSet::new());
        let lookup = |name: &str| {
            asked.borrow_mut().insert(name.to_owned());
            (name == "INNSYN_MODE").then(|| "demo".to_owned())
        };
        Config::from_lookup(lookup).unwrap();
        assert_eq!(asked.into_inner(), settings());
    }

    #[test]
    fn the_readme_has_every_setting_and_no_other() {
        let readme = include_str!("../../../README.md");
        let rows = readme.lines().filter(|line| line.starts_with("| `INNSYN_"));
        let names = rows.flat_map(|row| row.split('|').nth(1).unwrap().split('`').skip(1).step_by(2));
        assert_eq!(names.map(str::to_owned).collect::<BTreeSet<_>>(), settings());
    }

    /// What is read past [`Config::from_lookup`] (a command's own look at the mode) is a setting too.
    #[test]
    fn no_other_part_of_the_server_reads_a_variable_that_is_no_setting() {
        let (mut folders, mut read) = (vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")], BTreeSet::new());
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("config.rs") {
                    let text = std::fs::read_to_string(path).unwrap();
                    let names = text.split("\"INNSYN_").skip(1).filter_map(|rest| rest.split_once('"'));
                    read.extend(names.map(|(name, _)| format!("INNSYN_{name}")));
                }
            }
        }
        assert!(read.contains("INNSYN_MODE"), "the sources are found: {read:?}");
        assert_eq!(read.difference(&settings()).collect::<Vec<_>>(), Vec::<&String>::new());
    }
}
