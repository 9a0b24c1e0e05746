#!/bin/sh
# Feeds every target of the fuzzer with its share of ten million inputs, as many targets at once as there are cores, and
# begins no other after the first that crashes, takes longer than a second of the processor or more than 512 MiB.
#
# run.sh PROGRAM FOLDER [SEED] [PERCENT]
#   PROGRAM   the fuzzer
#   FOLDER    takes the inputs that are worth keeping, what failed, and a log for each target
#   SEED      another one tries other inputs (1)
#   PERCENT   how many of the ten million (100)

set -eu

# Feeds one target: run.sh target PROGRAM FOLDER SEED PERCENT NAME INPUTS LONGEST, the longest input in bytes.
if [ "$1" = target ]; then
  program=$2 folder=$3 seed=$4 percent=$5 target=$6 runs=$7 longest=$8
  log="$folder/$target.$seed.log"
  if ! "$program" "$target" -seed="$seed" -runs=$((runs * percent / 100)) -max_len="$longest" -len_control=0 \
    -dict="$folder/words.dict" -rss_limit_mb=512 -timeout=60 -print_final_stats=1 \
    -artifact_prefix="$folder/$target-" "$folder/$target" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log"
    # Has xargs begin nothing more.
    exit 255
  fi
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, seed $seed," \
    "$(sed -n 's/^Done .* in \(.*\) second(s)$/\1/p' "$log") s," \
    "at most $(sed -n 's/^stat::peak_rss_mb: *//p' "$log") MiB"
  exit
fi

program=$1 folder=$2 seed=${3:-1} percent=${4:-100}

# Else Swift's own report of a crash keeps libFuzzer from writing down what caused it.
export SWIFT_BACKTRACE=enable=no

mkdir -p "$folder"
"$program" seeds content "$folder"

# What is quick gets most of the inputs; what takes longest comes first, so that no core is left with it at the end.
xargs -P "$(nproc)" -L 1 "$0" target "$program" "$folder" "$seed" "$percent" <<TARGETS
portal 10000 2000
snapshots 300000 600
settings 300000 600
protocols 200000 1200
front-matter 1500000 300
markdown 1500000 300
dates 5000000 120
plans 200000 1200
pictures 200000 600
members 600000 500
entries 150000 1500
reports 50000 1500
TARGETS
