"""The world agencies: AP, Reuters, UPI, AFP, dpa, and bare flashes. The stories are invented."""

from tests.wire.layouts.layout import Layout

WORLD = [
    Layout(
        "ap-1990s-carets-and-stamp",
        """^Iraq Rejects Inspectors' Demand<
^By LEON HARDT=
^Associated Press Writer=
\t   BAGHDAD, Iraq (AP) _ Iraq rejected a U.N. demand on Tuesday to
open a military compound south of the capital, saying inspectors had
no right to enter.
\t   ``The site has no link to weapons,'' an Iraqi official said. ``It
will stay closed.''
\t   The chief inspector, speaking in Bahrain, said he would report
the refusal to the Security Council on Thursday.
\t   AP-NY-11-10-98 0931EST<
""",
        [
            ("headline", "^Iraq Rejects"),
            ("byline", "^By LEON"),
            ("byline", "^Associated"),
            ("dateline", "BAGHDAD, Iraq (AP) _"),
            ("body", "Iraq rejected"),
            ("body", "``The site"),
            ("body", "The chief inspector"),
            ("boilerplate", "AP-NY-11-10-98"),
        ],
        ("BAGHDAD, Iraq", None, "AP"),
        "1998-11-10",
        [("reporting", "LEON HARDT")],
        "AP",
    ),
    Layout(
        "ap-slug-and-editors-notes",
        """BC-Bosnia-Talks,2nd Ld-Writethru,a0412,0612
^Bosnian Factions Resume Talks in Geneva<
^Eds: UPDATES throughout with quotes<
^AP Photos GEV101-103<

   GENEVA (AP) _ Bosnia's warring factions resumed talks Friday under
pressure from Russia and the United States.

   (more)
""",
        [
            ("boilerplate", "BC-Bosnia"),
            ("headline", "^Bosnian"),
            ("boilerplate", "^Eds"),
            ("boilerplate", "^AP Photos"),
            ("dateline", "GENEVA (AP) _"),
            ("body", "Bosnia's"),
            ("boilerplate", "(more)"),
        ],
        ("GENEVA", None, "AP"),
        None,
        [],
        "AP",
    ),
    Layout(
        "ap-2010s-trailing-notes",
        """Kenya reopens border crossing with Somalia

By ANN LEE and BO HALL
March 9, 2015

NAIROBI, Kenya (AP) — Kenya reopened its main border crossing with Somalia on Monday after talks between the two interior ministers.

The crossing was closed in January.

___

Associated Press writer Cy Moe in Mogadishu contributed to this report.

___

Follow Ann Lee on Twitter at https://twitter.com/example
""",
        [
            ("headline", "Kenya reopens"),
            ("byline", "By ANN LEE"),
            ("dateline", "March 9, 2015"),
            ("dateline", "NAIROBI, Kenya (AP) —"),
            ("body", "Kenya reopened"),
            ("body", "The crossing"),
            ("boilerplate", "___"),
            ("byline", "Associated Press writer"),
            ("boilerplate", "___"),
            ("boilerplate", "Follow Ann"),
        ],
        ("NAIROBI, Kenya", None, "AP"),
        "2015-03-09",
        [("reporting", "ANN LEE"), ("reporting", "BO HALL"), ("reporting", "Cy Moe")],
        "AP",
    ),
    Layout(
        "reuters-1992-hard-wrapped",
        """U.N. council to vote on Libya sanctions - diplomats

    By Ann Lee
    UNITED NATIONS, March 30 (Reuter) - The U.N. Security Council was expected
to vote on Tuesday on sanctions against Libya, diplomats said.
    Britain, France and the United States have sponsored a resolution that would
ban all flights to and from Libya.
    "We have the votes," a Western diplomat said.

(c) Reuters Limited 1992
REUTER NEWS SERVICE
""",
        [
            ("headline", "U.N. council"),
            ("byline", "By Ann Lee"),
            ("dateline", "UNITED NATIONS, March 30 (Reuter) -"),
            ("body", "The U.N. Security"),
            ("body", "Britain, France"),
            ("body", '"We have'),
            ("boilerplate", "(c) Reuters"),
            ("boilerplate", "REUTER NEWS"),
        ],
        ("UNITED NATIONS", "March 30", "Reuters"),
        "1992-03-30",
        [("reporting", "Ann Lee")],
        "Reuters",
    ),
    Layout(
        "reuters-web-file-photo-and-trust-line",
        """UPDATE 2-Russia, Ukraine swap 200 prisoners
FILE PHOTO: Prisoners wait in a bus near Donetsk, Ukraine, December 27, 2017. REUTERS/Ann Lee/File Photo
KIEV, Dec 29 (Reuters) - Ukraine and pro-Russian separatists swapped 200 prisoners in the largest exchange of the war. read more
The exchange took place on Friday at a checkpoint near the town of Horlivka.
Reporting by Ann Lee, Bo Hall and Natalia M. Cruz; Additional reporting by Dee Ito in Moscow; Writing by Ed Poe; Editing by Flo Quinn
Our Standards: The Thomson Reuters Trust Principles.
Ann Lee
Thomson Reuters
Chief correspondent who has covered the region since 1999.
""",
        [
            ("headline", "UPDATE 2-Russia"),
            ("caption", "FILE PHOTO"),
            ("credit", "REUTERS/Ann Lee"),
            ("dateline", "KIEV, Dec 29 (Reuters) -"),
            ("body", "Ukraine and"),
            ("boilerplate", "read more"),
            ("body", "The exchange"),
            ("byline", "Reporting by"),
            ("boilerplate", "Our Standards"),
            ("boilerplate", "Ann Lee"),
            ("boilerplate", "Thomson Reuters"),
            ("boilerplate", "Chief"),
        ],
        ("KIEV", "Dec 29", "Reuters"),
        "2017-12-29",
        [
            ("photo", "Ann Lee"),
            ("reporting", "Ann Lee"),
            ("reporting", "Bo Hall"),
            ("reporting", "Natalia M. Cruz"),
            ("reporting", "Dee Ito"),
            ("writing", "Ed Poe"),
            ("editing", "Flo Quinn"),
        ],
        "Reuters",
    ),
    Layout(
        "dpa-mixed-case-no-headline",
        """Geneva (dpa) - Talks on the future of Kosovo broke up without result on Monday after 11 hours, mediators said.

The delegations will meet again on October 14 in Brussels, the EU envoy said. dpa bh jm
""",
        [
            ("dateline", "Geneva (dpa) -"),
            ("body", "Talks on"),
            ("body", "The delegations"),
            ("boilerplate", "dpa bh jm"),
        ],
        ("Geneva", None, "dpa"),
        None,
        [],
        "dpa",
    ),
    Layout(
        "upi-year-from-copyright",
        """WASHINGTON, March 3 (UPI) -- The State Department Thursday denied a report it had offered Iran direct talks.

No letter was sent, a spokesman said.

--

(Reporting by Ann Lee at the State Department)

Copyright 2005 by United Press International
All rights reserved.
""",
        [
            ("dateline", "WASHINGTON, March 3 (UPI) --"),
            ("body", "The State"),
            ("body", "No letter"),
            ("boilerplate", "--"),
            ("byline", "(Reporting by"),
            ("boilerplate", "Copyright"),
            ("boilerplate", "All rights"),
        ],
        ("WASHINGTON", "March 3", "UPI"),
        "2005-03-03",
        [("reporting", "Ann Lee")],
        "UPI",
    ),
    Layout(
        "afp-full-date-and-initials",
        """WASHINGTON, Jan 3, 1996 (AFP) - The US president will send an envoy to the Middle East next week, the White House said Wednesday.
   The envoy would visit Damascus and Jerusalem, a spokesman said.
   bur/jd/kl
   AFP 031512 GMT JAN 96
""",
        [
            ("dateline", "WASHINGTON, Jan 3, 1996 (AFP) -"),
            ("body", "The US president"),
            ("body", "The envoy"),
            ("byline", "bur/jd/kl"),
            ("boilerplate", "AFP 031512"),
        ],
        ("WASHINGTON", "Jan 3, 1996", "AFP"),
        "1996-01-03",
        [],
        "AFP",
    ),
    Layout(
        "dpa-notebook",
        """EU imposes new sanctions on Belarus (1st Roundup)

Brussels (dpa) - EU foreign ministers on Monday imposed travel bans on 30 officials in Belarus over the crackdown.

# Notebook

## Internet links
- [Council statement](https://example.org)

* * * *
The following information is not intended for publication

## dpa contacts
- Reporting by: Ann Lee in Brussels, +32 2 555 01 01, <lee@example.org>
- Editing by: Bo Hall
dpa al bh
""",
        [
            ("headline", "EU imposes"),
            ("dateline", "Brussels (dpa) -"),
            ("body", "EU foreign"),
            ("boilerplate", "# Notebook"),
            ("boilerplate", "## Internet"),
            ("boilerplate", "- [Council"),
            ("boilerplate", "* * * *"),
            ("byline", "The following"),
            ("boilerplate", "## dpa"),
            ("byline", "- Reporting"),
            ("byline", "- Editing"),
            ("byline", "dpa al bh"),
        ],
        ("Brussels", None, "dpa"),
        None,
        [("reporting", "Ann Lee"), ("editing", "Bo Hall")],
        "dpa",
    ),
    Layout(
        "reuters-2024-web",
        """Pakistan says it hit militant camps inside Iran

January 18, 2024 9:14 AM UTC Updated 2 hours ago

[1/2]Smoke rises over the town of Panjgur, Pakistan, January 17, 2024. REUTERS/Ann Lee Purchase Licensing Rights, opens new tab

Summary
Companies
Iran demands explanation

ISLAMABAD/DUBAI, Jan 18 (Reuters) - Pakistan struck camps of separatist militants inside Iran on Thursday, the foreign ministry said.

The Reuters Daily Briefing newsletter provides all the news you need to start your day. Sign up here.

Reporting by Ann Lee in Islamabad and Bo Hall in Dubai; Editing by Cy Moe

Our Standards: The Thomson Reuters Trust Principles., opens new tab

Share
Purchase Licensing Rights
""",
        [
            ("headline", "Pakistan says"),
            ("boilerplate", "January 18, 2024"),
            ("caption", "[1/2]Smoke"),
            ("credit", "REUTERS/Ann"),
            ("boilerplate", "Summary"),
            ("boilerplate", "Companies"),
            ("summary", "Iran demands"),
            ("dateline", "ISLAMABAD/DUBAI, Jan 18 (Reuters) -"),
            ("body", "Pakistan struck"),
            ("boilerplate", "The Reuters Daily"),
            ("byline", "Reporting by"),
            ("boilerplate", "Our Standards"),
            ("boilerplate", "Share"),
            ("boilerplate", "Purchase"),
        ],
        ("ISLAMABAD/DUBAI", "Jan 18", "Reuters"),
        "2024-01-18",
        [
            ("photo", "Ann Lee"),
            ("reporting", "Ann Lee"),
            ("reporting", "Bo Hall"),
            ("editing", "Cy Moe"),
        ],
        "Reuters",
    ),
    Layout(
        "flash",
        "URGENT: Ceasefire takes effect in Nagorno-Karabakh, both sides say",
        [("headline", "URGENT: Ceasefire")],
        None,
    ),
]
