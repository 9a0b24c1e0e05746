#!/bin/sh
# Feeds every target of the fuzzer with its share of ten million inputs, and stops at the first that crashes, takes
# longer than a second of the processor or more than 512 MiB.
#
# run.sh PROGRAM FOLDER [SEED] [PERCENT]
#   PROGRAM   the fuzzer
#   FOLDER    takes the inputs that are worth keeping, what failed, and a log for each target
#   SEED      another one tries other inputs (1)
#   PERCENT   how many of the ten million (100)

set -eu
program=$1 folder=$2 seed=${3:-1} percent=${4:-100}

# Else Swift's own report of a crash keeps libFuzzer from writing down what caused it.
export SWIFT_BACKTRACE=enable=no

mkdir -p "$folder"
"$program" seeds content "$folder"

# Target, inputs, the longest input in bytes. What is quick gets most of them.
while read -r target runs longest; do
  mkdir -p "$folder/$target"
  log="$folder/$target.$seed.log"
  if ! "$program" "$target" -seed="$seed" -runs=$((runs * percent / 100)) -max_len="$longest" -len_control=0 \
    -dict="$folder/words.dict" -rss_limit_mb=512 -timeout=60 -print_final_stats=1 \
    -artifact_prefix="$folder/$target-" "$folder/$target" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log"
    exit 1
  fi
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, seed $seed," \
    "$(sed -n 's/^Done .* in \(.*\) second(s)$/\1/p' "$log") s," \
    "at most $(sed -n 's/^stat::peak_rss_mb: *//p' "$log") MiB"
done <<TARGETS
dates 5000000 120
front-matter 1500000 300
markdown 1500000 300
members 600000 500
pictures 200000 600
snapshots 300000 600
settings 300000 600
plans 200000 1200
protocols 200000 1200
entries 150000 1500
reports 50000 1500
portal 10000 2000
TARGETS
