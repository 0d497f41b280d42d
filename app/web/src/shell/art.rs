//! The two drawings of the portal: a low sun over the fjord, small as a mark and wide above the foot. Their own attributes
//! are for browsers too old for the style sheet, which otherwise draw all of it black.

use leptos::prelude::*;

/// The mark. The name stands beside it.
pub fn mark() -> AnyView {
    view! {
        <svg class="innsyn-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
            <rect class="innsyn-mark-ground" fill="#18346a" width="40" height="40" rx="9" />
            <path class="innsyn-mark-sun" fill="#f2a43a" d="M11.5 21.5a8.5 8.5 0 0 1 17 0z" />
            <path
                class="innsyn-mark-fjord"
                fill="none"
                stroke="#e7edf8"
                stroke-width="2"
                d="M5.5 24h29M12 29h16M16.5 33.5h7"
            />
        </svg>
    }
    .into_any()
}

/// Two ridges and the sun between them.
pub fn ridge() -> AnyView {
    view! {
        <svg
            class="innsyn-ridge"
            viewBox="0 0 1440 160"
            preserveAspectRatio="xMidYMax slice"
            aria-hidden="true"
            focusable="false"
        >
            <path
                class="innsyn-ridge-far"
                fill="#e8e2d5"
                d="M0 118L130 86L240 104L375 52L500 92L630 70L780 108L905 78L1040 112L1180 64L1310 96L1440 74V160H0z"
            />
            <circle class="innsyn-ridge-sun" fill="#f2a43a" cx="880" cy="104" r="36" />
            <path
                class="innsyn-ridge-near"
                fill="#d6dbe7"
                d="M0 140L170 118L340 134L540 104L720 132L860 122L1000 136L1160 112L1300 134L1440 120V160H0z"
            />
        </svg>
    }
    .into_any()
}
