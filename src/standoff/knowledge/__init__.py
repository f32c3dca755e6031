"""What Standoff knows of names, offices, words and cues: tables in `data/`, read here and nowhere else."""

from standoff.knowledge.base import TABLES, Knowledge, check, load, without_collector
from standoff.knowledge.words import word_classes

__all__ = ["TABLES", "Knowledge", "check", "load", "without_collector", "word_classes"]
