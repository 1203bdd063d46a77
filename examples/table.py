#!/usr/bin/env python3
"""Plans every row of a CSV: the cheapest platform, its cluster, its cost, and the cost on EC2.

    python3 table.py < workloads.csv

A column is a field of a workload, by its name in the API; an empty cell takes the default.
A row that the planner refuses has its faults in place of numbers. Exit code 3: no planner answers.
"""
import csv
import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

PLANNER = os.environ.get("PLANNER", "http://127.0.0.1:8787")


def main():
    sys.stdin.reconfigure(encoding="utf-8-sig", newline="")
    sys.stdout.reconfigure(encoding="utf-8")
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["name", "platform", "cluster", "usdPerMonth", "usdPerMonthOnEc2", "fault"])
    for workload in csv.DictReader(sys.stdin):
        name = workload.pop("name", "")
        table.writerow([name, *cells(planned(workload))])


def planned(workload):
    """The plan, or the problem that the planner tells instead of one."""
    query = urlencode({field: value for field, value in workload.items() if value})
    try:
        try:
            answer = urlopen(f"{PLANNER}/v1/plan?{query}", timeout=60)
        except HTTPError as refusal:
            answer = refusal
        with answer:
            return json.load(answer)
    except (OSError, ValueError):
        print(f"No planner answers at {PLANNER}", file=sys.stderr)
        sys.exit(3)


def cells(answer):
    if "comparison" not in answer:
        faults = answer.get("errors", [answer])
        return ["", "", "", "", " | ".join(fault["detail"] for fault in faults)]
    comparison = answer["comparison"]
    if "cheapest" not in comparison:
        return ["", "", "", "", "no cluster carries this workload"]
    cheapest = comparison["cheapest"]
    costs = {each["platform"]: each["monthlyUsd"] for each in comparison["perPlatform"]}
    return [cheapest["platform"], cluster(cheapest), cheapest["monthlyUsd"], costs.get("ec2"), ""]


def cluster(choice):
    """MSK Serverless has no brokers to name."""
    return f"{choice['brokers']} × {choice['instanceType']}" if "brokers" in choice else ""


main()
