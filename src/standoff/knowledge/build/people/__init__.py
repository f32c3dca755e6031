"""Builds data/people.csv and data/offices.csv from a folder of openly licensed facts and a list of our own.

`python -m standoff.knowledge.build.people FACTS OUT`: see `__main__`. What is known of titles, names and countries
stands in the CSV files beside these modules; the lists of our own, curated*.txt, win over the sources.
"""
