"""Texts for laws: shaped like wire copy, with everything in them that moves offsets."""

from hypothesis import strategies as st

# One code point, two UTF-16 units; clusters; marks without width; breaks of all kinds; what JSON must escape.
NUISANCE = (
    "\U0001f600", "\U0001f1f7\U0001f1fa", "e\u0301", "n\u0303\u0323", "\u200f", "\u202e", "\u2066", "\ufeff", "\x00", "\x07",
    "\r\n", "\r", "\n", "\n\n", "\t", "\u00a0", "\u2028", "\u200b", "\u00ad", "\u0130", "\u00df", "\ufb01", "\u0645\u0648", "\u4e2d",
    '"', "\u201c", "\u201d", "\u2019", "\\", " - ", "\u2014", "...", "'s", "(", ")", "[", "*", "<b>", "&amp;", "=2",
)  # fmt: skip

PHRASES = (
    "Kenya hands Somalia draft border accord", "NAIROBI, March 4 (Reuters) - ", "NAIROBI, 4 March 2019 (AFP) -- ", "WASHINGTON (AP) _ ",
    "Kenyan Foreign Minister Monica Juma met her Somali counterpart in Nairobi on Monday.", "Somalia said on Tuesday that it would not withdraw its case.",
    '"We will study the draft," a spokesman for the ministry told reporters.', "He denied that troops had crossed the border last week.",
    "Ethiopia warned it might close its airspace if the talks failed.", "the African Union", "U.S. President", "its allies", "who", "said", ", she added.",
    "demanded that both sides", "Reporting by Jane Doe; Editing by John Roe", "Our Standards: ", "A soldier stands guard in Mandera, Kenya, March 3, 2019. REUTERS/Jane Doe",
    "  * Ministers meet in Nairobi", "were killed on Sunday", "and", "in 2014", "rebels", "offered to hold a summit",
)  # fmt: skip

junk = st.sampled_from(NUISANCE) | st.text(max_size=4)


def texts(max_pieces: int = 14) -> st.SearchStrategy[str]:
    """Phrases of wire copy with nuisances between and within them."""
    broken = st.builds(
        lambda phrase, at, bit: phrase[:at] + bit + phrase[at:], st.sampled_from(PHRASES), st.integers(0, 60), junk
    )
    piece = st.sampled_from(PHRASES) | broken | junk
    joint = st.sampled_from((" ", "\n", "\n\n", "\r\n", ""))
    return st.lists(st.tuples(piece, joint), max_size=max_pieces).map(lambda parts: "".join(a + b for a, b in parts))
