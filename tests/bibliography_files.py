"""Works as BibTeX and RIS tell them, some of them wrongly."""

from __future__ import annotations

BIB = r"""
@string{bmj = "BMJ Quality & Safety"}
@article{coproduction,
  author = {Batalden, Paul B. and {Region J{\"o}nk{\"o}pings l{\"a}n} and von Otter, Jr, Birgitta},
  title = {Coproduction of {H}ealthcare Service: 50\% \& more},
  journal = bmj, year = 2016, month = jul, volume = 25, number = {7}, pages = {509--517},
  doi = {https://doi.org/10.1136/bmjqs-2015-004315},
  keywords = {coproduction, service},
}
@book{value, title = {Configuring value}, author = "Stabell, Charles", year = {1998}, edition = {2nd}, isbn={1-2}}
@book{value, title = {Again}}
@misc{broken, title={A site}
@online{site, title={NO: a site}, url={https://example.org/y}, urldate={2024-03-01}, langid={swedish}}
"""
RIS = """TY  - JOUR
AU  - Batalden, Paul B.
AU  - Region Skåne
TI  - Coproduction
JO  - BMJ
PY  - 2016/07//
VL  - 25
IS  - 7
SP  - 509
EP  - 17
KW  - one
KW  - two
ER  -_

TY  - BOOK
TI  - No end

TY  - RPRT
T1  - Report
A2  - Ek, Ann
M1  - 12
UR  - https://example.org/r
Y2  - 2024/03/01/
ER  -_
""".replace("_", " ")
