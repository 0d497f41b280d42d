//! What a browser has no use for: the names of functions, and the tools that made the module.

/// Without its custom sections. Source: WebAssembly core specification, binary format, 5.5.
pub(super) fn without_names(module: &[u8]) -> Result<Vec<u8>, String> {
    const HEADER: usize = 8;
    let broken = || "the wasm of the elements is no module".to_owned();
    let mut kept = module.get(..HEADER).filter(|head| head.starts_with(b"\0asm")).ok_or_else(broken)?.to_vec();
    let mut at = HEADER;
    while let Some(kind) = module.get(at) {
        let (length, size) = leb128(module.get(at + 1..).unwrap_or_default()).ok_or_else(broken)?;
        let end = at + 1 + size + length;
        let section = module.get(at..end).ok_or_else(broken)?;
        if *kind != 0 {
            kept.extend_from_slice(section);
        }
        at = end;
    }
    Ok(kept)
}

/// The number, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_all_others_stay() {
        let head = b"\0asm\x01\0\0\0";
        let custom = b"\x00\x05\x04name";
        let types = b"\x01\x81\x00\x00";
        let module = [&head[..], custom, types, custom].concat();
        assert_eq!(without_names(&module), Ok([&head[..], types].concat()));
        assert!(without_names(b"\0asm\x01\0\0\0\x00\x7f").is_err() && without_names(b"<html>").is_err());
    }
}
