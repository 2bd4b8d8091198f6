"""What belongs to no language in particular: agencies, credits and widgets that pages in every language have."""

from __future__ import annotations

ALWAYS_CREDIT: tuple[str, ...] = ("photo", "photos", "foto", "image", "images", "credit", "©", "ảnh", "photograph")
"""Credit markers that turn up in every language."""

ALWAYS_BOILERPLATE: tuple[str, ...] = ("advertisement", "subscribe", "newsletter", "share", "facebook", "twitter")
"""Lines of widgets that turn up in every language."""

AGENCIES: tuple[str, ...] = (
    "AA",
    "AAP",
    "AFP",
    "Anadolu",
    "ANSA",
    "AP",
    "APA",
    "Belga",
    "Bloomberg",
    "dpa",
    "DPA",
    "EFE",
    "EPA",
    "Getty Images",
    "Getty",
    "IANS",
    "IMAGO",
    "Keystone",
    "Kyodo",
    "NurPhoto",
    "PA",
    "picture alliance",
    "Pool",
    "PTI",
    "Reuters",
    "REUTERS",
    "RIA Novosti",
    "Shutterstock",
    "Sputnik",
    "SIPA",
    "Tân Hoa xã",
    "Tân Hoa Xã",
    "TASS",
    "THX",
    "TTXVN",
    "ullstein bild",
    "UPI",
    "VNA",
    "VOV",
    "Xinhua",
    "Yonhap",
    "ZUMA",
)
"""Agencies and picture libraries as credits write them."""

DETACHED_PREFIXES: tuple[str, ...] = ("non", "anti", "un", "nicht", "in", "ex", "pseudo", "phi", "no", "counter")
"""Parts before a hyphen that deny the word behind it: `non-violent` does not hold `violent`."""

NEGATIVE_PREFIXES: tuple[str, ...] = ("un", "in", "im", "il", "ir", "dis", "non", "nicht", "mis", "a", "dés", "des")
"""Beginnings that turn a word into its opposite when they are all that two words differ in."""
