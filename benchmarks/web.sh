#!/usr/bin/env bash
# The web sample under load on loopback, with wrk on the same machine: benchmarks/web.sh [people] [seconds of the reload part] [result file]
# 1. requests/s of the search, answers kept and answers computed, beside a constant body of the same size, in turns;  2. latency at half of that;
# 3. the same load while the directory file is replaced again and again: failed and mixed answers, memory.
set -euo pipefail
cd "$(dirname "$0")/.."
people=${1:-1000000} long=${2:-120} out=${3:-benchmarks/results/web.md}
data=${WEB_DATA:-${TMPDIR:-/tmp}/medsocial-web-$people}
site=http://127.0.0.1:${WEB_PORT:-5088}
connections=32 rounds=3 seconds=${WEB_SECONDS:-6} reloads=50
export LC_ALL=C

command -v wrk >/dev/null || { echo "wrk is needed (Debian package wrk)." >&2; exit 1; }
[ -n "${WEB_NO_BUILD:-}" ] || dotnet build -c Release samples/DirectoryWeb --nologo -v q
if [ ! -f "$data/queries.txt" ]; then
    dotnet run -c Release --project benchmarks/MedSocial.Core.Benchmarks -- --web-data "$data" "$people"
fi
cp "$data/edition-a.medsocial" "$data/live.medsocial"
samples/DirectoryWeb/bin/Release/net10.0/DirectoryWeb --urls "$site" --directory "$data/live.medsocial" --limits:requestsPerSecond 0 --benchmark true --reload:milliseconds 300 \
    --Logging:LogLevel:Microsoft Warning >"$data/server.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$data/live.medsocial" "$data/next.medsocial"' EXIT
for _ in $(seq 300); do curl -fs "$site/api/search?q=martin" >/dev/null 2>&1 && break; sleep 0.2; done

# load SECONDS: one run of wrk with what the environment says; prints its line of results.
load() { wrk -t2 -c$connections -d"$1"s -s benchmarks/web.lua "$site" | grep '^RESULT'; }
value() { sed -E "s/.*$1=([0-9]+).*/\1/" <<<"$2"; }
search() { QUERIES=$data/queries.txt TARGET="/api/search?take=10&q=" load "$1"; }
constant() { TARGET="/benchmark/constant?bytes=$bytes" load "$1"; }
memory() { awk '/^VmRSS|^RssAnon/ { printf "%s%d", sep, $2 / 1024; sep = " " }' "/proc/$server/status"; }

echo "warm up"
COMPUTED=1 search "$seconds" >/dev/null
warm=$(search $((seconds * 3)))
head=$(curl -s -o /dev/null -D - "$site/api/search?q=martin" | wc -c)
bytes=$(($(value bytes "$warm") - head))
kept=() made=() plain=()
for round in $(seq $rounds); do
    line=$(constant "$seconds"); plain+=("$(value rps "$line")"); echo "constant $line"
    line=$(search "$seconds"); kept+=("$(value rps "$line")"); echo "kept     $line"
    line=$(COMPUTED=1 search "$seconds"); made+=("$(value rps "$line")"); echo "computed $line"
done
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
rps=$(median "${kept[@]}") computed=$(median "${made[@]}") most=$(median "${plain[@]}")
pause=$((connections * 1000 / (computed / 2)))
# wrk waits whole milliseconds: half of what kept answers reach takes more connections.
many=$((connections * 8)) less=$((connections * 8 * 1000 / (rps / 2)))
half=$(connections=$many PAUSE=$less search $((seconds * 2))); echo "half     $half"
slow=$(COMPUTED=1 PAUSE=$pause search $((seconds * 2))); echo "half, computed $slow"

echo "$reloads reloads in $long s at half the load"
before=$(grep -c "is in service" "$data/server.log")
(COMPUTED=1 PAUSE=$pause CHECK=1 search "$long" >"$data/long.txt") &
load_pid=$!
samples=() editions=(b a) begun=$SECONDS
for i in $(seq $reloads); do
    # Spread over the time, so that memory is seen over all of it.
    while ((SECONDS - begun < (i - 1) * long / reloads)); do sleep 0.2; done
    cp "$data/edition-${editions[$(((i - 1) % 2))]}.medsocial" "$data/next.medsocial"
    mv "$data/next.medsocial" "$data/live.medsocial"
    for _ in $(seq 100); do [ "$(grep -c 'is in service' "$data/server.log")" -ge $((before + i)) ] && break; sleep 0.1; done
    samples+=("$(memory)")
    kill -0 $load_pid 2>/dev/null || break
done
wait $load_pid
swapped=$(($(grep -c "is in service" "$data/server.log") - before))
line=$(cat "$data/long.txt"); echo "reloads  $line swapped=$swapped memory(VmRSS RssAnon, MB)=${samples[*]:0:3} ... ${samples[*]: -3}"
third=$((${#samples[@]} / 3))
mean() { printf '%s\n' "$@" | awk '{ sum += $2 } END { printf "%d", sum / NR }'; }
cat >"$out" <<END
# The web sample under load

$(date -u +%F), $(nproc) virtual cores shared by server and client, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 + 0.5 }' /proc/meminfo) GB, Linux x64, .NET $(dotnet --version | cut -d. -f1). One run of

    benchmarks/web.sh $people $long

$people practitioners, $(wc -l <"$data/queries.txt") different queries (exact, misspelled, by ear, unfinished, with city, with specialty, handles) in turn, wrk with $connections connections
and 2 threads on loopback, no rate limit, ten hits at most with reasons, figures and sources; $rounds rounds of $seconds s in turns, medians.

| | measured | asked for |
|---|---|---|
| constant body of $bytes bytes | $most requests/s | |
| \`/api/search\`, answers of $bytes bytes on average, kept after the first time | $rps requests/s | |
| search / constant | $((100 * rps / most)) % | 50 % |
| the same, each answer computed | $computed requests/s, $((100 * computed / most)) % | |
| latency at half the load ($(value rps "$half") requests/s): p50, p99, p99.9 | $(value p50us "$half"), $(value p99us "$half"), $(value p999us "$half") µs | p99 10,000 µs |
| the same, each answer computed ($(value rps "$slow") requests/s) | $(value p50us "$slow"), $(value p99us "$slow"), $(value p999us "$slow") µs | |
| reloads of the file in $long s at half the load, each answer computed | $swapped | 50 |
| answers meanwhile: all, failed, of two snapshots | $(value requests "$line"), $(($(value wrong "$line") + $(value errors "$line"))), $(value mixed "$line") | 0 failed, 0 mixed |
| of edition a, of edition b | $(value a "$line"), $(value b "$line") | both |
| p99 meanwhile | $(value p99us "$line") µs | |
| private memory, mean over the first, second and last third of the reloads | $(mean "${samples[@]:0:$third}"), $(mean "${samples[@]:$third:$third}"), $(mean "${samples[@]: -$third}") MB | flat |
END
echo "written: $out"
