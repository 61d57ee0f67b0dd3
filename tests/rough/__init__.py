"""Rough treatment of the handbook, a campaign: `make rough`, or `python -m tests.rough --help`.

Thousands of spoilt inputs and hundreds of disturbed builds, each drawn from a seed and its number,
so that any one of them can be repeated alone. Needs Linux; what a machine cannot do (mount a small
disk, set another clock, become another user) is named as not tried.
"""
