//! Who sends slowly is waited for, but not for ever. Time is tokio's own here: it passes when nothing else is to be done.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::time::Duration;

use axum::body::{Body, Bytes};
use futures_util::{StreamExt, stream};
use http::header::{CONTENT_TYPE, HOST};
use http::{Request, StatusCode};
use innsyn_server::serve;
use support::Setup;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, timeout};
use tower::ServiceExt;

/// Longer than any limit of ours.
const LONG: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_body_that_never_ends_is_answered_in_our_words() {
    let server = Setup::with_persons().start();
    // Only now: what opens the databases does so on threads that know no such clock.
    tokio::time::pause();
    let drip = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"person="))]).chain(stream::pending());
    let request = Request::post("/logg-inn")
        .header(HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from_stream(drip))
        .unwrap();
    let began = Instant::now();
    let answer = timeout(LONG, server.router.oneshot(request)).await.expect("it was waited for too long").unwrap();
    assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
    assert!(began.elapsed() >= Duration::from_secs(5), "a slow line is not a broken one");
}

#[tokio::test]
async fn a_head_that_never_ends_holds_its_connection_for_a_while_only() {
    let server = Setup::with_persons().start();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve::run(listener, server.router, std::future::pending()));
    let mut slow = TcpStream::connect(address).await.unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nX-Slow: ").await.unwrap();
    // A whole request on a connection of its own: the slow one is being read by now, and holds nobody up.
    let mut quick = TcpStream::connect(address).await.unwrap();
    quick.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    quick.read_to_end(&mut answer).await.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&answer));

    tokio::time::pause();
    let began = Instant::now();
    let mut rest = Vec::new();
    let end = timeout(LONG, slow.read_to_end(&mut rest)).await.expect("it was waited for too long");
    assert!(end.is_err() || rest.is_empty() || rest.starts_with(b"HTTP/1.1 408"), "{}", String::from_utf8_lossy(&rest));
    assert!(began.elapsed() >= Duration::from_secs(5), "a slow line is not a broken one");
}

#[tokio::test]
async fn who_says_nothing_or_hardly_anything_is_let_go() {
    for said in ["", "P", "PRI * HTTP/2.0\r\n"] {
        let (address, _folder) = listening().await;
        let mut silent = TcpStream::connect(address).await.unwrap();
        silent.write_all(said.as_bytes()).await.unwrap();
        tokio::time::pause();
        let end = timeout(LONG, silent.read_to_end(&mut Vec::new())).await;
        assert!(end.is_ok(), "{said:?} holds a connection for ever");
        tokio::time::resume();
    }
}

#[tokio::test]
async fn who_takes_nothing_of_what_was_asked_for_is_let_go() {
    let (address, _folder) = listening().await;
    let mut greedy = TcpStream::connect(address).await.unwrap();
    let asked = "GET /hjelp HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n".repeat(2_000);
    greedy.write_all(asked.as_bytes()).await.unwrap();
    // Until no more is written: what lies between the two is full.
    let mut before = 0;
    loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let waiting = greedy.peek(&mut vec![0; 1 << 20]).await.unwrap();
        if waiting > 0 && waiting == before {
            break;
        }
        before = waiting;
    }
    tokio::time::pause();
    tokio::time::sleep(LONG).await;
    tokio::time::resume();
    let mut taken = Vec::new();
    let _ = timeout(LONG, greedy.read_to_end(&mut taken)).await.expect("it is answered for ever");
    let answered = String::from_utf8_lossy(&taken).matches("HTTP/1.1 200").count();
    assert!(answered < 2_000, "all was kept for who took nothing");
}

/// With the folder that it needs.
async fn listening() -> (std::net::SocketAddr, tempfile::TempDir) {
    let server = Setup::with_persons().start();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve::run(listener, server.router, std::future::pending()));
    (address, server.folder)
}
