//! Serves the page, and takes the connections that it makes back.
//!
//! HTTP is parsed by `httparse` and upgraded by `tungstenite`: a page has five files and three connections, for which
//! a thread each is the least machinery.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use tungstenite::handshake::server::{create_response, write_response};

use super::{files, socket::Socket};

/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 * 1_024;

/// How much of a request that is refused is read all the same, in bytes.
const MOST_UNREAD: u64 = 1_024 * 1_024;

/// How many headers a request may have.
const MOST_HEADERS: usize = 64;

/// How long a client may take for its request, and for reading a file.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server for pages; ends when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    token: String,
    isolated: bool,
    is_local: bool,
    ends: AtomicBool,
    arrived: Mutex<Vec<Arrived>>,
    arrival: Condvar,
}

/// Who is at the other end of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The page that opens others.
    Hub,
    /// The page of a tab.
    Page,
    /// The worker in a tab's page, which speaks the adapter protocol.
    Worker,
}

/// A connection that was made.
#[derive(Debug)]
struct Arrived {
    role: Role,
    tab: String,
    socket: Socket,
}

impl Server {
    /// Listens at an address. Pages are cross-origin isolated if asked: served with COOP `same-origin` and COEP
    /// `require-corp`.
    ///
    /// # Errors
    ///
    /// Where the address cannot be had.
    pub fn start(listen: SocketAddr, isolated: bool) -> io::Result<Self> {
        let listener = TcpListener::bind(listen)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            token: token()?,
            isolated,
            is_local: address.ip().is_loopback(),
            ends: AtomicBool::new(false),
            arrived: Mutex::default(),
            arrival: Condvar::new(),
        });
        let of_thread = Arc::clone(&shared);
        thread::Builder::new().name("pages".into()).spawn(move || {
            for stream in listener.incoming() {
                if of_thread.ends.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(stream) = stream else { continue };
                let shared = Arc::clone(&of_thread);
                // A client that goes away is its own affair, and a machine without a thread to spare has others.
                let serve = move || drop(shared.serve(stream));
                drop(thread::Builder::new().name("page".into()).spawn(serve));
            }
        })?;
        Ok(Self { address, shared })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address to open in a browser, with the token that lets it in.
    pub fn page(&self) -> String {
        format!("http://{}/{}/", self.address, self.shared.token)
    }

    /// The connection of that role and tab, once it is there; none if it is not by the deadline, or `give_up` says so.
    pub fn wait(&self, role: Role, tab: &str, deadline: Instant, mut give_up: impl FnMut() -> bool) -> Option<Socket> {
        const GLANCE: Duration = Duration::from_millis(50);
        let mut arrived = self.shared.arrived();
        loop {
            if let Some(found) = arrived.iter().position(|one| one.role == role && one.tab == tab) {
                return Some(arrived.remove(found).socket);
            }
            if Instant::now() >= deadline || give_up() {
                return None;
            }
            let waited = self.shared.arrival.wait_timeout(arrived, GLANCE);
            arrived = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// The name of a tab that is there with both connections, whoever opened it; nobody else gets them.
    pub fn any_tab(&self) -> Option<String> {
        let arrived = self.shared.arrived();
        let pages = arrived.iter().filter(|one| one.role == Role::Page);
        let has_worker = |tab: &str| arrived.iter().any(|one| one.role == Role::Worker && one.tab == tab);
        pages.map(|one| one.tab.clone()).find(|tab| has_worker(tab))
    }

    /// Forgets the connections that nobody has taken.
    pub fn forget(&self) {
        self.shared.arrived().clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.ends.store(true, Ordering::SeqCst);
        // The listener wakes up, sees that it is to end, and frees the address.
        drop(TcpStream::connect_timeout(&self.address, Duration::from_secs(1)));
    }
}

impl Shared {
    fn arrived(&self) -> MutexGuard<'_, Vec<Arrived>> {
        self.arrived.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let request = match read_head(&mut stream) {
            Ok(request) => request,
            Err(status) => {
                answer(&mut stream, status, HeaderMap::new(), b"")?;
                // A connection that is closed with something unread is reset, and its answer lost.
                stream.shutdown(Shutdown::Write)?;
                return io::copy(&mut stream.take(MOST_UNREAD), &mut io::sink()).map(drop);
            }
        };
        let Some((path, tab)) = self.admit(&request) else {
            return answer(&mut stream, StatusCode::FORBIDDEN, HeaderMap::new(), b"");
        };
        let role = match path.as_str() {
            "hub-socket" => Role::Hub,
            "page-socket" => Role::Page,
            "worker-socket" => Role::Worker,
            _ => return self.send_file(&mut stream, &path),
        };
        if !has_own_origin(request.headers()) {
            return answer(&mut stream, StatusCode::FORBIDDEN, HeaderMap::new(), b"");
        }
        let Ok(response) = create_response(&request) else {
            return answer(&mut stream, StatusCode::BAD_REQUEST, HeaderMap::new(), b"");
        };
        write_response(&mut stream, &response).map_err(io::Error::other)?;
        stream.set_read_timeout(None)?;
        stream.set_write_timeout(None)?;
        let socket = Socket::new(stream)?;
        let mut arrived = self.arrived();
        // Of a page that was loaded again, only the last counts.
        arrived.retain(|one| one.role != role || one.tab != tab);
        arrived.push(Arrived { role, tab, socket });
        self.arrival.notify_all();
        Ok(())
    }

    /// The path below the token and the tab's name, if the client knows the token and asks for this server by name.
    fn admit(&self, request: &http::Request<()>) -> Option<(String, String)> {
        if self.is_local {
            // A name that somebody else lets point here is not this server's.
            let host = request.headers().get(header::HOST)?.to_str().ok()?;
            let authority: http::uri::Authority = host.parse().ok()?;
            let name = authority.host().trim_matches(['[', ']']);
            let is_localhost = name == "localhost" || name.ends_with(".localhost");
            if !is_localhost && !name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback()) {
                return None;
            }
        }
        let below = request.uri().path().strip_prefix('/')?;
        let (token, path) = below.split_once('/')?;
        if !is_same(token, &self.token) {
            return None;
        }
        let tab = request.uri().query().and_then(|query| query.strip_prefix("tab=")).unwrap_or_default();
        Some((path.to_owned(), tab.to_owned()))
    }

    fn send_file(&self, stream: &mut TcpStream, path: &str) -> io::Result<()> {
        let Some((kind, text)) = files::find(path) else {
            return answer(stream, StatusCode::NOT_FOUND, HeaderMap::new(), b"");
        };
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        if self.isolated {
            let isolating = [
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-embedder-policy", "require-corp"),
                ("cross-origin-resource-policy", "same-origin"),
            ];
            for (name, value) in isolating {
                headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
            }
        }
        answer(stream, StatusCode::OK, headers, text.as_bytes())
    }
}

