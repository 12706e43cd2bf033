-- What wrk asks: GET TARGET with each line of QUERIES in turn, from another line in each thread; checks each answer when CHECK is set.
-- COMPUTED asks for answers that are made and not kept ones. PAUSE is the mean time in milliseconds that a connection waits before it asks again; 0 for none.
local target, pause, check = os.getenv("TARGET"), tonumber(os.getenv("PAUSE") or "0"), os.getenv("CHECK")
local requests, at, threads = {}, 0, {}
wrong, mixed, seen_a, seen_b = 0, 0, 0, 0

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init()
  local queries = os.getenv("QUERIES")
  if queries then
    for line in io.lines(queries) do requests[#requests + 1] = wrk.format("GET", target .. line) end
  else
    requests[1] = wrk.format("GET", target)
  end
  at = number * 7919
  math.randomseed(number + 1)
end

if os.getenv("COMPUTED") then wrk.headers["Cache-Control"] = "no-cache" end

function request()
  at = at + 1
  return requests[at % #requests + 1]
end

function delay()
  return pause > 0 and math.floor(2 * pause * math.random() + 0.5) or 0
end

if check then
  function response(status, _, body)
    local a, b = body:find('"edition-a"', 1, true), body:find('"edition-b"', 1, true)
    if status ~= 200 then wrong = wrong + 1 end
    if a and b then mixed = mixed + 1 end
    if a then seen_a = seen_a + 1 end
    if b then seen_b = seen_b + 1 end
  end
end

function done(summary, latency)
  local w, m, a, b = 0, 0, 0, 0
  for _, thread in ipairs(threads) do
    w, m, a, b = w + thread:get("wrong"), m + thread:get("mixed"), a + thread:get("seen_a"), b + thread:get("seen_b")
  end
  local errors = summary.errors
  print(string.format("RESULT rps=%.0f bytes=%.0f p50us=%d p99us=%d p999us=%d requests=%d errors=%d wrong=%d mixed=%d a=%d b=%d",
    summary.requests / summary.duration * 1e6, summary.bytes / math.max(1, summary.requests), latency:percentile(50), latency:percentile(99),
    latency:percentile(99.9), summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout, w, m, a, b))
end
