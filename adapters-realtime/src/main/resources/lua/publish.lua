-- KEYS: the tenant's stream. ARGV: channel, entries to keep, seconds to keep, time; then for each event: passing (0 or
-- 1), type, audience, data. Appends and publishes in order; a passing event is only published, under the last cursor.
local stream, channel, keep, seconds, at = KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4]
for i = 5, #ARGV, 4 do
  local passing, type, audience, data = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
  local id
  if passing == '1' then
    local last = redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)
    id = last[1] and last[1][1] or '0-0'
  else
    id = redis.call('XADD', stream, 'MAXLEN', '~', keep, '*', 'type', type, 'at', at, 'audience', audience, 'data', data)
  end
  redis.call('PUBLISH', channel, id .. '\n' .. type .. '\n' .. at .. '\n' .. audience .. '\n' .. data)
end
redis.call('EXPIRE', stream, seconds)
return #ARGV
