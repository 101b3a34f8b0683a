-- Posts the lines of a file, one after the other. Arguments: the file, the Authorization header.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  local headers = {
    ["Content-Type"] = "application/json; charset=utf-8",
    ["Authorization"] = arguments[2]
  }
  requests = {}
  local line_number = 0
  for line in io.lines(arguments[1]) do
    if line_number % 2 == number then -- of two threads
      requests[#requests + 1] = wrk.format("POST", nil, headers, line)
    end
    line_number = line_number + 1
  end
  sent = 0
end

function request()
  sent = sent + 1
  return requests[(sent - 1) % #requests + 1]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("round %d calls, %.3f per second, %.3f ms, %.3f ms, %d failed\n",
    summary.requests, summary.requests * 1e6 / summary.duration, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
