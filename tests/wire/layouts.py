"""Wire reports of many layouts, each with what the wire stage should find in it. The stories are invented."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Layout:
    """zones: kind and how its text begins, in order; bodies that only follow on are left out by `...`.
    dateline: place, date, agency. published: ISO date. credits: role and name."""

    name: str
    text: str
    zones: list[tuple[str, str]]
    dateline: tuple[str | None, str | None, str | None] | None
    published: str | None = None
    credits: list[tuple[str, str]] = field(default_factory=list)
    publisher: str | None = None


LAYOUTS = [
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
        "un-news-date-only",
        """Security Council extends mission in South Sudan

15 May 2014 – The Security Council today extended its mission in South Sudan for six months.
The Council, in a resolution adopted unanimously, called on both parties to stop fighting.
""",
        [
            ("headline", "Security Council"),
            ("dateline", "15 May 2014 –"),
            ("body", "The Security"),
            ("body", "The Council"),
        ],
        (None, "15 May 2014", None),
        "2014-05-15",
    ),
    Layout(
        "bbc-monitoring",
        """Text of report in English by Iranian news agency IRNA

Tehran, 3 March: Iran will not halt its enrichment of uranium, the foreign ministry spokesman said on Sunday. [passage omitted: background] He added that a letter would be sent to the IAEA.

Source: IRNA news agency, Tehran, in English 1012 gmt 3 Mar 02

BBC Mon ME1 MEPol jd
""",
        [
            ("boilerplate", "Text of report"),
            ("dateline", "Tehran, 3 March:"),
            ("body", "Iran will"),
            ("boilerplate", "[passage"),
            ("body", "He added"),
            ("boilerplate", "Source:"),
            ("boilerplate", "BBC Mon"),
        ],
        ("Tehran", "3 March", None),
        "2002-03-03",
        [],
        "BBC",
    ),
    Layout(
        "readout",
        """THE WHITE HOUSE
Office of the Press Secretary
For Immediate Release                              March 1, 2014

Readout of the President's Call with the President of Russia

The President spoke for 90 minutes this afternoon with the President of Russia about the situation in Ukraine.

###
""",
        [
            ("boilerplate", "THE WHITE HOUSE"),
            ("boilerplate", "Office of"),
            ("boilerplate", "For Immediate"),
            ("headline", "Readout of"),
            ("body", "The President"),
            ("boilerplate", "###"),
        ],
        None,
        "2014-03-01",
    ),
    Layout(
        "voa-dateline-on-its-own-line",
        """Tensions Rise on the Border
By Jane Roe
WASHINGTON —
The United States on Friday urged both countries to pull back their troops from the disputed border.

A State Department spokesman said the secretary of state had called both foreign ministers.

VOA's Bo Hall contributed to this report.
""",
        [
            ("headline", "Tensions Rise"),
            ("byline", "By Jane"),
            ("dateline", "WASHINGTON —"),
            ("body", "The United States"),
            ("body", "A State"),
            ("byline", "VOA's"),
        ],
        ("WASHINGTON", None, None),
        None,
        [("reporting", "Jane Roe"), ("reporting", "Bo Hall")],
        "VOA",
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
        "un-experts-two-places-above-headline",
        """GENEVA/PARIS, 14 March 2019

UN experts call on both governments to release journalists

UN human rights experts on Thursday called on the governments of the two countries to release all journalists held since January.

ENDS

For more information and media requests, please contact Ms. Jane Roe (+41 22 555 01 01 / jroe@example.org)
""",
        [
            ("dateline", "GENEVA/PARIS, 14 March 2019"),
            ("headline", "UN experts"),
            ("body", "UN human"),
            ("boilerplate", "ENDS"),
            ("boilerplate", "For more"),
        ],
        ("GENEVA/PARIS", "14 March 2019", None),
        "2019-03-14",
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
        "archive-with-field-labels",
        """SECTION: International News
LENGTH: 412 words
DATELINE: ALGIERS
BODY:
   ALGIERS, Algeria (AP) - Gunmen killed twelve villagers in a night raid south of the capital, security forces said Sunday.

   No group took responsibility for the attack.

LOAD-DATE: March 8, 1999
""",
        [
            ("boilerplate", "SECTION"),
            ("boilerplate", "LENGTH"),
            ("boilerplate", "DATELINE"),
            ("boilerplate", "BODY"),
            ("dateline", "ALGIERS, Algeria (AP) -"),
            ("body", "Gunmen"),
            ("body", "No group"),
            ("boilerplate", "LOAD-DATE"),
        ],
        ("ALGIERS, Algeria", None, "AP"),
        "1999-03-08",
        [],
        "AP",
    ),
    Layout(
        "bullets-caption-and-no-dateline",
        """Finland closes two border crossings

* Helsinki says migrants were pushed across
* Moscow denies it

Border guards stand at the Vaalimaa crossing, Finland, on 17 November 2023. (Photo by Ann Lee/AFP via Getty Images)

Finland closed two crossings on its border with Russia on Saturday, accusing Moscow of helping migrants to reach it. The Kremlin denied that.

The crossings will stay closed until February.
""",
        [
            ("headline", "Finland closes"),
            ("summary", "* Helsinki"),
            ("summary", "* Moscow"),
            ("caption", "Border guards"),
            ("credit", "(Photo by"),
            ("body", "Finland closed"),
            ("body", "The crossings"),
        ],
        None,
        None,
        [("photo", "Ann Lee")],
        "AFP",
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
        "rferl",
        """Armenia, Azerbaijan Report New Clashes Along Border
September 13, 2022 06:12 GMT
By RFE/RL's Armenian Service

YEREVAN -- Armenia and Azerbaijan accused each other of opening fire along their border early on September 13.

The Defense Ministry in Yerevan said three soldiers had been killed.

With reporting by Reuters and AFP
""",
        [
            ("headline", "Armenia, Azerbaijan"),
            ("boilerplate", "September 13"),
            ("byline", "By RFE/RL"),
            ("dateline", "YEREVAN --"),
            ("body", "Armenia and"),
            ("body", "The Defense"),
            ("byline", "With reporting"),
        ],
        ("YEREVAN", None, None),
        "2022-09-13",
        [],
        "RFE/RL",
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
        "un-press-statement",
        """SC/12345
9 May 2016

Security Council Press Statement on Attack in Mogadishu

The following Security Council press statement was issued today by the Council President:

The members of the Security Council condemned in the strongest terms the terrorist attack in Mogadishu on 9 May.

For information media. Not an official record.
""",
        [
            ("boilerplate", "SC/12345"),
            ("dateline", "9 May 2016"),
            ("headline", "Security Council"),
            ("body", "The following"),
            ("body", "The members"),
            ("boilerplate", "For information"),
        ],
        (None, "9 May 2016", None),
        "2016-05-09",
    ),
    Layout(
        "flash",
        "URGENT: Ceasefire takes effect in Nagorno-Karabakh, both sides say",
        [("headline", "URGENT: Ceasefire")],
        None,
    ),
]
