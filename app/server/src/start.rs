//! From settings to a running server.

use std::fs::{self, DirBuilder};
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use innsyn_domain::access::{SignIn, may_sign_in};
use innsyn_domain::person::Person;
use tokio::net::TcpListener;

use crate::address::{Key, KeyError};
use crate::app::{Parts, router};
use crate::assets::Assets;
use crate::audit::Audit;
use crate::clock::Clock;
use crate::config::{Config, Mode};
use crate::demo::{self, SeedError};
use crate::fhir::person::{self, Everybody};
use crate::fhir::source::{Budget, Source, SourceFault};
use crate::marks::{MarksDb, MarksDbError};
use crate::serve;
use crate::session::step_up::StepUp;
use crate::session::{SessionDb, SessionDbError};
use crate::store::{self, Store, StoreError};

/// The files of the data folder.
pub const STORE: &str = "store.db";
pub const SESSIONS: &str = "sessions.db";
pub const MARKS: &str = "marks.db";
pub const KEY: &str = "secret.key";

/// Between two looks for sessions that have ended, and for marks that say nothing any more.
const SWEEP: Duration = Duration::from_secs(10 * 60);

/// Why the server does not start. Each says what to do, where there is something to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(
        "{addr} is taken: another program listens there, perhaps an innsyn that still runs.\n\
         Stop it, or choose another port, for example INNSYN_ADDR={}:{}",
        addr.ip(),
        addr.port().wrapping_add(1).max(1024)
    )]
    Taken { addr: SocketAddr },
    #[error("cannot listen on {addr}: {source}")]
    Listen { addr: SocketAddr, source: io::Error },
    #[error(
        "Demo mode takes synthetic persons only, and {place} does not say that it has no others.\n\
         {advice}"
    )]
    NotSynthetic { place: String, advice: &'static str },
    #[error("{place} cannot be asked whether its persons are synthetic: {fault}")]
    Silent { place: String, fault: SourceFault },
    #[error("{path}: {source}")]
    Folder { path: String, source: io::Error },
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Seed(#[from] SeedError),
    #[error(transparent)]
    Sessions(#[from] SessionDbError),
    #[error(transparent)]
    Marks(#[from] MarksDbError),
}

impl StartError {
    /// Other settings would help.
    pub fn is_about_settings(&self) -> bool {
        matches!(self, Self::Taken { .. } | Self::Listen { .. } | Self::NotSynthetic { .. })
    }
}

/// Serves until the process is told to stop.
pub async fn serve(config: Config) -> Result<(), StartError> {
    // The port first: nothing is made for a server that cannot listen.
    let listener = TcpListener::bind(config.addr).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => StartError::Taken { addr: config.addr },
        _ => StartError::Listen { addr: config.addr, source },
    })?;
    let parts = parts(config).await?;
    if !parts.assets.is_built() {
        tracing::warn!(
            folder = %parts.config.site.display(),
            "no built browser files: pages work without what needs WebAssembly; cargo xtask run builds it"
        );
    }
    print!("{}", greeting(&parts).await);
    tokio::spawn(sweep(parts.sessions.clone(), parts.marks.clone(), Clock::new(parts.config.clock)));
    serve::run(listener, router(parts), serve::told_to_stop()).await;
    Ok(())
}

/// Opens everything that the settings name, and refuses what demo mode may not touch.
pub async fn parts(config: Config) -> Result<Parts, StartError> {
    make_folder(&config.data)
        .map_err(|source| StartError::Folder { path: config.data.display().to_string(), source })?;
    let key = Key::open(&config.data.join(KEY))?;
    let store = Store::open(&config.data.join(STORE))?;
    if config.mode == Mode::Demo && config.fhir.is_none() {
        let store = store.clone();
        let today = Clock::new(config.clock).today();
        let seeded = tokio::task::spawn_blocking(move || demo::seed(&store, today)).await;
        match seeded {
            Ok(Ok(Some(report))) => tracing::info!(resources = report.stored.len(), "the demo persons were stored"),
            Ok(Ok(None)) => {}
            Ok(Err(error)) => return Err(error.into()),
            Err(_) => return Err(SeedError::Unreadable("a panic while storing them").into()),
        }
    }
    let own = store::service(store);
    let source = match &config.fhir {
        Some(base) => Source::foreign(base),
        None => Source::in_process(own.clone()),
    };
    if config.mode == Mode::Demo {
        refuse_real_persons(&config, &source).await?;
    }
    Ok(Parts {
        audit: Audit::new(own, config.fhir.as_ref()),
        source,
        sessions: SessionDb::open(&config.data.join(SESSIONS))?,
        marks: MarksDb::open(&config.data.join(MARKS))?,
        key,
        assets: Assets::read(&config.site)
            .map_err(|source| StartError::Folder { path: config.site.display().to_string(), source })?,
        step_up: match config.mode {
            Mode::Demo => || StepUp::Passed,
        },
        config,
    })
}

async fn refuse_real_persons(config: &Config, source: &Source) -> Result<(), StartError> {
    let place = match &config.fhir {
        Some(_) => "the server of INNSYN_FHIR_URL".to_owned(),
        None => format!("{}", config.data.join(STORE).display()),
    };
    match source.is_synthetic().await {
        Ok(true) => Ok(()),
        Ok(false) => Err(StartError::NotSynthetic {
            place,
            advice: match config.fhir {
                Some(_) => {
                    "If it has only synthetic ones, its operator adds the tag\n\
                     http://terminology.hl7.org/CodeSystem/v3-ActReason|HTEST to the meta of its CapabilityStatement."
                }
                None => "Choose another folder for the demo: INNSYN_DATA=… (a new, empty one is fine).",
            },
        }),
        Err(fault) => Err(StartError::Silent { place, fault }),
    }
}

/// Makes the data folder, for its owner alone.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)?;
    fs::metadata(folder).map(|_| ())
}

