#!/usr/bin/env bash
# PostgreSQL with pg_trgm on the people and queries of the comparison. Starts a server of its own in a temporary folder, and prints the same lines.
# Needs the server programs (Debian: apt-get install postgresql) and, when run as root, an account named postgres.
# Usage: postgres.sh [RECORDS] [QUERIES]
set -euo pipefail
records=${1:-1000000}
queries=${2:-200}
here=$(cd "$(dirname "$0")" && pwd)
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || true)")
[ -x "$bin/initdb" ] || { echo "PostgreSQL's initdb was not found." >&2; exit 1; }

work=$(mktemp -d)
as() { if [ "$(id -u)" -eq 0 ]; then (cd "$work" && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); else "$@"; fi; }
stop() { as "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"; }
trap stop EXIT

dotnet run -c Release --project "$here" -- --records "$records" --queries "$queries" --kinds exact,one-typo,two-typos,phonetic --export "$work/people.csv"
[ "$(id -u)" -ne 0 ] || chown -R postgres:postgres "$work"
as "$bin/initdb" -D "$work/data" -A trust -U postgres --locale=C -E UTF8 >/dev/null
as "$bin/pg_ctl" -D "$work/data" -w -l "$work/log" -o "-c listen_addresses='' -k '$work' -c shared_buffers=1GB -c jit=off -c max_parallel_workers_per_gather=0 -c fsync=off" start >/dev/null
sql() { as psql -h "$work" -U postgres -X -q -v ON_ERROR_STOP=1 "$@"; }

started=$(date +%s.%N)
sql <<SQL
CREATE EXTENSION pg_trgm;
CREATE TABLE people (ordinal int PRIMARY KEY, given text, family text, birth text, city text, specialty text, followers bigint, latitude float8, longitude float8);
\copy people FROM '$work/people.csv' CSV HEADER
ALTER TABLE people ADD COLUMN name text GENERATED ALWAYS AS (given || ' ' || family) STORED;
CREATE INDEX people_name ON people USING gin (name gin_trgm_ops);
CREATE TABLE queries (id int PRIMARY KEY, kind text, words text, right_ones text);
\copy queries FROM '$work/people.csv.queries' CSV HEADER
ANALYZE people;
SQL
sql -At -v started="$started" -v ended="$(date +%s.%N)" -v records="$records" <<'SQL'
SELECT format('# PostgreSQL build %s records/s, index %s bytes/record', round(:records / (:ended - :started)), round(pg_relation_size('people_name')::numeric / :records, 1));
SQL

# The server times each query itself: what is measured is the search, without the way to it.
sql -At <<'SQL'
CREATE TABLE answers (kind text, us float8, first boolean, in_ten boolean);
DO $$
DECLARE
    q record; started timestamptz; us float8; found int[]; wanted int[]; pass int;
BEGIN
    PERFORM set_config('pg_trgm.similarity_threshold', '0.3', false);
    FOR pass IN 1..2 LOOP
        FOR q IN SELECT * FROM queries ORDER BY id LOOP
            CONTINUE WHEN pass = 1 AND q.id % 10 <> 0;
            started := clock_timestamp();
            SELECT array_agg(hit.ordinal ORDER BY hit.nearness DESC) INTO found FROM (
                SELECT ordinal, similarity(name, q.words) AS nearness FROM people WHERE name % q.words ORDER BY nearness DESC, ordinal LIMIT 10) hit;
            us := extract(epoch FROM clock_timestamp() - started) * 1e6;
            CONTINUE WHEN pass = 1;
            wanted := string_to_array(q.right_ones, ' ')::int[];
            INSERT INTO answers VALUES (q.kind, us, coalesce(found[1] = ANY (wanted), false), coalesce(found && wanted, false));
        END LOOP;
    END LOOP;
END $$;
SELECT format('PostgreSQL %s %s %s %s %s', kind,
    round(percentile_disc(0.5) WITHIN GROUP (ORDER BY us)::numeric, 1), round(percentile_disc(0.99) WITHIN GROUP (ORDER BY us)::numeric, 1),
    round(avg(first::int) * 100, 1), round(avg(in_ten::int) * 100, 1))
FROM answers GROUP BY kind ORDER BY array_position(ARRAY['exact', 'one-typo', 'two-typos', 'phonetic'], kind);
SQL
