"""National agencies. The stories are invented."""

from tests.wire.layouts.layout import Layout

NATIONAL = [
    Layout(
        "interfax",
        """ZCZC

Presidents discuss arms treaty

    MOSCOW. March 5 (Interfax) - The presidents of Russia and Belarus discussed
a new arms treaty by phone on Sunday, the presidential press service told Interfax.
    They agreed that experts will meet in Minsk in April.

    RTS111 2014 MSK
""",
        [
            ("boilerplate", "ZCZC"),
            ("headline", "Presidents discuss"),
            ("dateline", "MOSCOW. March 5 (Interfax) -"),
            ("body", "The presidents"),
            ("body", "They agreed"),
            ("boilerplate", "RTS111"),
        ],
        ("MOSCOW", "March 5", "Interfax"),
        None,
        [],
        "Interfax",
    ),
    Layout(
        "tass",
        """Envoy says talks in Vienna to resume next week

MOSCOW, December 15, 2016. /TASS/. Talks on arms control will resume in Vienna next week, a Russian envoy told TASS on Thursday.

"The agenda has been agreed," he said.
""",
        [
            ("headline", "Envoy says"),
            ("dateline", "MOSCOW, December 15, 2016. /TASS/."),
            ("body", "Talks on"),
            ("body", '"The agenda'),
        ],
        ("MOSCOW", "December 15, 2016", "TASS"),
        "2016-12-15",
        [],
        "TASS",
    ),
    Layout(
        "yonhap-lead",
        """(LEAD) N. Korea fires two missiles into East Sea: JCS
(ATTN: ADDS more info throughout)
By Kim Min-soo

SEOUL, March 3 (Yonhap) -- North Korea fired two short-range missiles into the East Sea on Sunday, the military said.

It was the first such launch since the leaders of the two Koreas met last month.

jdoe@example.co.kr
(END)
""",
        [
            ("headline", "(LEAD) N. Korea"),
            ("boilerplate", "(ATTN"),
            ("byline", "By Kim"),
            ("dateline", "SEOUL, March 3 (Yonhap) --"),
            ("body", "North Korea"),
            ("body", "It was"),
            ("boilerplate", "jdoe"),
            ("boilerplate", "(END)"),
        ],
        ("SEOUL", "March 3", "Yonhap"),
        None,
        [("reporting", "Kim Min-soo")],
        "Yonhap",
    ),
    Layout(
        "kyodo",
        """Japan, China agree to resume defense talks

TOKYO, Feb. 20, Kyodo - Japan and China agreed Monday to resume working-level defense talks that were cut off in 2012.

The agreement came during a meeting in Beijing between the vice foreign ministers.

==Kyodo
""",
        [
            ("headline", "Japan, China"),
            ("dateline", "TOKYO, Feb. 20, Kyodo -"),
            ("body", "Japan and"),
            ("body", "The agreement"),
            ("boilerplate", "==Kyodo"),
        ],
        ("TOKYO", "Feb. 20", "Kyodo"),
        None,
        [],
        "Kyodo",
    ),
    Layout(
        "ansa-agency-first-no-headline",
        """(ANSA) - ROME, MARCH 5 - Italy on Tuesday summoned the Libyan ambassador over the detention of three fishing boats.
The foreign minister told the envoy that the crews must be freed at once. (ANSA).
""",
        [
            ("dateline", "(ANSA) - ROME, MARCH 5 -"),
            ("body", "Italy on"),
            ("body", "The foreign"),
            ("boilerplate", "(ANSA)."),
        ],
        ("ROME", "MARCH 5", "ANSA"),
        None,
        [],
        "ANSA",
    ),
    Layout(
        "efe",
        """Spain, Morocco sign migration accord

Madrid, Mar 5 (EFE).- Spain and Morocco signed an agreement on Tuesday to share the cost of patrols in the Strait of Gibraltar.

The accord was signed by the interior ministers of the two countries. EFE

al-mr/bp
""",
        [
            ("headline", "Spain, Morocco"),
            ("dateline", "Madrid, Mar 5 (EFE).-"),
            ("body", "Spain and"),
            ("body", "The accord"),
            ("boilerplate", "EFE"),
            ("byline", "al-mr/bp"),
        ],
        ("Madrid", "Mar 5", "EFE"),
        None,
        [],
        "EFE",
    ),
    Layout(
        "irna-bare-agency",
        """Tehran, March 3, IRNA – The foreign minister on Sunday received the new ambassador of Japan.
During the meeting he said that the two countries should double their trade.
1234**5678
""",
        [
            ("dateline", "Tehran, March 3, IRNA –"),
            ("body", "The foreign"),
            ("body", "During the"),
            ("boilerplate", "1234**"),
        ],
        ("Tehran", "March 3", "IRNA"),
        None,
        [],
        "IRNA",
    ),
    Layout(
        "xinhua-enditem-and-weekday-in-dateline",
        """Roundup: Mediators press on with talks in Cairo

CAIRO, Wednesday, Aug. 6, 2014 (Xinhua) -- Egyptian mediators held separate talks with both sides on Wednesday. Enditem
""",
        [
            ("headline", "Roundup:"),
            ("dateline", "CAIRO, Wednesday, Aug. 6, 2014 (Xinhua) --"),
            ("body", "Egyptian mediators"),
            ("boilerplate", "Enditem"),
        ],
        ("CAIRO", "Wednesday, Aug. 6, 2014", "Xinhua"),
        "2014-08-06",
        [],
        "Xinhua",
    ),
    Layout(
        "anadolu-place-on-its-own-line",
        """Turkey, Egypt to exchange ambassadors after decade-long rift

- Ankara, Cairo upgrade ties to ambassadorial level, say foreign ministries

Ann Lee   |04.07.2023 - Update : 05.07.2023
ANKARA

Turkey and Egypt have raised their relations to the level of ambassadors, the two foreign ministries said on Tuesday.
""",
        [
            ("headline", "Turkey, Egypt"),
            ("summary", "- Ankara"),
            ("boilerplate", "Ann Lee"),
            ("dateline", "ANKARA"),
            ("body", "Turkey and"),
        ],
        ("ANKARA", None, None),
        "2023-07-04",
    ),
    Layout(
        "pti-no-dash-and-site-stamp",
        """India summons Pakistan envoy over ceasefire violation
PTI | New Delhi | Updated: March 3, 2014 15:21 IST

New Delhi, Mar 3 (PTI) India on Monday summoned the deputy high commissioner of Pakistan and lodged a strong protest.

The envoy was told that such acts must stop. PTI ABC DEF
""",
        [
            ("headline", "India summons"),
            ("boilerplate", "PTI |"),
            ("dateline", "New Delhi, Mar 3 (PTI)"),
            ("body", "India on"),
            ("body", "The envoy"),
            ("boilerplate", "PTI ABC"),
        ],
        ("New Delhi", "Mar 3", "PTI"),
        "2014-03-03",
        [],
        "PTI",
    ),
]
