/// What is drawn, on a grid of 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    ArrowLeft,
    ChevronRight,
    /// A disc with an edge.
    Circle,
    Clock,
    Cross,
    Dash,
    Diamond,
    Disc,
    Globe,
    HalfDisc,
    Info,
    Octagon,
    Pencil,
    Phone,
    Plus,
    Printer,
    Question,
    Ring,
    Search,
    Star,
    StruckRing,
    TriangleDown,
    TriangleUp,
    Warning,
}

/// Path data: `line` is drawn, `fill` is filled. Either may be empty.
pub(super) struct Drawing {
    pub(super) line: &'static str,
    pub(super) fill: &'static str,
}

const RING: &str = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z";

impl Shape {
    /// The value of `data-shape`, which style sheets select on.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ArrowLeft => "arrow-left",
            Self::ChevronRight => "chevron-right",
            Self::Circle => "circle",
            Self::Clock => "clock",
            Self::Cross => "cross",
            Self::Dash => "dash",
            Self::Diamond => "diamond",
            Self::Disc => "disc",
            Self::Globe => "globe",
            Self::HalfDisc => "half-disc",
            Self::Info => "info",
            Self::Octagon => "octagon",
            Self::Pencil => "pencil",
            Self::Phone => "phone",
            Self::Plus => "plus",
            Self::Printer => "printer",
            Self::Question => "question",
            Self::Ring => "ring",
            Self::Search => "search",
            Self::Star => "star",
            Self::StruckRing => "struck-ring",
            Self::TriangleDown => "triangle-down",
            Self::TriangleUp => "triangle-up",
            Self::Warning => "warning",
        }
    }

    pub(super) const fn drawing(self) -> Drawing {
        let (line, fill) = match self {
            Self::ArrowLeft => ("M15 5l-7 7l7 7", ""),
            Self::ChevronRight => ("M9 5l7 7l-7 7", ""),
            Self::Circle => (RING, RING),
            Self::Clock => ("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 7v5l3.5 2", ""),
            Self::Cross => ("M5 5l14 14M19 5l-14 14", ""),
            Self::Dash => ("M4 12h16", ""),
            Self::Diamond => ("M12 3l9 9l-9 9l-9-9z", "M12 3l9 9l-9 9l-9-9z"),
            Self::Disc => ("", "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z"),
            Self::Globe => (
                "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM3.5 12h17M12 3c3 2.6 4 5.6 4 9s-1 6.4-4 9c-3-2.6-4-5.6-4-9s1-6.4 4-9z",
                "",
            ),
            Self::HalfDisc => (RING, "M12 3a9 9 0 0 0 0 18z"),
            Self::Info => {
                ("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 11v6", "M12 6.6a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0-2.6z")
            }
            Self::Octagon => {
                ("M8 2.5h8l5.5 5.5v8l-5.5 5.5h-8l-5.5-5.5v-8z", "M8 2.5h8l5.5 5.5v8l-5.5 5.5h-8l-5.5-5.5v-8z")
            }
            Self::Pencil => ("M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5", ""),
            Self::Phone => {
                ("M6 3h3l2 5l-2.5 1.5a12 12 0 0 0 6 6l1.5-2.5l5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z", "")
            }
            Self::Plus => ("M12 4v16M4 12h16", ""),
            Self::Printer => ("M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z", ""),
            Self::Question => {
                ("M8 9a4 4 0 1 1 6 3.4c-1.4.8-2 1.6-2 3.1", "M12 18.2a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8z")
            }
            Self::Ring => (RING, ""),
            Self::Search => ("M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.2 15.2l5.3 5.3", ""),
            Self::Star => (
                "M12 3l2.6 6.4l6.9.5l-5.3 4.4l1.7 6.7l-5.9-3.7l-5.9 3.7l1.7-6.7l-5.3-4.4l6.9-.5z",
                "M12 3l2.6 6.4l6.9.5l-5.3 4.4l1.7 6.7l-5.9-3.7l-5.9 3.7l1.7-6.7l-5.3-4.4l6.9-.5z",
            ),
            Self::StruckRing => ("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM5.6 5.6l12.8 12.8", ""),
            Self::TriangleDown => ("M2.5 5h19L12 20.5z", "M2.5 5h19L12 20.5z"),
            Self::TriangleUp => ("M12 3.5L21.5 19h-19z", "M12 3.5L21.5 19h-19z"),
            Self::Warning => ("M12 3.5L22 20.5H2zM12 10v5", "M12 16.6a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 1 0 0-2.2z"),
        };
        Drawing { line, fill }
    }

    pub(super) const ALL: &'static [Self] = &[
        Self::ArrowLeft,
        Self::ChevronRight,
        Self::Circle,
        Self::Clock,
        Self::Cross,
        Self::Dash,
        Self::Diamond,
        Self::Disc,
        Self::Globe,
        Self::HalfDisc,
        Self::Info,
        Self::Octagon,
        Self::Pencil,
        Self::Phone,
        Self::Plus,
        Self::Printer,
        Self::Question,
        Self::Ring,
        Self::Search,
        Self::Star,
        Self::StruckRing,
        Self::TriangleDown,
        Self::TriangleUp,
        Self::Warning,
    ];
}
