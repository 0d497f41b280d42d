//! A new file in `locales/` must reach the texts that are compiled in.

fn main() {
    println!("cargo::rerun-if-changed=../../locales");
}