/// A secret that nobody can guess.
fn token() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(format!("{:032x}", u128::from_ne_bytes(bytes)))
}

/// Compares without telling by the time that it takes how much is equal.
fn is_same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |different, (a, b)| different | (a ^ b)) == 0
}

/// Whether a request comes from a page of this server: a page of another origin may try to connect as well, and a
/// WebSocket knows no other hindrance.
fn has_own_origin(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => origin.strip_prefix("http://") == Some(host),
        _ => false,
    }
}

fn read_head(stream: &mut TcpStream) -> Result<http::Request<()>, StatusCode> {
    let deadline = Instant::now() + PATIENCE;
    let mut read = Vec::new();
    let mut chunk = [0; 2_048];
    loop {
        if read.len() > LONGEST_HEAD || Instant::now() > deadline {
            return Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return Err(StatusCode::BAD_REQUEST),
            Ok(length) => read.extend_from_slice(&chunk[..length]),
        }
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(&read) {
            Ok(httparse::Status::Complete(_)) => return typed(&request).ok_or(StatusCode::BAD_REQUEST),
            Ok(httparse::Status::Partial) => {}
            Err(_) => return Err(StatusCode::BAD_REQUEST),
        }
    }
}

/// A parsed request with the types of the `http` crate; none for another method than GET.
fn typed(parsed: &httparse::Request<'_, '_>) -> Option<http::Request<()>> {
    let mut request = http::Request::builder().version(http::Version::HTTP_11).uri(parsed.path?);
    if parsed.method? != "GET" || parsed.version? != 1 {
        return None;
    }
    for header in parsed.headers.iter() {
        request = request.header(header.name, header.value);
    }
    request.body(()).ok()
}

