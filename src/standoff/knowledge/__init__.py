"""What Standoff knows of names, offices, words and cues: tables in `data/`, read here and nowhere else."""

from standoff.knowledge.base import TABLES, Knowledge, load

__all__ = ["TABLES", "Knowledge", "load"]
