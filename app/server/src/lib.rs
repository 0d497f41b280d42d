//! innsyn's server: renders the pages, keeps the session, decides who sees what.

pub mod address;
pub mod app;
pub mod assets;
pub mod audit;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod error;
pub mod fhir;
pub mod guard;
pub mod import;
pub mod log;
pub mod marks;
mod private;
mod routes;
pub mod serve;
pub mod session;
pub mod start;
pub mod store;