/// Where to go and whom one can be. The persons are invented; with real ones there is no list.
pub async fn greeting(parts: &Parts) -> String {
    let mut text = format!("\ninnsyn is at {}\n", parts.config.origin.as_str());
    let Mode::Demo = parts.config.mode;
    let today = Clock::new(parts.config.clock).today();
    let budget = Budget::new();
    match person::everybody(&parts.source, &budget).await {
        Ok(Everybody { persons, cut_off }) => {
            text.push_str("Demo: every person is synthetic. One can sign in as:\n");
            for (person, number) in persons.iter().zip(person::numbers_of_nameless(&persons)) {
                let name = match person.name.display() {
                    Some(name) => name.to_owned(),
                    None => nameless(&parts.source, person, number, &budget).await,
                };
                let born = person.birth_date.map_or_else(String::new, |born| format!(", born {born}"));
                let cannot = match may_sign_in(person, today) {
                    SignIn::Yes | SignIn::AgeUnknown => "",
                    SignIn::TooYoung => " (under 13: cannot sign in)",
                    SignIn::Deceased => " (dead: cannot sign in)",
                };
                text.push_str(&format!("  {name}{born}{cannot}\n"));
            }
            if cut_off {
                text.push_str("  … and others: the list of persons could not be had whole.\n");
            }
        }
        Err(fault) => text.push_str(&format!("The persons could not be listed: {fault}\n")),
    }
    text.push_str("Stop with Ctrl-C.\n");
    text
}

/// Somebody whom only a number names, which is never shown.
async fn nameless(source: &Source, person: &Person, number: Option<usize>, budget: &Budget) -> String {
    let number = number.map_or_else(String::new, |number| format!(" {number}"));
    let has = match person::observations(source, person, budget).await {
        Some(1) => ", one result or measurement".to_owned(),
        Some(many) => format!(", {many} results and measurements"),
        None => String::new(),
    };
    format!("without a name{number}{has}")
}

async fn sweep(sessions: SessionDb, marks: MarksDb, clock: Clock) {
    loop {
        tokio::time::sleep(SWEEP).await;
        if let Err(error) = sessions.sweep().await {
            tracing::error!(%error, "sessions that have ended could not be deleted");
        }
        if let Err(error) = marks.sweep(clock.instant()).await {
            tracing::error!(%error, "marks that say nothing any more could not be deleted");
        }
    }
}
