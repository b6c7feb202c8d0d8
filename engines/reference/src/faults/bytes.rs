//! What growth does to the bytes.

use super::seed;
use crate::rules::{Fill, Spec};

const PAGE: u128 = 1 << 16;

/// All bytes from `start` up to `end`, set to `byte`.
fn between(start: u128, end: u128, byte: u8) -> Fill {
    Fill { start, length: end.saturating_sub(start), byte }
}

seed! {
    "grown-pages-dirty" (K6, "GROW-ZERO") "Grown pages are not zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length, new_length, 0xaa)
        }
    }
    "grown-last-page-dirty" (K6, "GROW-ZERO") "The last of several grown pages is not zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            if new_length > old_length + PAGE {
                between(new_length - PAGE, new_length, 0xaa)
            } else {
                Spec.bytes_after_growth(old_length, new_length)
            }
        }
    }
    "grown-last-byte-dirty" (slip, "GROW-ZERO") "The last grown byte is not zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(new_length.saturating_sub(1).max(old_length), new_length, 0xaa)
        }
    }
    "grown-first-byte-dirty" (slip, "GROW-ZERO") "The first grown byte is not zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length, new_length.min(old_length + 1), 0xaa)
        }
    }
    "growth-loses-last-page" (K6, "GROW-PRESERVE") "Growth zeroes the last old page too." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length.saturating_sub(PAGE), new_length, 0)
        }
    }
    "growth-loses-last-byte" (slip, "GROW-PRESERVE") "Growth zeroes the last old byte too." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length.saturating_sub(1), new_length, 0)
        }
    }
    "growth-loses-first-page" (K6, "GROW-PRESERVE") "Growth moves the bytes and zeroes the first page." {
        fn bytes_after_growth(&self, old_length: u128, _: u128) -> Fill {
            between(0, old_length.min(PAGE), 0)
        }
    }
    "growth-loses-everything" (K6, "GROW-PRESERVE") "Growth gives a new memory without the old bytes." {
        fn bytes_after_growth(&self, _: u128, new_length: u128) -> Fill {
            between(0, new_length, 0)
        }
    }
    "grow-by-zero-loses-everything" (K1, "GROW-PRESERVE") "Growth by no pages frees the bytes." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(if new_length == old_length { 0 } else { old_length }, new_length, 0)
        }
    }
    "failed-growth-loses-everything" (K14, "GROW-FAIL-BYTES") "A failed growth loses the bytes." {
        fn bytes_after_failed_growth(&self, length: u128) -> Option<Fill> {
            Some(between(0, length, 0))
        }
    }
    "failed-growth-loses-last-page" (K14, "GROW-FAIL-BYTES") "A failed growth zeroes the last page." {
        fn bytes_after_failed_growth(&self, length: u128) -> Option<Fill> {
            Some(between(length.saturating_sub(PAGE), length, 0))
        }
    }
    "failed-growth-loses-first-byte" (slip, "GROW-FAIL-BYTES") "A failed growth zeroes the first byte." {
        fn bytes_after_failed_growth(&self, length: u128) -> Option<Fill> {
            Some(between(0, length.min(1), 0))
        }
    }
    "failed-growth-leaves-bytes-behind" (K6, "GROW-ZERO") "A failed growth leaves bytes beyond the end that a later one shows." {
        fn bytes_after_failed_growth(&self, length: u128) -> Option<Fill> {
            Some(between(length, length + PAGE, 0xaa))
        }
        fn bytes_after_growth(&self, _: u128, _: u128) -> Fill {
            between(0, 0, 0)
        }
    }
    "grown-pages-dirty-but-first" (K6, "GROW-ZERO") "Only the first of several grown pages is zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length + PAGE, new_length, 0xaa)
        }
    }
    "grown-inner-pages-dirty" (K6, "GROW-ZERO") "Only the first and the last of several grown pages are zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length + PAGE, new_length.saturating_sub(PAGE), 0xaa)
        }
    }
    "growth-from-empty-dirty" (K6, "GROW-ZERO") "The first pages of a memory that had none are not zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length, if old_length == 0 { new_length } else { 0 }, 0xaa)
        }
    }
    "grown-bytes-dirty-from-2gib" (K6, "GROW-ZERO") "Grown bytes from 2 GiB on are not zeroed." {
        fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
            between(old_length.max(1 << 31), new_length, 0xaa)
        }
    }
}
