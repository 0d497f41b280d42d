//! Values as tones: the higher the number, the higher the tone; soft within the reference range, sharp outside it.

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorType};

use super::points::{Place, Point};

/// Hertz of the lowest place in the drawing, and how much higher the highest is.
const LOWEST: f32 = 196.0;
/// In cents.
const REACH: f64 = 2400.0;
/// Seconds: of a tone, from one to the next at least, for each point, and of the shortest and the longest melody.
const TONE: f64 = 0.22;
const APART: f64 = 0.07;
const EACH: f64 = 0.4;
const SHORTEST: f64 = 1.5;
const LONGEST: f64 = 20.0;

/// Tones that are on their way.
pub(super) struct Sound(AudioContext);

impl Sound {
    /// Begins to play, and tells when each point sounds, in seconds from now. Time between them is time between the results,
    /// as far as they can be told apart. `None`: this browser has no sound.
    pub(super) fn of(points: &[Point]) -> Option<(Self, Vec<f64>)> {
        let starts = starts(points);
        let playing = Self(AudioContext::new().ok()?);
        for (point, start) in points.iter().zip(&starts) {
            // One tone that could not be made is one that is not heard.
            let _ = playing.tone(point, *start);
        }
        Some((playing, starts))
    }

    pub(super) fn stop(self) {
        // It is closed already, or will be with the page.
        let _ = self.0.close();
    }

    fn tone(&self, point: &Point, start: f64) -> Result<(), JsValue> {
        let (kind, loudness) = match point.place {
            Place::Within => (OscillatorType::Sine, 0.3),
            Place::Outside => (OscillatorType::Sawtooth, 0.12),
            Place::Unknown => (OscillatorType::Triangle, 0.25),
        };
        let (tone, volume) = (self.0.create_oscillator()?, self.0.create_gain()?);
        tone.set_type(kind);
        tone.frequency().set_value(LOWEST);
        tone.detune().set_value(height(point));
        let begin = self.0.current_time() + start;
        let end = begin + TONE;
        // Up and down in steps of no sound: a tone that is cut off clicks.
        volume.gain().set_value_at_time(0.0, begin)?;
        volume.gain().linear_ramp_to_value_at_time(loudness, begin + 0.02)?;
        volume.gain().linear_ramp_to_value_at_time(0.0, end)?;
        tone.connect_with_audio_node(&volume)?;
        volume.connect_with_audio_node(&self.0.destination())?;
        tone.start_with_when(begin)?;
        tone.stop_with_when(end)
    }
}

#[allow(clippy::cast_possible_truncation, reason = "some thousand cents")]
fn height(point: &Point) -> f32 {
    (REACH * (1.0 - point.y / 100.0)) as f32
}

fn starts(points: &[Point]) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss, reason = "some thousand points at most")]
    let whole = (EACH * points.len() as f64).clamp(SHORTEST, LONGEST);
    let mut next = 0.0;
    let start = |point: &Point| {
        let start = f64::max(next, whole * point.x / 100.0);
        next = start + APART;
        start
    };
    points.iter().map(start).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn two_results_of_a_day_are_two_tones_and_a_year_without_any_is_a_pause() {
        let starts = starts(&[at(4.0, 50.0), at(4.0, 40.0), at(90.0, 10.0)]);
        assert!(starts[1] - starts[0] >= APART && starts[1] - starts[0] < 2.0 * APART, "{starts:?}");
        assert!(starts[2] - starts[1] > 10.0 * APART, "{starts:?}");
        let many: Vec<Point> = (0..500).map(|n| at(f64::from(n) / 5.0, 0.0)).collect();
        assert!(super::starts(&many).last().is_some_and(|last| *last < 40.0), "500 are heard in less than a minute");
    }

    #[test]
    fn a_higher_number_is_a_higher_tone() {
        assert!((height(&at(0.0, 100.0)) - 0.0).abs() < 0.01);
        assert!((height(&at(0.0, 0.0)) - 2400.0).abs() < 0.01);
        assert!(height(&at(0.0, 20.0)) > height(&at(0.0, 30.0)));
    }
}
