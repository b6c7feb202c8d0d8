//! One WebSocket connection, read and written on threads of its own.

use std::{
    fmt,
    io::{self, Read, Write},
    net::{Shutdown, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

use tungstenite::{
    Message, WebSocket,
    protocol::{Role, WebSocketConfig},
};

/// The longest message that is taken, in bytes; longer than any answer that makes sense.
const LONGEST: usize = 1_024 * 1_024;

/// How many messages are read ahead of who wants them: a page that floods is stopped by its own full connection.
const READ_AHEAD: usize = 256;

/// A connection to a page; closed when it is dropped, and sent what is queued.
pub struct Socket {
    stream: TcpStream,
    queue: Sender<Message>,
    events: Receiver<Event>,
}

/// What comes from the other end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A message.
    Text(String),
    /// Nothing more will come; with the reason, where the other end gave one.
    Closed(Option<String>),
}

impl Socket {
    /// A connection that was upgraded.
    ///
    /// # Errors
    ///
    /// Where the system has no threads, or no more descriptors.
    pub(super) fn new(stream: TcpStream) -> io::Result<Self> {
        // The two halves have a `WebSocket` each, so that neither waits for the other; the reading one writes too, where
        // it answers a ping. Each write is of whole frames, and one at a time.
        let lock = Arc::new(Mutex::new(()));
        let half = || Ok::<_, io::Error>(Half { stream: stream.try_clone()?, lock: Arc::clone(&lock) });
        let config = WebSocketConfig::default()
            .max_message_size(Some(LONGEST))
            .max_frame_size(Some(LONGEST))
            .write_buffer_size(0);
        let reader = WebSocket::from_raw_socket(half()?, Role::Server, Some(config));
        let writer = WebSocket::from_raw_socket(half()?, Role::Server, Some(config));
        let (event, events) = mpsc::sync_channel(READ_AHEAD);
        let (queue, queued) = mpsc::channel();
        thread::Builder::new().name("from a page".into()).spawn(move || read(reader, |got| event.send(got).is_ok()))?;
        thread::Builder::new().name("to a page".into()).spawn(move || write(writer, &queued))?;
        Ok(Self { stream, queue, events })
    }

    /// Sends a message as soon as the other end takes it. One that went away is found out by [`Socket::next`].
    pub fn send(&self, message: impl Into<String>) {
        let _ = self.queue.send(Message::text(message.into()));
    }

    /// What can send, too, wherever the connection is.
    pub fn voice(&self) -> Voice {
        Voice(self.queue.clone())
    }

    /// What comes next; none if nothing does within the time.
    pub fn next(&self, patience: Duration) -> Option<Event> {
        match self.events.recv_timeout(patience) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Event::Closed(None)),
        }
    }
}

/// Sends into a connection that somebody else has.
#[derive(Clone, Debug)]
pub struct Voice(Sender<Message>);

impl Voice {
    /// Sends a message, if the connection is still there.
    pub fn say(&self, message: String) {
        let _ = self.0.send(Message::text(message));
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // The reading thread ends by this, the writing one when it has sent what it has. It fails where the connection is
        // gone already.
        let _ = self.stream.shutdown(Shutdown::Read);
    }
}

impl fmt::Debug for Socket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Socket").field("stream", &self.stream).finish_non_exhaustive()
    }
}

/// A stream that is written whole buffers at a time.
struct Half {
    stream: TcpStream,
    lock: Arc<Mutex<()>>,
}

impl Read for Half {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.read(buffer)
    }
}

impl Write for Half {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _alone = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.stream.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// Hands on what comes, until the end or until `hand_on` wants no more.
fn read(mut socket: WebSocket<Half>, hand_on: impl Fn(Event) -> bool) {
    loop {
        let event = match socket.read() {
            Ok(Message::Text(text)) => Event::Text(text.as_str().to_owned()),
            Ok(Message::Close(reason)) => {
                let reason = reason.map(|reason| reason.reason.as_str().to_owned());
                Event::Closed(reason.filter(|reason| !reason.is_empty()))
            }
            Ok(Message::Binary(_)) => Event::Closed(Some("it sent bytes where text was due".into())),
            Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_)) => continue,
            Err(tungstenite::Error::Capacity(_)) => Event::Closed(Some("its reply is too long".into())),
            Err(_) => Event::Closed(None),
        };
        let last = matches!(event, Event::Closed(_));
        if !hand_on(event) || last {
            return;
        }
    }
}

/// Sends what is queued until the queue ends, or the other end is gone.
fn write(mut socket: WebSocket<Half>, queue: &Receiver<Message>) {
    for message in queue {
        if socket.send(message).is_err() {
            break;
        }
    }
    let _ = socket.get_ref().stream.shutdown(Shutdown::Both);
}
