//! Files that are as hard to read as a file of their size can be.
//!
//! Each goes for one place where reading could go through the file again and again: brackets and comments in one
//! another, a fault every few bytes, one endless line, word, number, text or letter.

use crate::trial::STORE;

/// Makes a file of about so many bytes.
type Make = fn(usize) -> Vec<u8>;

/// All of them, by name.
pub(crate) const ALL: [(&str, Make); 40] = [
    ("opening parentheses", |size| "(".repeat(size).into()),
    ("opening brackets in a store", |size| in_units(&"[".repeat(size))),
    ("opening braces in a record", |size| in_units(&format!("(floors: {}", "{".repeat(size)))),
    ("parentheses that match", |size| in_units(&format!("{}{}", "(".repeat(size / 2), ")".repeat(size / 2)))),
    ("comments opened in one another", |size| "/*".repeat(size / 2).into()),
    ("comments in one another", |size| {
        format!("{}{}{STORE}", "/*".repeat(size / 4), "*/".repeat(size / 4)).into()
    }),
    ("comments beside one another", |size| format!("{}{STORE}", "/**/".repeat(size / 4)).into()),
    ("comments between records", |size| in_units(&"/*,*/\n//\n".repeat(size / 9))),
    ("a comment of stars", |size| format!("/{}", "*".repeat(size)).into()),
    ("blank lines", |size| format!("{}{STORE}", "\r\n".repeat(size / 2)).into()),
    ("nothing but blanks", |size| " \n\t".repeat(size / 3).into()),
    ("records that say nothing", |size| in_units(&"(),".repeat(size / 3))),
    ("records on lines of their own that say nothing", |size| in_units(&"(),\n".repeat(size / 4))),
    ("records without an id", |size| in_units(&"(name: \"X\", kind: \"x\"),\n".repeat(size / 25))),
    ("one record again and again", |size| {
        in_units(&"(id: \"u-000000000001\", name: \"X\", kind: \"x\"),".repeat(size / 47))
    }),
    ("records with an unknown field", |size| in_units(&"(nam: 1),".repeat(size / 9))),
    ("a record with unknown fields", |size| in_units(&format!("({})", "nam: 1,".repeat(size / 7)))),
    ("sections that are none", |size| format!("({})", "x: [],".repeat(size / 6)).into()),
    ("a section again and again", |size| format!("({})", "units: [],".repeat(size / 10)).into()),
    ("a map with one key", |size| in_targets(&format!("floors: {{{}}}", "\"a\": 1,".repeat(size / 7)))),
    ("a map with many keys", |size| {
        let keys: String = (0..size / 12)
            .flat_map(|number| ["\"k".to_owned(), number.to_string(), "\":1,".to_owned()])
            .collect();
        in_targets(&format!("floors: {{{keys}}}"))
    }),
    ("a list of numbers", |size| in_units(&"1,".repeat(size / 2))),
    ("an endless number", |size| in_targets(&format!("assigned: {}", "9".repeat(size)))),
    ("an endless word", |size| in_targets(&format!("{}: 1", "a".repeat(size)))),
    ("an endless choice", |size| {
        STORE.replace("gender: Male", &format!("gender: {}", "M".repeat(size))).into()
    }),
    ("an endless name", |size| named(&"ệ".repeat(size / 3))),
    ("a name of escapes", |size| named(&"\\u{1ec7}".repeat(size / 8))),
    ("a name of backslashes", |size| named(&"\\\\".repeat(size / 2))),
    ("a letter with endless accents", |size| named(&format!("e{}", "\u{301}".repeat(size / 2)))),
    ("accents in the wrong order", |size| named(&format!("e{}", "\u{301}\u{323}".repeat(size / 4)))),
    ("joined signs", |size| named(&"👨\u{200d}".repeat(size / 7))),
    ("halves of flags", |size| named(&"🇻".repeat(size / 4))),
    ("a text that does not end", |size| named_openly(&"a".repeat(size))),
    ("quotation marks", |size| in_units(&"\"".repeat(size | 1))),
    ("a raw text with many signs", |size| in_units(&format!("(name: r{}\"x\")", "#".repeat(size)))),
    ("minus signs", |size| in_targets(&format!("assigned: {}1", "-".repeat(size)))),
    ("bytes that are no text", |size| vec![0xff; size]),
    ("a byte that is no text at the end of one line", |size| [vec![b' '; size], vec![b'(', 0xc3]].concat()),
    ("lines like conflict markers", |size| "<<<<<<< a\n".repeat(size / 10).into()),
    ("half a conflict in every record", |size| in_units(&"\n=======\n(),".repeat(size / 12))),
];

fn in_units(records: &str) -> Vec<u8> {
    STORE.replace("    units: [", &format!("    units: [{records}")).into()
}

fn in_targets(field: &str) -> Vec<u8> {
    let (unit, year) = ("u-4kq2m8r1w7xd", 1999);
    STORE
        .replace("    targets: [", &format!("    targets: [(unit: \"{unit}\", year: {year}, {field}),"))
        .into()
}

fn named(name: &str) -> Vec<u8> {
    STORE.replace("\"Phạm Minh\"", &format!("\"{name}\"")).into()
}

fn named_openly(name: &str) -> Vec<u8> {
    STORE.replace("\"Phạm Minh\"", &format!("\"{name}")).into()
}
