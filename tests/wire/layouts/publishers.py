"""Broadcasters, press offices of states and of the UN, archives. The stories are invented."""

from tests.wire.layouts.layout import Layout

PUBLISHERS = [
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
]
