#!/bin/sh
# Reads the output of Kafka's own tools, and prints what it measures and how many partitions follow.
#
#     ./measured.sh perf-and-lag.txt region=eu-west-1
#
# Exit codes: 0 done; 1 the planner does not recognise the output, or refuses the workload;
# 3 no planner answers.
set -eu

planner=${PLANNER:-http://127.0.0.1:8787}
output=$1
shift

nobody() {
  echo "No planner answers at $planner" >&2
  exit 3
}
or_faults='if has("detail") then [.detail, (.errors // [])[].detail] | unique | join("\n") + "\n" | halt_error(1) else . end'

measured=$(curl --silent --show-error --data-binary "@$output" \
  --header 'content-type: text/plain' "$planner/v1/measurements") || nobody
printf '%s\n' "$measured" | jq --raw-output "$or_faults"' |
  (.measured[] | "\(.field) = \(.value) \(.unit): \(.how)"),
  (.groups[] | select(.catchUp) | "\(.group): \(.catchUp.why)"),
  (.warnings[] | "! \(.detail)")'

# Each argument, field=value, becomes a field of the workload; what was measured is the rest.
for field do
  set -- "$@" --data-urlencode "$field"
  shift
done
printf '%s\n' "$measured" | jq --raw-output '.fields | to_entries[] | "--data-urlencode \(.key)=\(.value)"' |
  xargs curl --silent --show-error --get "$planner/v1/partitions" "$@" |
  jq --raw-output "$or_faults"' |
  .partitions.topics[] | (.lowerBounds[] | select(.platform | not) | "at least \(.partitions): \(.why)"),
  "\(.recommended) partitions"'
