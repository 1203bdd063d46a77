#!/bin/sh
# Prints what a workload costs a month on each platform, the cheapest first.
#
#     ./cheapest.sh region=us-east-1 averageIngressMiBps=50
#
# Exit codes: 0 done; 1 the planner refuses the workload, or no cluster carries it;
# 3 no planner answers.
set -eu

planner=${PLANNER:-http://127.0.0.1:8787}

# Each argument, field=value, becomes a parameter of the query.
for field do
  set -- "$@" --data-urlencode "$field"
  shift
done

answer=$(curl --silent --show-error --get "$planner/v1/plan" "$@") || {
  echo "No planner answers at $planner" >&2
  exit 3
}

printf '%s\n' "$answer" | jq --raw-output '
  def stop: . + "\n" | halt_error(1);

  if .comparison == null then
    [(.errors // [.])[].detail] | join("\n") | stop
  elif .comparison.perPlatform == [] then
    "No cluster carries this workload" | stop
  else
    .comparison.perPlatform | sort_by(.monthlyUsd)[]
    | "\(.monthlyUsd) USD  \(.platform)"
      + if .brokers then "  \(.brokers) × \(.instanceType)" else "" end
  end'