fn answer(stream: &mut TcpStream, status: StatusCode, mut headers: HeaderMap, body: &[u8]) -> io::Result<()> {
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let mut response = http::Response::new(());
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    let mut bytes = Vec::new();
    write_response(&mut bytes, &response).map_err(io::Error::other)?;
    bytes.extend_from_slice(body);
    stream.write_all(&bytes)?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The status of an answer, and all of it.
    fn ask(server: &Server, request: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer)
    }

    fn get(server: &Server, path: &str, host: &str, more: &str) -> (u16, String) {
        ask(server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{more}\r\n"))
    }

    fn start(isolated: bool) -> (Server, String) {
        let server = Server::start(([127, 0, 0, 1], 0).into(), isolated).unwrap();
        let path = server.page().split_once("//").unwrap().1.split_once('/').unwrap().1.to_owned();
        (server, format!("/{path}"))
    }

    #[test]
    fn only_who_knows_the_token_gets_the_page() {
        let (server, page) = start(true);
        let host = server.address().to_string();
        let (status, answer) = get(&server, &page, &host, "");
        assert!(status == 200 && answer.contains("<script"), "{answer}");
        let wrong = page.replace(|digit: char| digit.is_ascii_hexdigit(), "0");
        for path in ["/", "/favicon.ico", wrong.as_str(), "/../", "//"] {
            assert_eq!(get(&server, path, &host, "").0, 403, "{path}");
        }
        assert_eq!(get(&server, &format!("{page}no-such-file"), &host, "").0, 404);
    }

    #[test]
    fn isolation_is_a_matter_of_headers() {
        for isolated in [true, false] {
            let (server, page) = start(isolated);
            let host = server.address().to_string();
            for file in ["", "page.js", "browser-worker.js"] {
                let (status, answer) = get(&server, &format!("{page}{file}"), &host, "");
                assert_eq!(status, 200);
                assert_eq!(answer.contains("cross-origin-embedder-policy: require-corp"), isolated);
                assert_eq!(answer.contains("cross-origin-opener-policy: same-origin"), isolated);
            }
        }
    }

    #[test]
    fn another_name_for_this_machine_is_refused() {
        let (server, page) = start(true);
        let port = server.address().port();
        assert_eq!(get(&server, &page, &format!("localhost:{port}"), "").0, 200);
        assert_eq!(get(&server, &page, &format!("tab-7.localhost:{port}"), "").0, 200);
        assert_eq!(get(&server, &page, &format!("evil.example:{port}"), "").0, 403);
        assert_eq!(get(&server, &page, &format!("localhost.evil.example:{port}"), "").0, 403);
    }

    #[test]
    fn a_page_of_another_origin_cannot_connect() {
        let (server, page) = start(true);
        let host = server.address().to_string();
        let upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
                       Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        let connect =
            |origin: &str| get(&server, &format!("{page}worker-socket?tab=1"), &host, &format!("{upgrade}{origin}"));
        assert_eq!(connect("Origin: http://evil.example\r\n").0, 403);
        assert_eq!(connect("Origin: null\r\n").0, 403);
        assert_eq!(connect("").0, 403);
    }

    #[test]
    fn what_is_no_request_for_a_page_is_refused() {
        let (server, page) = start(true);
        assert_eq!(ask(&server, "hello\r\n\r\n").0, 400);
        assert_eq!(ask(&server, &format!("POST {page} HTTP/1.1\r\nHost: {}\r\n\r\n", server.address())).0, 400);
        let long = "x".repeat(2 * LONGEST_HEAD);
        assert_eq!(get(&server, &page, "localhost", &format!("Long: {long}\r\n")).0, 431);
    }
}
